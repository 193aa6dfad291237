import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { pairingWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { holdPairing } from "@/lib/support/hold-pairing.ts";
import { writePairingState } from "@/lib/support/write-pairing-state.ts";
import { today } from "@/lib/time.ts";

export const EndPairing = z.object({ id: formId });
export type EndPairing = z.output<typeof EndPairing>;

/**
 * Ends what a mentor or buddy does for a partner, from today: for the mentor or buddy, or for a manager, who can also
 * take back the asking. The other of the two, the partner where there was a yes, and whoever supports the partner are
 * told. Ended already is ended. Refuses one who was asked and has not answered: they say no instead.
 */
export async function endPairing(actor: Member, pairingId: string, input: EndPairing): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const pairing = await holdPairing(tx, trustId, pairingId);
    const isOwn = pairing.membershipId === membershipId;
    authorise(actor, isOwn ? "pairing:answer" : "support:write", pairing);
    const [last] = pairing.states;
    if (last?.kind === "ended") return;
    if (last?.kind === "declined") throw new Refusal("They said no, so there is nothing to end.");
    if (isOwn && !last) throw new Refusal("You have not answered yet. Say no if you would rather not.");
    await writePairingState(tx, actor, pairing, {
      id: input.id,
      kind: "ended",
      saidById: membershipId,
      how: "themselves",
      happenedOn: today(),
    });
    await audit(tx, actor, "pairing:ended", { kind: "pairing", id: pairingId });
    const { appointment, membership } = pairing;
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    const partner = appointment.membership.name;
    const as = pairingWords[pairing.kind];
    const staff = supporters(appointment.id).filter(
      (id) => id !== membershipId && id !== pairing.membershipId && id !== appointment.membershipId,
    );
    const messages: NewMessage[] = staff.map((to) => ({
      to,
      kind: "pairing_ended",
      subject: `${membership.name} is no longer the ${as} of ${partner}`,
      body: `It ended today. Ask ${partner} whether they would like another ${as}.`,
      path: `manage/partners/${appointment.id}/people`,
    }));
    if (!isOwn)
      messages.push({
        to: pairing.membershipId,
        kind: "pairing_ended",
        subject: last ? `You are no longer the ${as} of ${partner}` : `You need not answer about ${partner}`,
        body: last
          ? `What you did as the ${as} of ${partner} ended today. Thank you for it.`
          : `You were asked to be the ${as} of ${partner}. That is no longer needed.`,
        path: "tasks",
      });
    if (last)
      messages.push({
        to: appointment.membershipId,
        kind: "pairing_ended",
        subject: `${membership.name} is no longer your ${as}`,
        body: `It ended today. If you would like another ${as}, tell your line manager.`,
        path: "partner/people",
      });
    await queueMessages(tx, actor, messages);
  });
}
