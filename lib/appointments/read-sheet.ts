import type { Member } from "@/lib/actor.ts";
import { type HomePeople, homePeople } from "@/lib/appointments/home-people.ts";
import type { HomeRow, MeetingRow } from "@/lib/appointments/home-rows.ts";
import { homeSql } from "@/lib/appointments/read-partner-home.ts";
import { readInTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { stepsOn } from "@/lib/induction/induction-sql.ts";
import type { Talk } from "@/lib/one-to-ones/rhythm.ts";
import { rhythmOfRow } from "@/lib/one-to-ones/rhythm-sql.ts";
import { clockNow, type Day, today } from "@/lib/time.ts";
import { trustSql } from "@/lib/trust-sql.ts";
import type { UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

/** What a partner keeps on paper: their role, their people, their next meetings, and how to get help. */
export type Sheet = HomePeople & {
  partner: string;
  trustName: string;
  isPartner: boolean;
  printedOn: Day;
  roleTitle: string | null;
  stanceMeaning: string | null;
  tasks: { name: string; time: string; frequency: string }[];
  /** What was agreed beside the role description and holds today. */
  variations: string[];
  /** The steps of their induction that are theirs to do now. */
  steps: { id: string; title: string; dueOn: Day }[];
  termEndsOn: Day | null;
  isPaused: boolean;
  meetings: (MeetingRow & { replied: string | null })[];
  talk: Talk | null;
  urgentContacts: UrgentContact[];
};

const replied = { attending: "attending", not_attending: "not attending", not_sure: "not sure" } as const;

/**
 * Reads it for the partner, and for those who manage partners and print it for somebody without a computer. Nothing that
 * is the partner's alone is on it. Throws `NotFound`, also once the role is over.
 */
export async function readSheet(actor: Member, appointmentId: string): Promise<Sheet> {
  if (!isId(appointmentId)) throw new NotFound();
  const { trustId, membershipId } = actor;
  const isPartner = appointmentId === actor.appointmentId;
  const [found] = await readInTrust<{ home: HomeRow; trustName: string }>(
    actor,
    "role:read",
    { membershipId: isPartner ? membershipId : null },
    trustSql`
      select jsonb_build_object('home', h.row, 'trustName', o.name) as row
      from (${homeSql(trustId, trustSql`a.id = ${appointmentId}`)}) h
      join trust t on t.id = ${trustId}
      join organisation o on o.id = t.organisation_id`,
  );
  if (!found) throw new NotFound();
  const { home: row, trustName } = found;
  const isPaused = row.state === "paused";
  return {
    ...homePeople(row),
    partner: row.name,
    trustName,
    isPartner,
    printedOn: today(),
    roleTitle: row.published.at(-1)?.title ?? null,
    stanceMeaning: row.version?.stanceMeaning || null,
    tasks: row.version?.tasks.map(({ name, time, frequency }) => ({ name, time, frequency })) ?? [],
    variations: row.variations.filter(({ endsOn }) => endsOn === null).map(({ words }) => words),
    steps: isPaused
      ? []
      : stepsOn(row, today())
          .filter(({ ownerKind, standing }) => ownerKind === "partner" && standing.kind === "now")
          .map(({ id, title, dueOn }) => ({ id, title, dueOn })),
    termEndsOn: row.termEndsOn,
    isPaused,
    meetings: isPaused
      ? []
      : row.meetings.slice(0, 6).map((meeting) => {
          const { reply, heldOn, startsAt } = meeting;
          const holds = reply && reply.heldOn === heldOn && reply.startsAt === startsAt;
          return { ...meeting, replied: holds ? replied[reply.answer] : null };
        }),
    talk: isPaused ? null : rhythmOfRow(row, { day: today(), clock: clockNow() }).next,
    urgentContacts: row.urgentContacts,
  };
}
