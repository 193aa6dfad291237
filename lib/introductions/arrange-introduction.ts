import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId, optionalDate, text } from "@/lib/form-fields.ts";
import { holdIntroduction } from "@/lib/introductions/hold-introduction.ts";
import { writeStep } from "@/lib/introductions/write-step.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { addMonths, showShortDate, today } from "@/lib/time.ts";

export const ArrangeIntroduction = z.object({
  id: formId,
  position: drawnFrom,
  plan: text("when and how they will meet", 500),
  plannedOn: optionalDate(),
});
export type ArrangeIntroduction = z.output<typeof ArrangeIntroduction>;

/**
 * Says when and how a partner will meet somebody: for whoever arranges it, or a manager. The partner is told, and
 * whoever arranges it where a manager did. Arranged again, the new plan holds. Sent twice, it is arranged once.
 *
 * Refuses a day that has gone by or is more than a year away, a contact who is none any more, a step somebody else took
 * meanwhile, and a role that is paused or over.
 */
export async function arrangeIntroduction(
  actor: Member,
  introductionId: string,
  input: ArrangeIntroduction,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const introduction = await holdIntroduction(tx, trustId, introductionId);
    authorise(actor, "introduction:arrange", { membershipId: introduction.arrangerId });
    const { appointment, contact, arrangerId, states } = introduction;
    const isThere = states.some(({ id }) => id === input.id);
    if (!isThere) {
      refuseIfPaused(appointment);
      if (contact.endedAt)
        throw new Refusal(`${contact.name} is no longer one of this trust’s contacts. Nothing was recorded.`);
      if (input.plannedOn && input.plannedOn < today())
        throw new Refusal("Enter a day from today on, or leave it empty", { field: "plannedOn" });
      if (input.plannedOn && input.plannedOn > addMonths(today(), 12))
        throw new Refusal("Enter a day within the next 12 months, or leave it empty", { field: "plannedOn" });
    }
    const isNew = await writeStep(tx, actor, introduction, {
      ...input,
      kind: "arranged",
      saidById: membershipId,
      how: "themselves",
      happenedOn: today(),
    });
    if (!isNew) return;
    await audit(tx, actor, "introduction:arranged", { kind: "introduction", id: introductionId });
    const partner = appointment.membership.name;
    const when = input.plannedOn ? ` on ${showShortDate(input.plannedOn)}` : "";
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "introduction_arranged",
        subject: `You will meet ${contact.name}${when}`,
        body: `${await nameOf(tx, trustId, membershipId)} arranged that you meet ${contact.name}${when}. When and how is on your page about your people.`,
        path: `partner/introductions/${introductionId}`,
      },
      ...(arrangerId === membershipId
        ? []
        : [
            {
              to: arrangerId,
              kind: "introduction_arranged" as const,
              subject: `${partner} will meet ${contact.name}${when}`,
              body: `${await nameOf(tx, trustId, membershipId)} arranged it. You need not do it any more.`,
              path: "tasks",
            },
          ]),
    ]);
  });
}
