import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { loadOwed, type Owed } from "@/lib/one-to-ones/load-owed.ts";
import { type Rhythm, rhythmOf, type Talk, usualWeeks } from "@/lib/one-to-ones/rhythm.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { clockNow, type Day, dayOf, toDay, today } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

export type AgendaLine = {
  id: string;
  words: string;
  by: string;
  /** Who wrote it down, where somebody else did, and how they were told. */
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
  /** The reader may change it or take it off. */
  isMine: boolean;
  revision: number;
};

/** One side of the page on which a partner and who supports them meet. */
export type OneToOnes = {
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  /** Who supports the partner today: line manager and whoever stands in. */
  supporters: { id: string; name: string }[];
  everyWeeks: number;
  /** How often the trust usually has it. */
  usualWeeks: number;
  /** Whether the two set it for themselves, and the place in its history that a form is drawn from. */
  ownWeeks: number | null;
  rhythmPosition: number;
  rhythm: Rhythm;
  /** Still to come, nearest first. */
  coming: OneToOneLine[];
  past: Paged<OneToOneLine>;
  agenda: AgendaLine[];
  owed: { byTrust: Owed[]; byPartner: Owed[] };
  isPaused: boolean;
  isOver: boolean;
  maySetRhythm: boolean;
  urgentContacts: UrgentContact[];
};

export type OneToOneLine = Talk & { place: string | null; joiningLink: string | null; notes: number };

const linesAPage = 12;

/**
 * The page on which a partner and who supports them meet: what comes and what was, what both want to talk about, and
 * what each owes the other. For the partner and for who supports them today; refuses everybody else, throws `NotFound`.
 */
export async function readOneToOnes(actor: Member, appointmentId: string, page = 1): Promise<OneToOnes> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:read", two.subject);
    const mine = { trustId, appointmentId };
    const appointment = await tx.appointment.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        startsOn: true,
        recordedAt: true,
        endedOn: true,
        states: latestState,
        cadences: { orderBy: { position: "desc" }, take: 1, select: { position: true, everyWeeks: true } },
      },
    });
    const supporters = await tx.membership.findMany({
      where: { trustId, id: { in: two.supporters } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
    const settings = await tx.trustSettings.findUnique({
      where: { trustId },
      select: { oneToOneWeeks: true },
    });
    const usual = settings?.oneToOneWeeks ?? usualWeeks;
    const [cadence] = appointment.cadences;
    const everyWeeks = cadence?.everyWeeks ?? usual;
    const state = toState(appointment.states);
    const all = await loadTalks(tx, mine);
    const since = [toDay(appointment.startsOn), dayOf(appointment.recordedAt), state.since].toSorted().at(-1);
    const rhythm = rhythmOf(
      { talks: all, everyWeeks, since: since ?? today() },
      { day: today(), clock: clockNow() },
    );
    const isToCome = (talk: OneToOneLine) =>
      talk.kind === null && !rhythm.unsaid.some(({ id }) => id === talk.id);
    const past = all.filter((talk) => !isToCome(talk) && talk.kind !== null).toReversed();
    const { read, ...paging } = rowsOf(page, past.length, linesAPage);
    const agenda = await loadAgenda(tx, actor, appointmentId);
    return {
      appointmentId,
      partner: two.appointment.membership.name,
      isPartner: two.isPartner,
      supporters,
      everyWeeks,
      usualWeeks: usual,
      ownWeeks: cadence?.everyWeeks ?? null,
      rhythmPosition: cadence?.position ?? 0,
      rhythm,
      coming: all.filter(isToCome),
      past: { ...paging, rows: past.slice(read.skip, read.skip + read.take) },
      agenda,
      owed: await loadOwed(tx, actor, two),
      isPaused: state.kind === "paused",
      isOver: isOver(appointment),
      maySetRhythm: can(actor, "one-to-one:set-rhythm", two.subject),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}

/** Every one-to-one of an appointment, first to last, with the latest word on each. */
async function loadTalks(
  tx: TrustTransaction,
  mine: { trustId: string; appointmentId: string },
): Promise<OneToOneLine[]> {
  const rows = await tx.oneToOne.findMany({
    where: mine,
    orderBy: [{ heldOn: "asc" }, { startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      heldOn: true,
      startsAt: true,
      place: true,
      joiningLink: true,
      with: { select: { name: true } },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
      _count: { select: { notes: true } },
    },
  });
  return rows.map(({ heldOn, states, with: who, _count, ...row }) => ({
    ...row,
    heldOn: toDay(heldOn),
    with: who.name,
    kind: states[0]?.kind ?? null,
    notes: _count.notes,
  }));
}

/** What both want to talk about next: nothing that they have talked about, or taken off. */
export async function loadAgenda(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  appointmentId: string,
): Promise<AgendaLine[]> {
  const rows = await tx.agendaPoint.findMany({
    where: { trustId, appointmentId, talkedAboutInId: null, takenBackAt: null },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      words: true,
      how: true,
      recordedAt: true,
      revision: true,
      saidById: true,
      recordedById: true,
      saidBy: { select: { name: true } },
      recordedBy: { select: { name: true } },
    },
  });
  return rows.map(({ saidById, recordedById, saidBy, recordedBy, recordedAt, ...row }) => ({
    ...row,
    by: saidBy.name,
    recordedBy: row.how === "themselves" ? null : recordedBy.name,
    on: dayOf(recordedAt),
    isMine: [saidById, recordedById].includes(membershipId),
  }));
}
