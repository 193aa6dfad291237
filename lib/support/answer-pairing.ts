import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, formId } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdPairing } from "@/lib/support/hold-pairing.ts";
import { pairingAnswerMessages } from "@/lib/support/pairing-answer-messages.ts";
import { standsIn } from "@/lib/support/places.ts";
import { refuseUnlessAsked } from "@/lib/support/refuse-unless-asked.ts";
import { writePairingState } from "@/lib/support/write-pairing-state.ts";
import { today } from "@/lib/time.ts";

export const AnswerPairing = z.object({
  id: formId,
  answer: choice(["accepted", "declined"], "yes or no"),
});
export type AnswerPairing = z.output<typeof AnswerPairing>;

/**
 * Somebody who was asked to be a partner's mentor or buddy says yes or no. After a yes the two see how to reach one
 * another; a no is told to whoever asked, and not to the partner. Sent twice, it is said once. Refuses where it was
 * answered or ended meanwhile, and a yes from somebody who is no longer a mentor, or no longer a partner, here.
 */
export async function answerPairing(actor: Member, pairingId: string, input: AnswerPairing): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const pairing = await holdPairing(tx, trustId, pairingId);
    authorise(actor, "pairing:answer", pairing);
    const { id, answer } = input;
    if (pairing.states.some((state) => state.id === id)) return;
    refuseUnlessAsked(pairing);
    if (answer === "accepted" && !standsIn(pairing.kind, pairing.membership))
      throw new Refusal(
        pairing.kind === "mentor"
          ? "You are no longer a mentor at this trust, so you cannot say yes. Nothing was recorded."
          : "Your own role as partner here has ended, so you cannot say yes. Nothing was recorded.",
      );
    await writePairingState(tx, actor, pairing, {
      id,
      kind: answer,
      saidById: membershipId,
      how: "themselves",
      happenedOn: today(),
    });
    await audit(tx, actor, `pairing:${answer}`, { kind: "pairing", id: pairingId });
    const supporters = await supportersOf(tx, trustId, [pairing.appointment.id]);
    await queueMessages(
      tx,
      actor,
      pairingAnswerMessages(pairing, answer, {
        supporters: supporters(pairing.appointment.id),
        actorId: membershipId,
      }),
    );
  });
}
