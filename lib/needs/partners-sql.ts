import { openActionsSql } from "@/lib/actions/open-actions-sql.ts";
import { openCorrectionsSql } from "@/lib/corrections/open-sql.ts";
import { askedSql } from "@/lib/help/asked-sql.ts";
import { inductionSql } from "@/lib/induction/induction-sql.ts";
import { rhythmSql } from "@/lib/one-to-ones/rhythm-sql.ts";
import { pointsSql } from "@/lib/points/points-sql.ts";
import { promisesSql } from "@/lib/promises/promises-sql.ts";
import { proposalsSql } from "@/lib/shaping/proposals-sql.ts";
import { successSql } from "@/lib/success/success-sql.ts";
import { addDays, addMonths, type Day, today } from "@/lib/time.ts";
import { timeRequestsSql } from "@/lib/time-requests/time-requests-sql.ts";
import { trainingItemsSql, trainingSql } from "@/lib/training/training-sql.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import { workSql } from "@/lib/work/work-sql.ts";

/**
 * Reads the partners of a trust that `which` tells, for somebody, each with all that shows what waits for whom, as
 * `PartnersRow`. `which` is said of the appointment `a`. Each part reads by the indexes of the appointment.
 */
export function partnersSql(trustId: string, readerId: string, which: TrustSql): TrustSql {
  const day = today();
  return trustSql`
    with mine as (
      select a.* from appointment a where a.trust_id = ${trustId} and (${which})
    ), published as (
      select v.*, p.kind, p.published_at, p.published_by_id, p.what_changed
      from role_description_version v
      join publication p on p.trust_id = ${trustId} and p.version_id = v.id
      where v.trust_id = ${trustId} and v.role_description_id in (select role_description_id from mine)
    )
    select jsonb_build_object(
      'partners', coalesce((
        select jsonb_agg(jsonb_build_object(
          'appointmentId', mine.id, 'membershipId', me.id, 'name', me.name, 'reachedBy', me.reached_by,
          'isSelf', me.id = ${readerId},
          'hasEmail', me.email is not null, 'hasJoined', me.account_id is not null,
          'recordedAt', mine.recorded_at, 'roleDescriptionId', mine.role_description_id,
          'wasServing', exists (select 1 from brought_in b where b.trust_id = ${trustId} and b.appointment_id = mine.id),
          'startsOn', mine.starts_on, 'termEndsOn', mine.term_ends_on, 'endsOn', mine.ended_on,
          'state', state.kind, 'stateSince', coalesce(state.happened_on, ${dayOf("state.recorded_at")}),
          'profileOn', (
            select ${dayOf("f.changed_at")} from partner_profile f
            where f.trust_id = ${trustId} and f.membership_id = me.id
              and coalesce(f.experience, f.skills, f.interests, f.when_free) is not null),
          ${joining(trustId)}, ${people(trustId, day)}, ${meetings(trustId, day)}, ${said(trustId)},
          ${rhythmSql(trustId, day)}, ${openActionsSql(trustId)}, ${askedSql(trustId)},
          ${openCorrectionsSql(trustId)}, ${workSql(trustId)}, ${proposalsSql(trustId)},
          ${successSql(trustId)}, ${promisesSql(trustId)}, ${pointsSql(trustId)}, ${timeRequestsSql(trustId)},
          ${trainingSql(trustId)}, ${inductionSql(trustId)})
          order by me.name, mine.id)
        from mine
        join membership me on me.trust_id = ${trustId} and me.id = mine.membership_id
        join lateral (select s.kind, s.happened_on, s.recorded_at from appointment_state s
          where s.trust_id = ${trustId} and s.appointment_id = mine.id
            and (s.kind <> 'ended' or mine.ended_on < ${day})
          order by s.position desc limit 1) state on true), '[]'),
      'roles', coalesce((
        select jsonb_agg(jsonb_build_object('id', r.id,
          'published', (select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title,
            'kind', p.kind, 'publishedAt', p.published_at, 'whatChanged', p.what_changed))
            from published p where p.role_description_id = r.id),
          'version', (select jsonb_build_object('number', p.number, 'publishedAt', p.published_at,
            'publishedBy', m.name, 'stance', p.stance, 'stanceMeaning', p.stance_meaning, 'speaksFor', p.speaks_for,
            'tasks', coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'time', t.time,
              'frequency', t.frequency, 'stance', t.stance) order by t.position)
              from published_task t where t.trust_id = ${trustId} and t.version_id = p.id), '[]'))
            from published p join membership m on m.trust_id = ${trustId} and m.id = p.published_by_id
            where p.role_description_id = r.id order by p.number desc limit 1)))
        from (select distinct role_description_id as id from published) r), '[]'),
      ${trainingItemsSql(trustId)},
      'managers', ${holders(trustId, trustSql`'manager'`)}, 'admins', ${holders(trustId, trustSql`'admin'`)}
    ) as row`;
}

