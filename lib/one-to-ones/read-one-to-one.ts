import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { hasBegun } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { type AgendaLine, loadAgenda } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadNotesAbout, type Note } from "@/lib/private-notes/list-notes.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { AgreedActionStateKind, HowRecorded, OneToOneStateKind } from "@/prisma/generated/enums.ts";

/** What somebody wrote or said, with who wrote it down where that was somebody else. */
type Said = { id: string; by: string; recordedBy: string | null; how: HowRecorded; on: Day };

export type OneToOneDetail = {
  id: string;
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  supporters: { id: string; name: string }[];
  with: { id: string; name: string };
  heldOn: Day;
  startsAt: string | null;
  place: string | null;
  joiningLink: string | null;
  revision: number;
  plannedBy: string;
  /** Where it would have been, latest first. */
  movedFrom: { heldOn: Day; startsAt: string | null; by: string; on: Day }[];
  /** Every word on what became of it, latest first. */
  states: (Said & { kind: OneToOneStateKind; because: string | null; position: number })[];
  hasBegun: boolean;
  /** The partner said that it did not happen: only they can say otherwise. */
  partnerSaidNot: boolean;
  notes: (Said & { words: string })[];
  talkedAbout: { id: string; words: string; by: string }[];
  /** What both still want to talk about. */
  agenda: AgendaLine[];
  actions: { id: string; words: string; owner: string; dueOn: Day | null; kind: AgreedActionStateKind }[];
  /** What the reader wrote for themselves about it. */
  ownNotes: Note[];
  isOver: boolean;
  urgentContacts: UrgentContact[];
};

const said = {
  id: true,
  how: true,
  recordedAt: true,
  saidById: true,
  saidBy: { select: { name: true } },
  recordedBy: { select: { name: true } },
} as const;
const latestFirst = { orderBy: { position: "desc" } } as const;
const inOrder = { orderBy: [{ recordedAt: "asc" as const }, { id: "asc" as const }] };

/** One one-to-one, for the two it is between. Throws `NotFound`, also for one of another appointment than named. */
export async function readOneToOne(
  actor: Member,
  appointmentId: string,
  oneToOneId: string,
): Promise<OneToOneDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:read", two.subject);
    const found = isId(oneToOneId)
      ? await tx.oneToOne.findUnique({
          where: { trustId_id: { trustId, id: oneToOneId }, appointmentId },
          select: {
            id: true,
            heldOn: true,
            startsAt: true,
            place: true,
            joiningLink: true,
            revision: true,
            with: { select: { id: true, name: true } },
            plannedBy: { select: { name: true } },
            moves: {
              orderBy: { movedAt: "desc" },
              select: {
                fromOn: true,
                fromStartsAt: true,
                movedAt: true,
                movedBy: { select: { name: true } },
              },
            },
            states: { ...latestFirst, select: { ...said, kind: true, because: true, position: true } },
            notes: { ...inOrder, select: { ...said, words: true } },
            talkedAbout: {
              ...inOrder,
              select: { id: true, words: true, saidBy: { select: { name: true } } },
            },
            actions: {
              ...inOrder,
              select: {
                id: true,
                words: true,
                dueOn: true,
                owner: { select: { name: true } },
                states: { ...latestFirst, take: 1, select: { kind: true } },
              },
            },
          },
        })
      : null;
    if (!found) throw new NotFound();
    const supporters = await tx.membership.findMany({
      where: { trustId, id: { in: two.supporters } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
    const { plannedBy, moves, states, notes, talkedAbout, actions, ...row } = found;
    const heldOn = toDay(row.heldOn);
    const [latest] = states;
    return {
      ...row,
      heldOn,
      appointmentId,
      partner: two.appointment.membership.name,
      isPartner: two.isPartner,
      supporters,
      plannedBy: plannedBy.name,
      movedFrom: moves.map(({ fromOn, fromStartsAt, movedAt, movedBy }) => ({
        heldOn: toDay(fromOn),
        startsAt: fromStartsAt,
        by: movedBy.name,
        on: dayOf(movedAt),
      })),
      states: states.map((each) => ({
        ...asSaid(each),
        kind: each.kind,
        because: each.because,
        position: each.position,
      })),
      hasBegun: hasBegun({ heldOn, startsAt: row.startsAt }),
      partnerSaidNot: latest?.kind === "did_not_happen" && latest.saidById === two.appointment.membershipId,
      notes: notes.map((each) => ({ ...asSaid(each), words: each.words })),
      talkedAbout: talkedAbout.map(({ id, words, saidBy }) => ({ id, words, by: saidBy.name })),
      agenda: await loadAgenda(tx, actor, appointmentId),
      actions: actions.map(({ id, words, owner, dueOn, states: [state] }) => ({
        id,
        words,
        owner: owner.name,
        dueOn: dueOn && toDay(dueOn),
        kind: state?.kind ?? "to_do",
      })),
      ownNotes: two.isPartner ? await loadNotesAbout(tx, actor, oneToOneId) : [],
      isOver: isOver(two.appointment),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}

function asSaid(row: {
  id: string;
  how: HowRecorded;
  recordedAt: Date;
  saidBy: { name: string };
  recordedBy: { name: string };
}): Said {
  return {
    id: row.id,
    by: row.saidBy.name,
    recordedBy: row.how === "themselves" ? null : row.recordedBy.name,
    how: row.how,
    on: dayOf(row.recordedAt),
  };
}
