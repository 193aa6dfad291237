import type { TrustTransaction } from "@/lib/db.ts";
import { planFields, type StepWord, toPlan } from "@/lib/induction/load-plan.ts";
import { planOn } from "@/lib/induction/step-standing.ts";
import { type Day, today } from "@/lib/time.ts";

/** A step of their induction, with all that was said of it, first to last. */
export type StepKept = { title: string; about: string | null; dueOn: Day; words: StepWord[] };

/** The induction of these appointments of one person, each step by when it was due. */
export async function loadInductionKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<StepKept[]> {
  const plans = await tx.inductionPlan.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: { begunAt: "asc" },
    select: planFields,
  });
  return plans.flatMap((plan) =>
    planOn(toPlan(plan), today()).map(({ title, about, dueOn, states }) => ({
      title,
      about,
      dueOn,
      words: states.toReversed(),
    })),
  );
}
