import { openActionsSql } from "@/lib/actions/open-actions-sql.ts";
import type { Member } from "@/lib/actor.ts";
import { agreementStanding } from "@/lib/appointments/agreement-standing.ts";
import { type HomeAnswer, homeAnswers } from "@/lib/appointments/home-answers.ts";
import { type HomeMeetings, homeMeetings } from "@/lib/appointments/home-meetings.ts";
import { type NextThing, nextThings } from "@/lib/appointments/home-next-things.ts";
import { type HomePeople, homePeople } from "@/lib/appointments/home-people.ts";
import type { HomeRow } from "@/lib/appointments/home-rows.ts";
import { meetingsAsked, peopleAround, versionInForce } from "@/lib/appointments/home-sql.ts";
import { type Awaited, awaited } from "@/lib/appointments/home-waiting.ts";
import { openCorrectionsSql } from "@/lib/corrections/open-sql.ts";
import { readInTrust } from "@/lib/db.ts";
import { handbookSql } from "@/lib/handbook/handbook-sql.ts";
import { askedSql } from "@/lib/help/asked-sql.ts";
import { inductionSql, stepsOn } from "@/lib/induction/induction-sql.ts";
import { progressOf } from "@/lib/induction/step-standing.ts";
import type { Rhythm } from "@/lib/one-to-ones/rhythm.ts";
import { owesTalks, rhythmOfRow, rhythmSql } from "@/lib/one-to-ones/rhythm-sql.ts";
import { pointsSql } from "@/lib/points/points-sql.ts";
import { promisesSql } from "@/lib/promises/promises-sql.ts";
import { proposalsSql } from "@/lib/shaping/proposals-sql.ts";
import { successSql } from "@/lib/success/success-sql.ts";
import { clockNow, type Day, dayOf, today } from "@/lib/time.ts";
import { timeRequestsSql } from "@/lib/time-requests/time-requests-sql.ts";
import { trainingItemsSql, trainingSql } from "@/lib/training/training-sql.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import type { UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import { type OpenWork, workSql } from "@/lib/work/work-sql.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

export type PartnerHome = HomePeople & {
  appointmentId: string;
  name: string;
  /** The role as the version in force calls it; null while none is published. */
  roleTitle: string | null;
  versionNumber: number | null;
  needsAgreement: boolean;
  agreed: { number: number; on: Day } | null;
  state: AppointmentStateKind;
  stateSince: Day;
  /** They served before Alongside: who wrote that down, and when. */
  broughtIn: { by: string; on: Day } | null;
  startsOn: Day;
  termEndsOn: Day | null;
  /** The last day, where it is recorded that the role ends. */
  endsOn: Day | null;
  nextMeeting: HomeMeetings["next"];
  /** The work beside committees in which they take part. */
  work: Pick<OpenWork, "id" | "name">[];
  /** Whether the trust keeps the time partners give. */
  keepsTime: boolean;
  /** How far their induction is; null: it has not begun. */
  induction: { settled: number; all: number } | null;
  /** The next one-to-one that is planned, and since when one is late. */
  oneToOnes: Pick<Rhythm, "next" | "overdueSince">;
  nextThings: NextThing[];
  answers: HomeAnswer[];
  waiting: Awaited[];
  unreadMessages: number;
  /** Where urgent concerns go at this trust. */
  urgentContacts: UrgentContact[];
};

/** A partner's home, read in one message to the database. Null for somebody who is no partner here. */
export async function readPartnerHome(actor: Member): Promise<PartnerHome | null> {
  const { membershipId } = actor;
  const [row] = await readInTrust<HomeRow>(
    actor,
    "home:read",
    { membershipId },
    homeSql(actor.trustId, trustSql`a.membership_id = ${membershipId}`),
  );
  if (!row) return null;
  const { current, agreed, waitingSince } = agreementStanding(
    row.published.map((version) => ({ ...version, publishedAt: new Date(version.publishedAt) })),
    row.agreements,
    new Date(row.recordedAt),
  );
  const needsAgreement = waitingSince !== null;
  const meetings = homeMeetings(row);
  const answers = homeAnswers(row);
  const people = homePeople(row);
  const rhythm = rhythmOfRow(row, { day: today(), clock: clockNow() });
  const overdueSince = owesTalks(row) && people.lineManager ? rhythm.overdueSince : null;
  return {
    appointmentId: row.appointmentId,
    name: row.name,
    roleTitle: current?.title ?? null,
    versionNumber: current?.number ?? null,
    needsAgreement,
    agreed,
    state: row.state,
    stateSince: row.stateSince,
    broughtIn: row.broughtInBy === null ? null : { by: row.broughtInBy, on: dayOf(new Date(row.recordedAt)) },
    startsOn: row.startsOn,
    termEndsOn: row.termEndsOn,
    endsOn: row.endsOn,
    nextMeeting: meetings.next,
    work: row.work.filter(({ takesPart }) => takesPart).map(({ id, name }) => ({ id, name })),
    keepsTime: row.keepsTime,
    induction: row.induction && progressOf(stepsOn(row, today())),
    oneToOnes: { next: rhythm.next, overdueSince },
    nextThings: nextThings({ row, meetings, answers, needsAgreement, agreed, talk: rhythm.next }),
    answers,
    ...people,
    waiting: awaited(row, answers, { supporter: people.lineManager?.name ?? null, talkSince: overdueSince }),
    unreadMessages: row.unreadMessages,
    urgentContacts: row.urgentContacts,
  };
}

