import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, pastDate, text } from "@/lib/form-fields.ts";
import { answerDay } from "@/lib/help/ask-for-help.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { type Day, now, showShortDate, toDate } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

const needFields = { id: formId, words: text("what training you need", 2_000) };

export const SayNeed = z.object(needFields);
export type SayNeed = z.output<typeof SayNeed>;

/**
 * A partner says which training they need, in their words. Whoever supports them is told, and owes an answer within the
 * days the trust gives itself. Sent twice, it is said once. Throws `NotFound`; refuses a role that is over.
 */
export async function sayNeed(actor: Member, input: SayNeed): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "training-need:say", { membershipId: actor.membershipId });
    if (!actor.appointmentId) throw new NotFound();
    const two = await holdTheTwo(tx, actor, actor.appointmentId);
    authorise(actor, "training-need:say", two.subject);
    await write(tx, actor, two, { ...input, how: "themselves", happenedOn: null });
  });
}

export const RecordNeed = z.object({
  ...needFields,
  words: text("what training they need", 2_000),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordNeed = z.output<typeof RecordNeed>;

/**
 * Whoever supports a partner writes down which training the partner says they need. The row says whose word it is, who
 * recorded it and how, and the partner is told. Sent twice, it is there once. Throws `NotFound`; refuses a role that is over.
 */
export async function recordNeed(actor: Member, appointmentId: string, input: RecordNeed): Promise<void> {
  return inTrust(actor, async (tx) => {
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "training-need:record", { supporters: two.isPartner ? [] : two.supporters });
    await write(tx, actor, two, input);
  });
}

type Two = Awaited<ReturnType<typeof holdTheTwo>>;
type Need = { id: string; words: string; how: HowRecorded; happenedOn: Day | null };

async function write(tx: TrustTransaction, actor: Member, two: Two, need: Need): Promise<void> {
  const { trustId, membershipId } = actor;
  const { appointment, supporters } = two;
  const { id, words, how, happenedOn } = need;
  const where = { trustId, id, appointmentId: appointment.id };
  if ((await tx.trainingNeed.count({ where })) > 0) return;
  refuseIfOver(appointment);
  const { count } = await tx.trainingNeed.createMany({
    data: {
      ...where,
      words,
      saidById: appointment.membershipId,
      recordedById: membershipId,
      how,
      happenedOn: happenedOn && toDate(happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  await audit(tx, actor, `training-need:said-${how}`, {
    kind: "appointment",
    id: appointment.id,
  });
  const { name } = appointment.membership;
  const by = await nameOf(tx, trustId, membershipId);
  const due = await answerDay(tx, trustId);
  await queueMessages(tx, actor, [
    ...supporters
      .filter((to) => to !== membershipId)
      .map(
        (to): NewMessage => ({
          to,
          kind: "training_asked",
          subject: `${name} needs a training`,
          body: `Answer by ${showShortDate(due)}: a day by which it is arranged, or why it cannot be.`,
          path: `manage/partners/${appointment.id}/training/needs/${id}`,
        }),
      ),
    ...(how === "themselves"
      ? []
      : [
          {
            to: appointment.membershipId,
            kind: "training_asked" as const,
            subject: "A training you need was written down for you",
            body: `${by} wrote down that you need a training. You told them ${howWords[how]}. If this is not right, tell ${by}.`,
            path: "partner/training",
          },
        ]),
  ]);
}
