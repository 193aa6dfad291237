import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { isPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { today } from "@/lib/time.ts";
import { holdPart, refuseIfClosed } from "@/lib/work/hold-work.ts";
import { partKind } from "@/lib/work/part-standing.ts";
import { partWords } from "@/lib/work/work-words.ts";
import { refuseIfSaidMeanwhile, writePartState } from "@/lib/work/write-part-state.ts";

/** What is said of a part, as forms ask for it. */
export const answerFields = {
  id: formId,
  position: drawnFrom,
  answer: choice(["taking_part", "not_taking_part"], "whether you can take part"),
  note: optionalText(1_000).transform((words) => words || null),
};
export const AnswerWork = z.object(answerFields);
export type AnswerWork = z.output<typeof AnswerWork>;

/**
 * A partner says whether they take part in a piece of work they were asked to; whoever asked and whoever supports them
 * are told. They can change it until the work is closed or their part is over: the latest word holds. Sent twice, or the
 * same again, it is said once. Throws `NotFound`; refuses what was drawn before something else was said, once the work is
 * closed or the part over, and while the role is paused.
 */
export async function answerWork(actor: Member, workId: string, input: AnswerWork): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const there = isId(workId) ? await tx.otherWork.count({ where: { trustId, id: workId } }) : 0;
    if (there === 0) throw new NotFound();
    const mine = await tx.workPart.count({ where: { trustId, workId, appointment: { membershipId } } });
    authorise(actor, "work:answer", mine > 0 ? { membershipId } : {});
    const { work, part } = await holdPart(tx, trustId, { workId, membershipId });
    const { id, position, answer: kind, note } = input;
    const [latest] = part.states;
    if (part.states.some((state) => state.id === id)) return;
    if (latest?.kind === kind && latest.note === note) return;
    refuseIfOver(part.appointment);
    refuseIfClosed(work, "you need not answer any more");
    if (isPaused(part.appointment))
      throw new Refusal("Your role is paused, so you need not answer. Nothing was recorded.");
    if (partKind(latest, false) === "ended")
      throw new Refusal(
        "Your part in this work is over. If you want to take part again, tell your line manager.",
      );
    refuseIfSaidMeanwhile(part, position);
    const how = "themselves" as const;
    await writePartState(tx, actor, part, {
      id,
      kind,
      note,
      saidById: membershipId,
      how,
      happenedOn: today(),
    });
    await audit(tx, actor, "work-part:answered", { kind: "work_part", id: part.id });
    const supporters = (await supportersOf(tx, trustId, [part.appointmentId]))(part.appointmentId);
    const { name } = part.appointment.membership;
    const said = partWords[kind].toLowerCase();
    await queueMessages(
      tx,
      actor,
      [...new Set([part.askedById, ...supporters])]
        .filter((to) => to !== membershipId)
        .map((to) => ({
          to,
          kind: "work_answered",
          subject: `${name} answered: ${said}`,
          body: `${name} answered about ${work.name}: ${said}.`,
          path: `work/${workId}`,
        })),
    );
  });
}
