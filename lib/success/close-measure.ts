import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, text } from "@/lib/form-fields.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { holdMeasure, refuseIfClosed, refuseIfSaidMeanwhile } from "@/lib/success/hold-measure.ts";
import { tellSaid } from "@/lib/success/success-messages.ts";
import { writeWord } from "@/lib/success/write-word.ts";

export const CloseMeasure = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["met", "dropped"], "whether it is met or dropped"),
  because: text("how you can tell, or why it is dropped", 1_000),
  how: whose,
});
export type CloseMeasure = z.output<typeof CloseMeasure>;

const told = {
  met: "said that what success looks like is met, and how they can tell.",
  dropped: "dropped what success looks like, and said why.",
} as const;

/**
 * Says, for either side, that a measure is met or that it is dropped, and why. It stays on record; the other side is told.
 * Sent twice, it is closed once. Refuses what the other side changed meanwhile, what nobody agreed as met, and a role that
 * is over.
 */
export async function closeMeasure(
  actor: Member,
  appointmentId: string,
  measureId: string,
  input: CloseMeasure,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { two, measure } = await holdMeasure(tx, actor, appointmentId, measureId);
    authorise(actor, "success:write", two.subject);
    const { id, position, kind, because, how } = input;
    if (measure.said.some((each) => each.id === id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(measure, position);
    refuseIfClosed(measure);
    if (kind === "met" && !measure.standing.agreed)
      throw new Refusal("Nobody has agreed this yet, so it cannot be met.", { field: "kind" });
    const said = saidBy(two, actor.membershipId, how);
    await writeWord(tx, actor, measure, { ...said, id, kind, words: because, reviewOn: null });
    await audit(tx, actor, `success:${kind}`, { kind: "appointment", id: appointmentId });
    await tellSaid(tx, actor, two, { appointmentId, measureId, saidById: said.saidById, what: told[kind] });
  });
}
