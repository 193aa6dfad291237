import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { otherSide } from "@/lib/one-to-ones/sides.ts";
import { whose } from "@/lib/one-to-ones/whose-words.ts";
import { saidFor } from "@/lib/one-to-ones/words-of-whom.ts";
import { holdMeasure, refuseIfClosed, refuseIfSaidMeanwhile } from "@/lib/success/hold-measure.ts";
import { tellSaid } from "@/lib/success/success-messages.ts";
import { writeWord } from "@/lib/success/write-word.ts";

export const AnswerMeasure = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["agreed", "not_agreed"], "whether you agree"),
    because: optionalText(1_000),
    how: whose,
  })
  .superRefine(({ kind, because }, { addIssue }) => {
    if (kind === "not_agreed" && !because)
      addIssue({ code: "custom", path: ["because"], message: "Enter what you would change, or why not" });
  });
export type AnswerMeasure = z.output<typeof AnswerMeasure>;

const acts = { agreed: "agreed", not_agreed: "not-agreed" } as const;
const told = {
  agreed: "agreed what success looks like. It holds from today.",
  not_agreed: "did not agree what success looks like, and said why.",
} as const;

/**
 * Says yes or no, for the side that did not word it, to how a measure is worded. With a yes it holds, in the place of what
 * both agreed before. Who supports a partner can write down what the partner answered. Sent twice, it is answered once.
 * Refuses words that the other side changed meanwhile, and a role that is over.
 */
export async function answerMeasure(
  actor: Member,
  appointmentId: string,
  measureId: string,
  input: AnswerMeasure,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { two, measure } = await holdMeasure(tx, actor, appointmentId, measureId);
    authorise(actor, "success:write", two.subject);
    const { id, position, kind, because, how } = input;
    if (measure.said.some((each) => each.id === id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(measure, position);
    refuseIfClosed(measure);
    const { waitsFor, refused, wording } = measure.standing;
    if (!waitsFor || refused) throw new Refusal("This has been answered already.");
    const said = saidFor(otherSide(wording.side), two, actor.membershipId, how);
    await writeWord(tx, actor, measure, { ...said, id, kind, words: because || null, reviewOn: null });
    await audit(tx, actor, `success:${acts[kind]}`, { kind: "appointment", id: appointmentId });
    const { saidById } = said;
    await tellSaid(tx, actor, two, { appointmentId, measureId, saidById, what: told[kind] });
  });
}
