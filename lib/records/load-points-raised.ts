import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** Something a partner raised, and what became of it. */
export type PointRaised = {
  committee: string;
  heldOn: Day;
  words: string;
  on: Day;
  how: HowRecorded;
  recordedBy: string;
  /** What the trust last said of it; null while it waits. */
  answer: { words: string; by: string; at: Date } | null;
};

/** Everything these appointments raised, latest first. */
export async function loadPointsRaised(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<PointRaised[]> {
  const points = await tx.raisedPoint.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      words: true,
      how: true,
      happenedOn: true,
      recordedAt: true,
      recordedBy: { select: { name: true } },
      meeting: { select: { heldOn: true, committee: { select: { name: true } } } },
      answers: {
        orderBy: { position: "desc" },
        take: 1,
        select: { words: true, recordedAt: true, answeredBy: { select: { name: true } } },
      },
    },
  });
  return points.map(({ meeting, answers: [answer], happenedOn, recordedAt, recordedBy, ...point }) => ({
    committee: meeting.committee.name,
    heldOn: toDay(meeting.heldOn),
    ...point,
    on: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
    recordedBy: recordedBy.name,
    answer: answer ? { words: answer.words, by: answer.answeredBy.name, at: answer.recordedAt } : null,
  }));
}