/**
 * The statement behind `readPartnerHome`, for the current appointment that `which` tells, said of `a`; `npm run bench` sends it
 * without the rest of the product around it.
 */
export function homeSql(trustId: string, which: TrustSql): TrustSql {
  const day = today();
  return trustSql`
    with mine as (
      select a.* from appointment a
      where a.trust_id = ${trustId} and (${which})
        and (a.ended_on is null or a.ended_on >= ${day})
      order by a.starts_on limit 1
    ), published as (
      select v.*, p.kind, p.published_at, p.published_by_id, p.what_changed
      from mine
      join role_description_version v on v.trust_id = ${trustId} and v.role_description_id = mine.role_description_id
      join publication p on p.trust_id = ${trustId} and p.version_id = v.id
    )
    select jsonb_build_object(
      'appointmentId', mine.id, 'membershipId', me.id, 'name', me.name, 'recordedAt', mine.recorded_at,
      'broughtInBy', (select m.name from brought_in b
        join membership m on m.trust_id = ${trustId} and m.id = b.recorded_by_id
        where b.trust_id = ${trustId} and b.appointment_id = mine.id),
      'startsOn', mine.starts_on, 'termEndsOn', mine.term_ends_on, 'endsOn', mine.ended_on,
      'state', state.kind, 'stateSince', coalesce(state.happened_on, (state.recorded_at at time zone 'Europe/London')::date),
      'published', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title,
        'kind', p.kind, 'publishedAt', p.published_at, 'whatChanged', p.what_changed)) from published p), '[]'),
      'agreements', coalesce((
        select jsonb_agg(jsonb_build_object('number', v.number,
          'on', coalesce(g.happened_on, (g.recorded_at at time zone 'Europe/London')::date)))
        from agreement g join role_description_version v on v.trust_id = ${trustId} and v.id = g.version_id
        where g.trust_id = ${trustId} and g.appointment_id = mine.id), '[]'),
      ${versionInForce(trustId)},
      ${peopleAround(trustId)},
      ${meetingsAsked(trustId, day)},
      ${rhythmSql(trustId, day)},
      ${openActionsSql(trustId)},
      ${askedSql(trustId)},
      ${workSql(trustId)},
      ${proposalsSql(trustId)},
      ${successSql(trustId)},
      ${promisesSql(trustId)},
      ${pointsSql(trustId)},
      ${timeRequestsSql(trustId)},
      ${handbookSql(trustId)},
      ${inductionSql(trustId)},
      ${trainingSql(trustId)},
      ${trainingItemsSql(trustId)},
      ${openCorrectionsSql(trustId)},
      'nones', coalesce((
        select jsonb_agg(jsonb_build_object('question', n.question, 'because', n.because, 'saidBy', m.name,
          'recordedAt', n.recorded_at, 'endedAt', n.ended_at) order by n.recorded_at)
        from none_because n join membership m on m.trust_id = ${trustId} and m.id = n.said_by_id
        where n.trust_id = ${trustId} and n.appointment_id = mine.id), '[]'),
      'views', coalesce((
        select jsonb_agg(jsonb_build_object('question', w.question, 'view', w.view, 'saidAt', w.said_at))
        from (select distinct on (w.question) w.question, w.view, w.said_at from clarity_view w
          where w.trust_id = ${trustId} and w.appointment_id = mine.id
          order by w.question, w.said_at desc) w), '[]'),
      'unreadMessages', (select count(*) from message n
        where n.trust_id = ${trustId} and n.to_membership_id = mine.membership_id and n.read_at is null),
      'urgentContacts', coalesce((
        select jsonb_agg(jsonb_build_object('kind', u.kind, 'name', u.name, 'phone', u.phone, 'email', u.email,
          'note', u.note) order by u.kind)
        from urgent_contact u where u.trust_id = ${trustId}), '[]')
    ) as row
    from mine
    join membership me on me.trust_id = ${trustId} and me.id = mine.membership_id
    join lateral (select s.kind, s.happened_on, s.recorded_at from appointment_state s
      where s.trust_id = ${trustId} and s.appointment_id = mine.id and s.kind <> 'ended'
      order by s.position desc limit 1) state on true`;
}
