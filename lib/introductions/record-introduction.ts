import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, pastDate } from "@/lib/form-fields.ts";
import { holdIntroduction } from "@/lib/introductions/hold-introduction.ts";
import { stepMessages } from "@/lib/introductions/step-messages.ts";
import { writeStep } from "@/lib/introductions/write-step.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";

export const RecordIntroduction = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["made", "not_wanted", "to_arrange"], "what they told you"),
  how: howTold,
  happenedOn: pastDate("the day"),
});
export type RecordIntroduction = z.output<typeof RecordIntroduction>;

const told = {
  made: "you have met",
  not_wanted: "you do not need to meet",
  to_arrange: "you are still to meet",
};

/**
 * Records, for a manager, what a partner said by phone, by letter or in person about meeting somebody: that they have
 * met, that they do not need it, or that it is still wanted. The row says whose act it is, who recorded it and how; the
 * partner is told, so that they can put it right. Sent twice, it records once. Refuses one's own role.
 */
export async function recordIntroduction(
  actor: Member,
  introductionId: string,
  input: RecordIntroduction,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const introduction = await holdIntroduction(tx, trustId, introductionId);
    const { appointment, contact } = introduction;
    authorise(actor, "support:write", appointment);
    if (appointment.membershipId === membershipId)
      throw new Refusal("This is your own role. Say it on your own page.");
    const isNew = await writeStep(tx, actor, introduction, { ...input, saidById: appointment.membershipId });
    if (!isNew) return;
    await audit(tx, actor, `introduction:recorded-${input.kind}`, {
      kind: "introduction",
      id: introductionId,
    });
    const recorder = await nameOf(tx, trustId, membershipId);
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "introduction_made",
        subject: "What you said was recorded for you",
        body: `${recorder} recorded that ${told[input.kind]} ${contact.name}. You told them ${howWords[input.how]}. If this is not right, change it on your page or tell ${recorder}.`,
        path: `partner/introductions/${introductionId}`,
      },
      ...stepMessages(introduction, input.kind, {
        supporters: supporters(appointment.id),
        actorId: membershipId,
        by: appointment.membership.name,
      }),
    ]);
  });
}
