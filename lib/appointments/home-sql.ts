import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** Parts of the statement behind a partner's home. Each reads of the appointment `mine`, by its indexes. */

/** The version in force, with its tasks as they were published. */
export function versionInForce(trustId: string): TrustSql {
  return trustSql`
    'version', (
      select jsonb_build_object('number', p.number, 'publishedAt', p.published_at, 'publishedBy', m.name,
        'stance', p.stance, 'stanceMeaning', p.stance_meaning, 'speaksFor', p.speaks_for,
        'tasks', coalesce((
          select jsonb_agg(jsonb_build_object('name', t.name, 'time', t.time, 'frequency', t.frequency,
            'stance', t.stance) order by t.position)
          from published_task t where t.trust_id = ${trustId} and t.version_id = p.id), '[]'))
      from published p join membership m on m.trust_id = ${trustId} and m.id = p.published_by_id
      order by p.number desc limit 1)`;
}

/** Who supports a partner, now and before, and whom they are introduced to. */
export function peopleAround(trustId: string): TrustSql {
  const person = trustSql`'name', m.name, 'jobTitle', m.job_title, 'email', m.email, 'phone', m.phone`;
  const named = trustSql`'startsOn', l.starts_on, 'endsOn', l.ends_on, 'recordedAt', l.recorded_at,
    'recordedBy', (select r.name from membership r where r.trust_id = ${trustId} and r.id = l.recorded_by_id)`;
  const today = trustSql`g.trust_id = ${trustId} and g.ends_at is null`;
  return trustSql`
    'lineManagers', coalesce((
      select jsonb_agg(jsonb_build_object(${person}, ${named}, 'spells', coalesce((
        select jsonb_agg(jsonb_build_object('from', g.starts_at, 'until', g.ends_at))
        from role_grant g
        where g.trust_id = ${trustId} and g.membership_id = m.id and g.role = 'manager'), '[]')) order by l.starts_on)
      from line_manager l join membership m on m.trust_id = ${trustId} and m.id = l.membership_id
      where l.trust_id = ${trustId} and l.appointment_id = mine.id), '[]'),
    'deputies', coalesce((
      select jsonb_agg(jsonb_build_object(${person}, ${named}) order by l.starts_on)
      from deputy_manager l join membership m on m.trust_id = ${trustId} and m.id = l.membership_id
      where l.trust_id = ${trustId} and l.appointment_id = mine.id), '[]'),
    'pairings', coalesce((
      select jsonb_agg(jsonb_build_object('name', m.name, 'kind', p.kind, 'reviewOn', p.review_on,
        'askedOn', (p.asked_at at time zone 'Europe/London')::date,
        'states', coalesce((
          select jsonb_agg(jsonb_build_object('kind', s.kind, 'recordedAt', s.recorded_at,
            'on', coalesce(s.happened_on, (s.recorded_at at time zone 'Europe/London')::date)) order by s.position)
          from pairing_state s where s.trust_id = ${trustId} and s.pairing_id = p.id), '[]')) order by p.asked_at, p.id)
      from pairing p join membership m on m.trust_id = ${trustId} and m.id = p.membership_id
      where p.trust_id = ${trustId} and p.appointment_id = mine.id), '[]'),
    'introductions', coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id, 'contactId', c.id, 'name', c.name, 'jobTitle', c.job_title,
        'arranger', m.name, 'kind', s.kind, 'plan', s.plan, 'plannedOn', s.planned_on,
        'since', coalesce(s.happened_on, (coalesce(s.recorded_at, n.proposed_at) at time zone 'Europe/London')::date))
        order by n.proposed_at, n.id)
      from introduction n
      join contact c on c.trust_id = ${trustId} and c.id = n.contact_id
      join membership m on m.trust_id = ${trustId} and m.id = n.arranger_id
      left join lateral (select i.kind, i.plan, i.planned_on, i.happened_on, i.recorded_at from introduction_state i
        where i.trust_id = ${trustId} and i.introduction_id = n.id order by i.position desc limit 1) s on true
      where n.trust_id = ${trustId} and n.appointment_id = mine.id), '[]'),
    'wellbeing', coalesce((
      select jsonb_agg(jsonb_build_object(${person}) order by m.name, m.id)
      from contact m where m.trust_id = ${trustId} and m.purpose = 'wellbeing' and m.ended_at is null), '[]'),
    'sponsors', coalesce((
      select jsonb_agg(distinct jsonb_build_object('name', m.name, 'jobTitle', m.job_title))
      from role_grant g join membership m on m.trust_id = ${trustId} and m.id = g.membership_id
      where ${today} and g.role = 'sponsor'), '[]'),
    'managers', coalesce((
      select jsonb_agg(distinct m.name)
      from role_grant g join membership m on m.trust_id = ${trustId} and m.id = g.membership_id
      where ${today} and g.role = 'manager'), '[]'),
    'admins', coalesce((
      select jsonb_agg(distinct m.name)
      from role_grant g join membership m on m.trust_id = ${trustId} and m.id = g.membership_id
      where ${today} and g.role = 'admin'), '[]'),
    'hasProfile', exists (
      select 1 from partner_profile f where f.trust_id = ${trustId} and f.membership_id = mine.membership_id
        and coalesce(f.experience, f.skills, f.interests, f.when_free) is not null)`;
}

/** What a partner is asked to, the meetings that come, and what they raised and nobody has answered. */
export function meetingsAsked(trustId: string, day: Day): TrustSql {
  return trustSql`
    'invitations', coalesce((
      select jsonb_agg(jsonb_build_object('committeeId', i.committee_id, 'committee', c.name,
        'committeeEndedAt', c.ended_at, 'why', i.why, 'invitedBy', m.name, 'recordedAt', i.invited_at,
        'startsOn', i.starts_on, 'endsOn', i.ends_on,
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
    'meetings', coalesce((
      select jsonb_agg(jsonb_build_object('id', t.id, 'committeeId', t.committee_id, 'committee', t.committee,
        'heldOn', t.held_on, 'startsAt', t.starts_at, 'endsAt', t.ends_at, 'place', t.place,
        'joiningLink', t.joining_link, 'preparation', t.preparation, 'papersLink', t.papers_link,
        'reply', (
          select jsonb_build_object('answer', r.answer, 'note', r.note, 'heldOn', r.held_on, 'startsAt', r.starts_at)
          from reply r where r.trust_id = ${trustId} and r.meeting_id = t.id and r.appointment_id = mine.id
          order by r.position desc limit 1)) order by t.held_on, t.starts_at, t.id)
      from (
        select t.id, t.committee_id, c.name as committee, t.held_on, t.starts_at, t.ends_at,
          coalesce(t.place, c.place) as place, coalesce(t.joining_link, c.joining_link) as joining_link,
          coalesce(t.preparation, c.preparation) as preparation, coalesce(t.papers_link, c.papers_link) as papers_link
        from meeting t join committee c on c.trust_id = ${trustId} and c.id = t.committee_id
        where t.trust_id = ${trustId} and t.held_on >= ${day} and t.cancelled_at is null
          and exists (
            select 1 from invitation i where i.trust_id = ${trustId} and i.appointment_id = mine.id
              and i.committee_id = t.committee_id and (i.meeting_id is null or i.meeting_id = t.id)
              and i.starts_on <= t.held_on and (i.ends_on is null or i.ends_on > t.held_on))
        order by t.held_on, t.starts_at, t.id limit 12) t), '[]')`;
}
