import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { loadAnswers } from "@/lib/answers/load-answers.ts";
import { isQuestion, questionWords } from "@/lib/answers/question-words.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, text } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now } from "@/lib/time.ts";

export const SayNoneBecause = z.object({ id: formId, because: text("why there is none", 1_000) });
export type SayNoneBecause = z.output<typeof SayNoneBecause>;

/**
 * Answers one of a partner's six questions with "none, because…", for a manager; the partner is told. Sent twice, it
 * is said once. Refuses where records answer it already, where somebody has just said so, one's own role, and a role
 * that has ended.
 */
export async function sayNoneBecause(
  actor: Member,
  appointmentId: string,
  question: string,
  input: SayNoneBecause,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId) || !isQuestion(question)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: { membershipId: true, endedOn: true, membership: { select: { name: true } } },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "none-because:say", appointment);
    const mine = { trustId, id: input.id, appointmentId };
    const isThere = async () => (await tx.noneBecause.count({ where: mine })) > 0;
    if (await isThere()) return;
    refuseIfOver(appointment);
    if (appointment.membershipId === actor.membershipId)
      throw new Refusal("This is your own role. Another manager answers your questions.");
    const answers = (await loadAnswers(tx, trustId, [appointmentId]))(appointmentId);
    const answer = answers.find((each) => each.question === question);
    if (answer?.state === "answered")
      throw new Refusal(`There is an answer on record: ${answer.short}. “None” would not be true.`);

    const { count } = await tx.noneBecause.createMany({
      data: {
        ...mine,
        question,
        because: input.because,
        saidById: actor.membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      if (await isThere()) return;
      const said = await tx.noneBecause.findFirst({
        where: { trustId, appointmentId, question, endedAt: null },
        select: { because: true, saidBy: { select: { name: true } } },
      });
      throw new Refusal(
        said
          ? `${said.saidBy.name} has said why there is none: “${said.because}” Take that back first if yours should replace it.`
          : "This page is out of date. Go back and open it again.",
      );
    }
    await audit(tx, actor, `none-because:said-${question}`, { kind: "appointment", id: appointmentId });
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "answer_given",
        subject: "A question about your role was answered",
        body: `“${questionWords[question]}” has a new answer. You can say whether it is clear to you; only you see that.`,
        path: `partner/answers#${question}`,
      },
    ]);
  });
}
