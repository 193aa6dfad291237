import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { howWords, pairingWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, formId, pastDate } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { holdPairing } from "@/lib/support/hold-pairing.ts";
import { pairingAnswerMessages } from "@/lib/support/pairing-answer-messages.ts";
import { standsIn } from "@/lib/support/places.ts";
import { refuseUnlessAsked } from "@/lib/support/refuse-unless-asked.ts";
import { writePairingState } from "@/lib/support/write-pairing-state.ts";
import { dayOf, showShortDate } from "@/lib/time.ts";

export const RecordPairingAnswer = z.object({
  id: formId,
  answer: choice(["accepted", "declined"], "what they said"),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordPairingAnswer = z.output<typeof RecordPairingAnswer>;

/**
 * Records, for a manager, that somebody said yes or no by phone, by letter or in person to being a partner's mentor or
 * buddy. The row says whose act it is, who recorded it and how; they are told, so that they can say if it is not right.
 * Sent twice, it records once. Refuses one's own answer, a day before they were asked, and what `answerPairing` refuses.
 */
export async function recordPairingAnswer(
  actor: Member,
  pairingId: string,
  input: RecordPairingAnswer,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const pairing = await holdPairing(tx, trustId, pairingId);
    authorise(actor, "support:write", {});
    const { id, answer, how, happenedOn } = input;
    if (pairing.states.some((state) => state.id === id)) return;
    refuseUnlessAsked(pairing);
    const { name } = pairing.membership;
    if (pairing.membershipId === actor.membershipId)
      throw new Refusal("It is you who was asked. Answer under “Your tasks”.");
    if (answer === "accepted" && !standsIn(pairing.kind, pairing.membership))
      throw new Refusal(`${name} is no longer a ${pairing.kind} at this trust. Ask somebody else.`);
    const askedOn = dayOf(pairing.askedAt);
    if (happenedOn < askedOn)
      throw new Refusal(`Enter a day on or after ${showShortDate(askedOn)}, when they were asked`, {
        field: "happenedOn",
      });
    await writePairingState(tx, actor, pairing, {
      id,
      kind: answer,
      saidById: pairing.membershipId,
      how,
      happenedOn,
    });
    await audit(tx, actor, `pairing:recorded-${answer}`, { kind: "pairing", id: pairingId });
    const recorder = await nameOf(tx, trustId, actor.membershipId);
    const supporters = await supportersOf(tx, trustId, [pairing.appointment.id]);
    const partner = pairing.appointment.membership.name;
    await queueMessages(tx, actor, [
      {
        to: pairing.membershipId,
        kind: "pairing_answered",
        subject: "Your answer was recorded for you",
        body: `${recorder} recorded that you said ${answer === "accepted" ? "yes" : "no"} to being the ${pairingWords[pairing.kind]} of ${partner}, ${howWords[how]} on ${showShortDate(happenedOn)}. If this is not right, tell ${recorder}.`,
        path: `tasks/pairings/${pairingId}`,
      },
      ...pairingAnswerMessages(pairing, answer, {
        supporters: supporters(pairing.appointment.id),
        actorId: actor.membershipId,
      }),
    ]);
  });
}