/** The day an instant falls on, of a column. */
function dayOf(column: string): TrustSql {
  return { words: [`(${column} at time zone 'Europe/London')::date`], values: [] };
}

/** The names of those who hold a role today. */
function holders(trustId: string, role: TrustSql): TrustSql {
  return trustSql`coalesce((select jsonb_agg(distinct m.name)
    from role_grant g join membership m on m.trust_id = ${trustId} and m.id = g.membership_id
    where g.trust_id = ${trustId} and g.ends_at is null and g.role = ${role}), '[]')`;
}

function joining(trustId: string): TrustSql {
  const of = trustSql`from joining_link k where k.trust_id = ${trustId} and k.membership_id = me.id`;
  return trustSql`'joinedOn', (select ${dayOf("max(k.used_at)")} ${of}),
    'linkMadeOn', (select ${dayOf("max(k.created_at)")} ${of})`;
}

/** Who supports a partner, now and before, and whom they are introduced to. */
function people(trustId: string, day: Day): TrustSql {
  const named = trustSql`'membershipId', m.id, 'name', m.name, 'jobTitle', m.job_title,
    'startsOn', l.starts_on, 'endsOn', l.ends_on, 'recordedAt', l.recorded_at,
    'recordedBy', (select r.name from membership r where r.trust_id = ${trustId} and r.id = l.recorded_by_id),
    'spells', coalesce((select jsonb_agg(jsonb_build_object('from', g.starts_at, 'until', g.ends_at))
      from role_grant g
      where g.trust_id = ${trustId} and g.membership_id = m.id and g.role = 'manager'), '[]')`;
  const mentor = trustSql`from role_grant g
    where g.trust_id = ${trustId} and g.membership_id = m.id and g.role = 'mentor'`;
  const own = trustSql`from appointment o where o.trust_id = ${trustId} and o.membership_id = m.id`;
  return trustSql`
    'lineManagers', coalesce((
      select jsonb_agg(jsonb_build_object(${named}) order by l.starts_on)
      from line_manager l join membership m on m.trust_id = ${trustId} and m.id = l.membership_id
      where l.trust_id = ${trustId} and l.appointment_id = mine.id), '[]'),
    'deputies', coalesce((
      select jsonb_agg(jsonb_build_object(${named}) order by l.starts_on)
      from deputy_manager l join membership m on m.trust_id = ${trustId} and m.id = l.membership_id
      where l.trust_id = ${trustId} and l.appointment_id = mine.id), '[]'),
    'pairings', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', m.name, 'kind', p.kind,
        'askedOn', ${dayOf("p.asked_at")}, 'lastsUntil', p.lasts_until,
        'standsIn', m.ended_at is null and (exists (select 1 ${mentor} and g.ends_at is null)
          or p.kind = 'buddy' and exists (select 1 ${own} and (o.ended_on is null or o.ended_on >= ${day}))),
        'stoodUntil', greatest((select ${dayOf("max(g.ends_at)")} ${mentor}),
          case when p.kind = 'buddy' then (select max(o.ended_on) ${own}) end),
        'states', coalesce((
          select jsonb_agg(jsonb_build_object('kind', s.kind, 'recordedAt', s.recorded_at,
            'on', coalesce(s.happened_on, ${dayOf("s.recorded_at")})) order by s.position)
          from pairing_state s where s.trust_id = ${trustId} and s.pairing_id = p.id), '[]')) order by p.asked_at, p.id)
      from pairing p join membership m on m.trust_id = ${trustId} and m.id = p.membership_id
      where p.trust_id = ${trustId} and p.appointment_id = mine.id), '[]'),
    'introductions', coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id, 'contactId', c.id, 'name', c.name,
        'arrangerId', n.arranger_id, 'arranger', m.name, 'proposedOn', ${dayOf("n.proposed_at")},
        'kind', s.kind, 'plannedOn', s.planned_on,
        'since', coalesce(s.happened_on, ${dayOf("coalesce(s.recorded_at, n.proposed_at)")}))
        order by n.proposed_at, n.id)
      from introduction n
      join contact c on c.trust_id = ${trustId} and c.id = n.contact_id
      join membership m on m.trust_id = ${trustId} and m.id = n.arranger_id
      left join lateral (select i.kind, i.planned_on, i.happened_on, i.recorded_at from introduction_state i
        where i.trust_id = ${trustId} and i.introduction_id = n.id order by i.position desc limit 1) s on true
      where n.trust_id = ${trustId} and n.appointment_id = mine.id), '[]')`;
}

