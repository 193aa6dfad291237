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
import { nameOf } from "@/lib/people/name-of.ts";

export const ReportIntroduction = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["made", "to_arrange"], "what happened"),
  /** When they met. */
  happenedOn: optionalDate(),
});
export type ReportIntroduction = z.output<typeof ReportIntroduction>;

/**
 * Whoever arranges an introduction says that the two have met and when, or that it did not come about and is to be
 * arranged again. The partner is told, so that they can put it right, and so is whoever supports them. Sent twice, it
 * is said once. Refuses a day to come, and a step somebody else took meanwhile.
 */
export async function reportIntroduction(
  actor: Member,
  introductionId: string,
  input: ReportIntroduction,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const introduction = await holdIntroduction(tx, trustId, introductionId);
    const { appointment, contact } = introduction;
    authorise(actor, "introduction:arrange", { membershipId: introduction.arrangerId });
    const isNew = await writeStep(tx, actor, introduction, {
      ...input,
      happenedOn: dayOfStep(input.kind, input.happenedOn),
      saidById: membershipId,
      how: "themselves",
    });
    if (!isNew) return;
    await audit(tx, actor, `introduction:reported-${input.kind}`, {
      kind: "introduction",
      id: introductionId,
    });
    const by = await nameOf(tx, trustId, membershipId);
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    const made = input.kind === "made";
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: made ? "introduction_made" : "introduction_proposed",
        subject: made ? `You have met ${contact.name}` : `You are still to meet ${contact.name}`,
        body: made
          ? `${by} said that you have met ${contact.name}. If you have not, say so on your page.`
          : `Meeting ${contact.name} did not come about. ${by} said that it is to be arranged again.`,
        path: `partner/introductions/${introductionId}`,
      },
      ...stepMessages(introduction, input.kind, {
        supporters: supporters(appointment.id),
        actorId: membershipId,
        by,
      }),
    ]);
  });
}
