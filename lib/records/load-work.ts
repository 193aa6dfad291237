import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { stepFields, toSteps } from "@/lib/work/part-standing.ts";
import type { HowRecorded, OtherWorkKind, WorkPartStateKind } from "@/prisma/generated/enums.ts";

/** A piece of work somebody was asked to, and what they said of it. */
export type WorkKept = {
  kind: OtherWorkKind;
  name: string;
  why: string;
  askedOn: Day;
  steps: {
    kind: WorkPartStateKind;
    note: string | null;
    by: string;
    recordedBy: string;
    how: HowRecorded;
    on: Day;
  }[];
  /** What came of it, as far as they said it. */
  outcomes: { words: string; on: Day; how: HowRecorded; recordedBy: string }[];
};
/** Time they said they gave. */
export type TimeKept = { on: Day; minutes: number; for: string; how: HowRecorded; recordedBy: string };

/** All the work beside committees that these appointments of one person were asked to, latest first. */
export async function loadWorkAsked(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
  appointmentIds: string[],
): Promise<WorkKept[]> {
  const named = { select: { name: true } } as const;
  const parts = await tx.workPart.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: {
      why: true,
      askedAt: true,
      states: stepFields,
      work: {
        select: {
          kind: true,
          name: true,
          outcomes: {
            where: { saidById: membershipId },
            orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
            select: { words: true, recordedAt: true, how: true, recordedBy: named },
          },
        },
      },
    },
  });
  return parts.map(({ why, askedAt, states, work: { outcomes, ...work } }) => ({
    ...work,
    why,
    askedOn: dayOf(askedAt),
    steps: toSteps(states)
      .toReversed()
      .map(({ id, recordedBy, ...step }) => ({ ...step, recordedBy: recordedBy ?? step.by })),
    outcomes: outcomes.map(({ words, how, recordedAt, recordedBy }) => ({
      words,
      on: dayOf(recordedAt),
      how,
      recordedBy: recordedBy.name,
    })),
  }));
}

/** All the time that somebody said they gave and did not take back, latest first. */
export async function loadTimeKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<TimeKept[]> {
  const rows = await tx.timeGiven.findMany({
    where: { trustId, appointmentId: { in: appointmentIds }, takenBackAt: null },
    orderBy: [{ givenOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    select: {
      givenOn: true,
      minutes: true,
      about: true,
      how: true,
      recordedBy: { select: { name: true } },
      work: { select: { name: true } },
    },
  });
  return rows.map(({ givenOn, minutes, about, how, recordedBy, work }) => ({
    on: toDay(givenOn),
    minutes,
    for: [work?.name, about].filter((each) => each).join(": "),
    how,
    recordedBy: recordedBy.name,
  }));
}
