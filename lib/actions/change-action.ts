import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import { changedMessages, givenMessage } from "@/lib/actions/action-messages.ts";
import { ownerFields, refuseUnlessHere } from "@/lib/actions/agree-action.ts";
import { holdAction } from "@/lib/actions/hold-action.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { toDate, toDay } from "@/lib/time.ts";

export const ChangeAction = z.object({ revision, ...ownerFields });
export type ChangeAction = z.output<typeof ChangeAction>;

/**
 * Gives an agreed action to somebody else, or another day, for the two it was agreed between. Whoever had it, whoever has
 * it now and the other of the two are told. The same again changes nothing. Refuses somebody who does not belong here any
 * more, a change drawn before another was made, and a role that is over.
 */
export async function changeAction(actor: Member, actionId: string, input: ChangeAction): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, action } = await holdAction(tx, actor, actionId);
    authorise(actor, "one-to-one:write", two.subject);
    const { ownerId, dueOn } = input;
    const isMoved = ownerId !== action.ownerId;
    if (!isMoved && dueOn === (action.dueOn && toDay(action.dueOn))) return;
    refuseIfOver(two.appointment);
    if (action.revision !== input.revision) throw changedMeanwhile(action.revision);
    if (isMoved) await refuseUnlessHere(tx, actor, two, ownerId);
    await tx.agreedAction.updateMany({
      where: { trustId, id: actionId },
      data: { ownerId, dueOn: dueOn && toDate(dueOn), revision: { increment: 1 } },
    });
    await audit(tx, actor, `action:${isMoved ? "handed-on" : "day-changed"}`, {
      kind: "appointment",
      id: action.appointmentId,
    });
    const by = await nameOf(tx, trustId, membershipId);
    const partner = two.appointment.membership.name;
    const told = [action.ownerId, ...two.others].filter(
      (to) => to !== membershipId && !(isMoved && to === ownerId),
    );
    await queueMessages(tx, actor, [
      ...(isMoved && ownerId !== membershipId ? [givenMessage(ownerId, { actionId, partner, by })] : []),
      ...changedMessages(told, {
        actionId,
        partner,
        what: isMoved ? `${by} wrote down that somebody else does it.` : `${by} changed the day.`,
      }),
    ]);
  });
}
