import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import { givenMessage } from "@/lib/actions/action-messages.ts";
import { listOwners } from "@/lib/actions/list-owners.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { chosenId, formId, optionalChosenId, optionalDate, text } from "@/lib/form-fields.ts";
import { isNear } from "@/lib/meetings/meeting-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDate } from "@/lib/time.ts";

/** Who is to do it and by when, as forms ask for it. */
export const ownerFields = {
  ownerId: chosenId("who does it"),
  dueOn: optionalDate().refine(
    (day) => day === null || isNear(day),
    "Enter a day within the last year or the next three years",
  ),
};

export const AgreeAction = z.object({
  id: formId,
  /** The one-to-one it was agreed at, where it was at one. */
  oneToOneId: optionalChosenId,
  words: text("what somebody will do", 300),
  ...ownerFields,
});
export type AgreeAction = z.output<typeof AgreeAction>;

/**
 * Writes down what a partner and who supports them agreed that somebody will do: one of the two, or anybody who holds a
 * role here. It stays before both until it is done. Whoever is to do it is told, and the other of the two. Sent twice, it
 * is there once. Throws `NotFound`; refuses somebody who does not belong here any more, and a role that is over.
 */
export async function agreeAction(actor: Member, appointmentId: string, input: AgreeAction): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:write", two.subject);
    const { id, oneToOneId, words, ownerId, dueOn } = input;
    if ((await tx.agreedAction.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    await refuseUnlessHere(tx, actor, two, ownerId);
    if (oneToOneId && !(await tx.oneToOne.count({ where: { trustId, id: oneToOneId, appointmentId } })))
      throw new Refusal("This page is out of date. Go back and open it again.");
    const { count } = await tx.agreedAction.createMany({
      data: {
        trustId,
        id,
        appointmentId,
        oneToOneId,
        words,
        ownerId,
        dueOn: dueOn && toDate(dueOn),
        recordedById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "action:agreed", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    const partner = two.appointment.membership.name;
    await queueMessages(tx, actor, [
      ...(ownerId === membershipId ? [] : [givenMessage(ownerId, { actionId: id, partner, by })]),
      ...two.others
        .filter((to) => to !== ownerId)
        .map((to) => ({
          to,
          kind: "action_given" as const,
          subject: `What was agreed with ${partner}`,
          body: `${by} wrote down something that was agreed, and who does it. If that is not right, say so there.`,
          path: `actions/${id}`,
        })),
    ]);
  });
}

/** Refuses to give something to somebody who has left, or never belonged here. */
export async function refuseUnlessHere(
  tx: TrustTransaction,
  { trustId }: Member,
  two: TheTwo,
  ownerId: string,
): Promise<void> {
  const owners = await listOwners(tx, trustId, two);
  if (!owners.some(({ id }) => id === ownerId))
    throw new Refusal("Choose somebody who belongs to this trust today", { field: "ownerId" });
}
