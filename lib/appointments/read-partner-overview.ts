import type { Member } from "@/lib/actor.ts";
import { readInTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { MeetingTime } from "@/lib/meetings/meeting-words.ts";
import { isBeginning, stepsOf } from "@/lib/needs/beginning.ts";
import { standsBeside } from "@/lib/needs/between-the-two.ts";
import { type Partner, partnersOf } from "@/lib/needs/partner.ts";
import { partnersSql } from "@/lib/needs/partners-sql.ts";
import type { PartnersRow } from "@/lib/needs/rows.ts";
import { type Wait, waitsOf } from "@/lib/needs/waits.ts";
import type { Rhythm } from "@/lib/one-to-ones/rhythm.ts";
import { rhythmOfRow } from "@/lib/one-to-ones/rhythm-sql.ts";
import { clockNow, today } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import type { AttendanceKind, ReplyAnswer } from "@/prisma/generated/enums.ts";

type MeetingLine = MeetingTime & {
  id: string;
  committee: string;
  /** What they replied for the day and time at which it is. */
  reply: ReplyAnswer | null;
  attendance: AttendanceKind | null;
};

export type PartnerOverview = Pick<
  Partner,
  "answers" | "wasServing" | "deputy" | "introductions" | "pairings" | "work" | "keepsTime"
> & {
  /** What they wait for from the trust, longest first. */
  waits: Wait[];
  /** The reader supports this partner today: the two talk, and nobody else reads what they write. */
  supports: boolean;
  /** The next one-to-one that is planned, and the last that took place. */
  oneToOnes: Pick<Rhythm, "next" | "last">;
  /** First steps of a newcomer are left. */
  isBeginning: boolean;
  isPaused: boolean;
  /** The next few meetings they are asked to, and the last few. */
  coming: MeetingLine[];
  past: MeetingLine[];
  /** In their own words, where anything is recorded. */
  brings: Record<"experience" | "skills" | "interests" | "whenFree", string | null> | null;
};

type Row = { partners: PartnersRow } & Pick<PartnerOverview, "coming" | "past" | "brings">;

/**
 * What stands around one partner, read in one message to the database, for those who manage partners: what they wait
 * for, their answers, meetings and people. Nothing that is the partner's alone.
 */
export async function readPartnerOverview(actor: Member, appointmentId: string): Promise<PartnerOverview> {
  if (!isId(appointmentId)) throw new NotFound();
  const { trustId, membershipId } = actor;
  const [row] = await readInTrust<Row>(
    actor,
    "appointment:read",
    { membershipId },
    overviewSql(trustId, membershipId, appointmentId),
  );
  const [partner] = row ? partnersOf(row.partners, today()) : [];
  if (!row || !partner) throw new NotFound();
  const { answers, wasServing, deputy, introductions, pairings, work, keepsTime } = partner;
  const { coming, past, brings } = row;
  const supports = standsBeside(partner, membershipId);
  const rhythm = rhythmOfRow(partner, { day: today(), clock: clockNow() });
  return {
    answers,
    wasServing,
    deputy,
    introductions,
    pairings,
    work,
    keepsTime,
    // For whom a sponsor was asked for time is between the two and the sponsor.
    waits: waitsOf(partner, today()).map((wait) => (supports ? wait : { ...wait, sponsorSince: null })),
    supports,
    oneToOnes: { next: rhythm.next, last: rhythm.last },
    isBeginning: isBeginning(stepsOf(partner, today())),
    isPaused: partner.state === "paused",
    coming: partner.state === "paused" ? [] : coming,
    past,
    brings: brings && Object.values(brings).some((words) => words) ? brings : null,
  };
}

function overviewSql(trustId: string, readerId: string, appointmentId: string): TrustSql {
  const partners = partnersSql(trustId, readerId, trustSql`a.id = ${appointmentId}`);
  return trustSql`
    select jsonb_build_object(
      'partners', (select p.row from (${partners}) p),
      'coming', ${meetings(trustId, appointmentId, trustSql`t.held_on >= ${today()}`, trustSql`asc`)},
      'past', ${meetings(trustId, appointmentId, trustSql`t.held_on < ${today()}`, trustSql`desc`)},
      'brings', (
        select jsonb_build_object('experience', f.experience, 'skills', f.skills, 'interests', f.interests,
          'whenFree', f.when_free)
        from appointment a
        join partner_profile f on f.trust_id = ${trustId} and f.membership_id = a.membership_id
        where a.trust_id = ${trustId} and a.id = ${appointmentId})) as row`;
}

/** The four nearest meetings of a partner in one direction, with what was said of them and what happened. */
function meetings(trustId: string, appointmentId: string, which: TrustSql, order: TrustSql): TrustSql {
  const theirs = trustSql`x.trust_id = ${trustId} and x.meeting_id = t.id and x.appointment_id = ${appointmentId}`;
  return trustSql`coalesce((
    select jsonb_agg(to_jsonb(t)) from (
      select t.id, c.name as committee, t.held_on as "heldOn", t.starts_at as "startsAt", t.ends_at as "endsAt",
        (select case when x.held_on = t.held_on and x.starts_at = t.starts_at then x.answer end
          from reply x where ${theirs} order by x.position desc limit 1) as reply,
        (select x.kind from attendance x where ${theirs} order by x.position desc limit 1) as attendance
      from meeting t join committee c on c.trust_id = ${trustId} and c.id = t.committee_id
      where t.trust_id = ${trustId} and t.cancelled_at is null and ${which}
        and t.committee_id in (select i.committee_id from invitation i
          where i.trust_id = ${trustId} and i.appointment_id = ${appointmentId})
        and exists (select 1 from invitation i
          where i.trust_id = ${trustId} and i.appointment_id = ${appointmentId}
            and i.committee_id = t.committee_id and (i.meeting_id is null or i.meeting_id = t.id)
            and i.starts_on <= t.held_on and (i.ends_on is null or i.ends_on > t.held_on))
      order by t.held_on ${order}, t.starts_at ${order}, t.id limit 4) t), '[]')`;
}
