import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId, optionalDate, text } from "@/lib/form-fields.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { holdMeasure, refuseIfClosed, refuseIfSaidMeanwhile } from "@/lib/success/hold-measure.ts";
import { tellSaid } from "@/lib/success/success-messages.ts";
import { isToCome, writeWord } from "@/lib/success/write-word.ts";

export const SayProgress = z.object({
  id: formId,
  position: drawnFrom,
  words: text("how it goes", 2_000),
  /** Where they put off the day on which both look at it again. */
  reviewOn: optionalDate().refine(
    (day) => day === null || isToCome(day),
    "Enter a day from tomorrow on, within the next two years",
  ),
  how: whose,
});
export type SayProgress = z.output<typeof SayProgress>;

/**
 * Writes how it goes with a measure that both agreed, as one side sees it: the partner's own view and the manager's stand
 * apart, and neither takes the place of the other. Once the day to look at it again has come, whoever looks names the next.
 * Sent twice, it is written once. Refuses a measure that is over meanwhile, or that nobody agreed, and a role that is over.
 */
export async function sayProgress(
  actor: Member,
  appointmentId: string,
  measureId: string,
  input: SayProgress,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { two, measure } = await holdMeasure(tx, actor, appointmentId, measureId);
    authorise(actor, "success:write", two.subject);
    const { id, position, words, reviewOn, how } = input;
    if (measure.said.some((each) => each.id === id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(measure, position, ["met", "dropped"]);
    refuseIfClosed(measure);
    if (!measure.standing.agreed)
      throw new Refusal("Nobody has agreed this yet. It can be looked at once both have.");
    if (measure.standing.isReviewDue && !reviewOn)
      throw new Refusal("Enter when you look at it again: the day you had agreed has come.", {
        field: "reviewOn",
      });
    const said = saidBy(two, actor.membershipId, how);
    await writeWord(tx, actor, measure, { ...said, id, kind: "progress", words, reviewOn });
    await audit(tx, actor, "success:looked-at", { kind: "appointment", id: appointmentId });
    const what = "wrote how it goes with what success looks like.";
    await tellSaid(tx, actor, two, { appointmentId, measureId, saidById: said.saidById, what });
  });
}
