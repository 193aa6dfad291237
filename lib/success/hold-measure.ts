import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadMeasures, type Measure } from "@/lib/success/load-measures.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

/**
 * A measure for somebody who is about to say something of it. The appointment is held until the transaction ends: of two
 * at once, the second sees what the first said. Throws `NotFound`.
 */
export async function holdMeasure(
  tx: TrustTransaction,
  actor: Member,
  appointmentId: string,
  measureId: string,
) {
  const two = await holdTheTwo(tx, actor, appointmentId);
  const measures = await loadMeasures(tx, actor.trustId, two.appointment);
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) throw new NotFound();
  return { two, measure };
}

const happened: Record<SuccessWordKind, string> = {
  worded: "it was put in other words",
  agreed: "the words were agreed",
  not_agreed: "the answer to the words was no",
  progress: "somebody wrote how it goes",
  met: "it was said to be met",
  dropped: "it was dropped",
};

/**
 * Refuses what was drawn before somebody else said something that matters to it: they are told what, and keep what they
 * typed. `matters` are the kinds it cannot be said over.
 */
export function refuseIfSaidMeanwhile(
  { said, position }: Measure,
  drawnFrom: number,
  matters: readonly SuccessWordKind[] = ["worded", "agreed", "not_agreed", "met", "dropped"],
): void {
  const meanwhile = said
    .slice(said.length - (position - drawnFrom))
    .findLast(({ kind }) => matters.includes(kind));
  if (position === drawnFrom || (position > drawnFrom && !meanwhile)) return;
  throw new Refusal(
    `Something was written down meanwhile: ${meanwhile ? happened[meanwhile.kind] : "it is not as it was"}. What you typed is still here. Open this page again to see it.`,
  );
}

/** Refuses what is said of a measure that is over. */
export function refuseIfClosed({ standing: { kind } }: Measure): void {
  if (kind === "met" || kind === "dropped")
    throw new Refusal(`This is over: it was ${kind === "met" ? "said to be met" : "dropped"}.`);
}