/** What a partner is asked to, what is unsaid or unrecorded of it, and which meeting is next. */
function meetings(trustId: string, day: Day): TrustSql {
  const asks = trustSql`i.trust_id = ${trustId} and i.appointment_id = mine.id
    and i.committee_id = t.committee_id and (i.meeting_id is null or i.meeting_id = t.id)
    and i.starts_on <= t.held_on and (i.ends_on is null or i.ends_on > t.held_on)`;
  return trustSql`
    'invitations', coalesce((
      select jsonb_agg(jsonb_build_object('committeeId', i.committee_id, 'committee', c.name,
        'committeeEndedAt', c.ended_at, 'why', i.why, 'invitedBy', m.name, 'recordedAt', i.invited_at,
        'startsOn', i.starts_on, 'endsOn', i.ends_on, 'coveringId', i.covering_id,
        'meeting', (
          select jsonb_build_object('heldOn', t.held_on, 'startsAt', t.starts_at, 'cancelledAt', t.cancelled_at)
          from meeting t where t.trust_id = ${trustId} and t.id = i.meeting_id),
        'chairs', coalesce((
          select jsonb_agg(jsonb_build_object('contactId', p.id, 'name', p.name, 'startsOn', o.starts_on,
            'endsOn', o.ends_on, 'recordedAt', o.recorded_at) order by o.starts_on)
          from committee_officer o join contact p on p.trust_id = ${trustId} and p.id = o.contact_id
          where o.trust_id = ${trustId} and o.committee_id = i.committee_id and o.post = 'chair'), '[]'))
        order by i.invited_at, i.id)
      from invitation i
      join committee c on c.trust_id = ${trustId} and c.id = i.committee_id
      join membership m on m.trust_id = ${trustId} and m.id = i.invited_by_id
      where i.trust_id = ${trustId} and i.appointment_id = mine.id), '[]'),
    'silent', coalesce((
      select jsonb_agg(to_jsonb(t) order by t."heldOn", t."startsAt", t.id)
      from (
        select t.id, c.name as committee, t.held_on as "heldOn", t.starts_at as "startsAt",
          greatest(${dayOf("t.created_at")}, i.asked_on, (select ${dayOf("max(v.moved_at)")} from meeting_move v
            where v.trust_id = ${trustId} and v.meeting_id = t.id)) as "askedOn",
          exists (select 1 from (select r.held_on, r.starts_at from reply r
            where r.trust_id = ${trustId} and r.meeting_id = t.id and r.appointment_id = mine.id
            order by r.position desc limit 1) r
            where r.held_on = t.held_on and r.starts_at = t.starts_at) as "hasReply",
          exists (select 1 from attendance d
            where d.trust_id = ${trustId} and d.meeting_id = t.id and d.appointment_id = mine.id) as "hasAttendance"
        from meeting t
        join committee c on c.trust_id = ${trustId} and c.id = t.committee_id
        join lateral (select min(i.starts_on) as asked_on from invitation i where ${asks}) i on i.asked_on is not null
        where t.trust_id = ${trustId} and t.cancelled_at is null
          and t.committee_id in (select i.committee_id from invitation i
            where i.trust_id = ${trustId} and i.appointment_id = mine.id)
          and t.held_on >= ${dayOf("mine.recorded_at")}
          and t.held_on between ${addMonths(day, -12)} and ${addDays(day, 14)}) t
      where not (t."hasAttendance" or t."hasReply" and t."heldOn" > ${day})), '[]'),
    'next', (
      select jsonb_build_object('id', t.id, 'committee', c.name, 'heldOn', t.held_on, 'startsAt', t.starts_at,
        'endsAt', t.ends_at)
      from meeting t join committee c on c.trust_id = ${trustId} and c.id = t.committee_id
      where t.trust_id = ${trustId} and t.cancelled_at is null and t.held_on >= ${day}
        and t.committee_id in (select i.committee_id from invitation i
          where i.trust_id = ${trustId} and i.appointment_id = mine.id)
        and exists (select 1 from invitation i where ${asks})
      order by t.held_on, t.starts_at, t.id limit 1)`;
}

/** What a partner agreed and raised, and what was said for them. */
function said(trustId: string): TrustSql {
  return trustSql`
    'agreements', coalesce((
      select jsonb_agg(jsonb_build_object('number', v.number,
        'on', coalesce(g.happened_on, ${dayOf("g.recorded_at")})))
      from agreement g join role_description_version v on v.trust_id = ${trustId} and v.id = g.version_id
      where g.trust_id = ${trustId} and g.appointment_id = mine.id), '[]'),
    'nones', coalesce((
      select jsonb_agg(jsonb_build_object('question', n.question, 'because', n.because, 'saidBy', m.name,
        'recordedAt', n.recorded_at, 'endedAt', n.ended_at) order by n.recorded_at)
      from none_because n join membership m on m.trust_id = ${trustId} and m.id = n.said_by_id
      where n.trust_id = ${trustId} and n.appointment_id = mine.id), '[]')`;
}
