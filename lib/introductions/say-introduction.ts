import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { choice, drawnFrom, formId, optionalDate } from "@/lib/form-fields.ts";
import { dayOfStep } from "@/lib/introductions/day-of-step.ts";
import { holdIntroduction } from "@/lib/introductions/hold-introduction.ts";
import { stepMessages } from "@/lib/introductions/step-messages.ts";
import { writeStep } from "@/lib/introductions/write-step.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";

export const SayIntroduction = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["made", "not_wanted", "to_arrange"], "what is right"),
  /** When they met. */
  happenedOn: optionalDate(),
});
export type SayIntroduction = z.output<typeof SayIntroduction>;

/**
 * A partner says that they have met somebody and when, that they do not need it, or that it is still wanted. Whoever
 * arranges it and whoever supports the partner are told. Sent twice, it is said once. Refuses a day to come, what says
 * so already, and a step somebody else took meanwhile.
 */
export async function sayIntroduction(
  actor: Member,
  introductionId: string,
  input: SayIntroduction,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const introduction = await holdIntroduction(tx, trustId, introductionId);
    const { appointment } = introduction;
    authorise(actor, "introduction:say", appointment);
    const isNew = await writeStep(tx, actor, introduction, {
      ...input,
      happenedOn: dayOfStep(input.kind, input.happenedOn),
      saidById: membershipId,
      how: "themselves",
    });
    if (!isNew) return;
    await audit(tx, actor, `introduction:said-${input.kind}`, { kind: "introduction", id: introductionId });
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    await queueMessages(
      tx,
      actor,
      stepMessages(introduction, input.kind, {
        supporters: supporters(appointment.id),
        actorId: membershipId,
        by: appointment.membership.name,
      }),
    );
  });
}
