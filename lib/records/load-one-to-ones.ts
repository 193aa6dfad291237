import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { AgreedActionStateKind, HowRecorded, OneToOneStateKind } from "@/prisma/generated/enums.ts";

/** A one-to-one that was put down, with all that the two wrote of it. */
export type OneToOneKept = {
  heldOn: Day;
  with: string;
  became: OneToOneStateKind | null;
  talkedAbout: { words: string; by: string }[];
  notes: { words: string; by: string; on: Day; how: HowRecorded; recordedBy: string }[];
};

/** Every one-to-one of these appointments, latest first. */
export async function loadOneToOnes(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<OneToOneKept[]> {
  const inOrder = { orderBy: [{ recordedAt: "asc" as const }, { id: "asc" as const }] };
  const rows = await tx.oneToOne.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    select: {
      heldOn: true,
      with: { select: { name: true } },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
      talkedAbout: { ...inOrder, select: { words: true, saidBy: { select: { name: true } } } },
      notes: {
        ...inOrder,
        select: {
          words: true,
          how: true,
          recordedAt: true,
          saidBy: { select: { name: true } },
          recordedBy: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ heldOn, with: who, states: [state], talkedAbout, notes }) => ({
    heldOn: toDay(heldOn),
    with: who.name,
    became: state?.kind ?? null,
    talkedAbout: talkedAbout.map(({ words, saidBy }) => ({ words, by: saidBy.name })),
    notes: notes.map(({ words, how, recordedAt, saidBy, recordedBy }) => ({
      words,
      how,
      by: saidBy.name,
      on: dayOf(recordedAt),
      recordedBy: recordedBy.name,
    })),
  }));
}

/** What was agreed that somebody would do, and where it stood. */
export type ActionKept = {
  words: string;
  owner: string;
  agreedOn: Day;
  dueOn: Day | null;
  kind: AgreedActionStateKind;
  since: Day;
};

/** Everything that was agreed at the one-to-ones of these appointments, latest first. */
export async function loadActionsAgreed(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<ActionKept[]> {
  const rows = await tx.agreedAction.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      words: true,
      dueOn: true,
      recordedAt: true,
      owner: { select: { name: true } },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true, recordedAt: true } },
    },
  });
  return rows.map(({ words, dueOn, recordedAt, owner, states: [state] }) => ({
    words,
    owner: owner.name,
    agreedOn: dayOf(recordedAt),
    dueOn: dueOn && toDay(dueOn),
    kind: state?.kind ?? "to_do",
    since: dayOf(state?.recordedAt ?? recordedAt),
  }));
}

/** What somebody wrote for themselves, latest first. The database shows nobody else's. */
export async function loadOwnNotes(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
): Promise<{ words: string; on: Day }[]> {
  const rows = await tx.privateNote.findMany({
    where: { trustId, membershipId },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    select: { words: true, writtenAt: true },
  });
  return rows.map(({ words, writtenAt }) => ({ words, on: dayOf(writtenAt) }));
}
