import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalDate, text } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { addDays, now, toDate, today } from "@/lib/time.ts";

/** How far ahead a training may be promised. */
const promisedWithin = 366;

export const AnswerNeed = z
  .object({
    id: formId,
    position: drawnFrom,
    answer: choice(["arrange", "arranged", "declined"], "whether it can be arranged"),
    byOn: optionalDate(),
    arrangedOn: optionalDate(),
    words: text("what you say to them", 2_000),
  })
  .superRefine(({ answer, byOn, arrangedOn }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (answer === "arrange" && !byOn) say("byOn", "Enter the day by which it is arranged");
    else if (answer === "arrange" && byOn && (byOn <= today() || byOn > addDays(today(), promisedWithin)))
      say("byOn", "Enter a day from tomorrow on, within a year");
    if (answer === "arranged" && !arrangedOn) say("arrangedOn", "Enter the day on which it was arranged");
    else if (answer === "arranged" && arrangedOn && arrangedOn > today())
      say("arrangedOn", "Enter a date that is not in the future");
  });
export type AnswerNeed = z.output<typeof AnswerNeed>;

/**
 * Answers a training that a partner needs, for whoever supports them: a day by which it is arranged, the day on which it
 * was, or why it cannot be. A later answer replaces the one before, and the partner is told of each. Sent twice, it is said
 * once. Throws `NotFound`; refuses what was drawn before somebody else answered, and a role that is over.
 */
export async function answerNeed(actor: Member, needId: string, input: AnswerNeed): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const need = isId(needId)
      ? await tx.trainingNeed.findUnique({
          where: { trustId_id: { trustId, id: needId } },
          select: { appointmentId: true },
        })
      : null;
    if (!need) throw new NotFound();
    const two = await holdTheTwo(tx, actor, need.appointmentId);
    authorise(actor, "training-need:answer", { supporters: two.isPartner ? [] : two.supporters });
    const answers = await tx.trainingNeedAnswer.findMany({
      where: { trustId, needId },
      orderBy: { position: "asc" },
      select: { id: true, position: true },
    });
    if (answers.some(({ id }) => id === input.id)) return;
    refuseIfOver(two.appointment);
    const { id, position, answer, words } = input;
    const latest = answers.at(-1)?.position ?? 0;
    if (latest !== position)
      throw new Refusal(
        "Somebody answered it meanwhile. Your words are still here. Read the page again, and send them if yours should replace theirs.",
        { current: { position: String(latest) } },
      );
    const byOn = answer === "arrange" ? input.byOn : answer === "arranged" ? input.arrangedOn : null;
    const { count } = await tx.trainingNeedAnswer.createMany({
      data: {
        trustId,
        id,
        needId,
        position: position + 1,
        kind: answer === "declined" ? "declined" : "arranged",
        words,
        byOn: byOn && toDate(byOn),
        answeredById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, `training-need:answered-${answer}`, {
      kind: "appointment",
      id: need.appointmentId,
    });
    const by = await nameOf(tx, trustId, membershipId);
    const toPartner: NewMessage = {
      to: two.appointment.membershipId,
      kind: "training_answered",
      subject: "A training you asked for has an answer",
      body: `${by} answered you. Read it there.`,
      path: "partner/training#needs",
    };
    await queueMessages(tx, actor, [toPartner]);
  });
}
