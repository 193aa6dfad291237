import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now } from "@/lib/time.ts";
import { openItem } from "@/lib/training/open-item.ts";

export const SayApplies = z
  .object({
    id: formId,
    position: drawnFrom,
    applies: choice(["yes", "no"], "whether it applies").transform((said) => said === "yes"),
    because: optionalText(1_000),
  })
  .refine(({ applies, because }) => applies || because !== "", {
    path: ["because"],
    error: "Enter why it does not apply",
  });
export type SayApplies = z.output<typeof SayApplies>;

/**
 * Says whether a training of the trust's list applies to a partner, and why not, for whoever supports them. The latest
 * word holds, and the partner is told. Sent twice, it is said once. Throws `NotFound`; refuses what was drawn before
 * somebody else said something, a training that has ended, and a role that is over.
 */
export async function sayApplies(
  actor: Member,
  appointmentId: string,
  itemId: string,
  input: SayApplies,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "training:say-applies", { supporters: two.isPartner ? [] : two.supporters });
    const item = await openItem(tx, trustId, itemId);
    const where = { trustId, itemId, appointmentId };
    const said = await tx.trainingScope.findMany({
      where,
      orderBy: { position: "asc" },
      select: { id: true, position: true, applies: true },
    });
    if (said.some(({ id }) => id === input.id)) return;
    refuseIfOver(two.appointment);
    item.refuseIfEnded();
    const latest = said.at(-1);
    if ((latest?.position ?? 0) !== input.position)
      throw new Refusal(
        `Somebody said meanwhile that it ${latest?.applies ? "applies" : "does not apply"}. What you typed is still here. Send it again if yours should replace it.`,
        { current: { position: String(latest?.position ?? 0) } },
      );
    const { count } = await tx.trainingScope.createMany({
      data: {
        ...where,
        id: input.id,
        position: input.position + 1,
        applies: input.applies,
        because: input.applies ? null : input.because,
        saidById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    const what = input.applies ? "applies" : "does-not-apply";
    await audit(tx, actor, `training:said-${what}`, {
      kind: "appointment",
      id: appointmentId,
    });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      {
        to: two.appointment.membershipId,
        kind: "training_answered",
        subject: input.applies ? "A training is yours to do" : "A training is not for you",
        body: `${by} said ${input.applies ? "that this training is for you" : "why you need not do this training"}: ${item.name}.`,
        path: "partner/training",
      },
    ]);
  });
}
