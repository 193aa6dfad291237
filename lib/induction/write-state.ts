import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { type Day, now, showShortDate, toDate } from "@/lib/time.ts";
import type { HowRecorded, PlanStepStateKind } from "@/prisma/generated/enums.ts";

/** Whose word it is: a person of the trust, recorded by one, or a contact who brought their link. */
type Said = { saidById: string; recordedById: string; how: HowRecorded } | { contactId: string };

/** Writes a word on a step of an appointment that is held, after the one at `position`. */
export async function writeStepState(
  tx: TrustTransaction,
  trustId: string,
  step: { id: string; statePosition: number },
  state: Said & { id: string; kind: PlanStepStateKind; because: string | null; happenedOn: Day },
): Promise<void> {
  const { count } = await tx.planStepState.createMany({
    data: {
      how: "themselves",
      ...state,
      trustId,
      stepId: step.id,
      position: step.statePosition + 1,
      happenedOn: toDate(state.happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
}

/** What was said of a step, as a sentence. */
export function saidOf({ kind, by, on }: { kind: PlanStepStateKind; by: string; on: Day }): string {
  const what = {
    done: "that it is done",
    not_needed: "that it is not needed",
    to_do: "that it is to do again",
  };
  return `${by} said ${what[kind]}, ${showShortDate(on)}.`;
}
