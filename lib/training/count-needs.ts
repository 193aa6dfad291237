import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { usualAnswerDays } from "@/lib/help/ask-for-help.ts";
import { dayOf, toDay, today } from "@/lib/time.ts";
import { needStanding } from "@/lib/training/need-standing.ts";

/** How much training that partners of today asked for the trust has not met. */
export type UnmetNeeds = {
  waiting: number;
  promised: number;
  declined: number;
  /** Of those, how many wait for longer than the trust said. */
  late: number;
};

/** Counts it, without names or words, in two queries. For functions that authorise their own reader. */
export async function countNeeds(tx: TrustTransaction, trustId: string): Promise<UnmetNeeds> {
  const rows = await tx.trainingNeed.findMany({
    where: { trustId, appointment: currentAppointment() },
    select: {
      recordedAt: true,
      answers: {
        orderBy: { position: "desc" },
        take: 1,
        select: { kind: true, byOn: true, recordedAt: true },
      },
    },
  });
  const settings = await tx.trustSettings.findUnique({ where: { trustId }, select: { answerDays: true } });
  const standings = rows.map(({ recordedAt, answers: [latest] }) =>
    needStanding(
      {
        recordedOn: dayOf(recordedAt),
        latest: latest
          ? { kind: latest.kind, byOn: latest.byOn && toDay(latest.byOn), on: dayOf(latest.recordedAt) }
          : null,
      },
      settings?.answerDays ?? usualAnswerDays,
      today(),
    ),
  );
  const count = (kind: string) => standings.filter((each) => each.kind === kind).length;
  return {
    waiting: count("waiting"),
    promised: count("promised"),
    declined: count("declined"),
    late: standings.filter(({ isLate }) => isLate).length,
  };
}
