import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { refuseIfPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, pastDate } from "@/lib/form-fields.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { dayOf, showShortDate } from "@/lib/time.ts";
import { answerFields } from "@/lib/work/answer-work.ts";
import { holdPart, refuseIfClosed } from "@/lib/work/hold-work.ts";
import { partWords } from "@/lib/work/work-words.ts";
import { refuseIfSaidMeanwhile, writePartState } from "@/lib/work/write-part-state.ts";

export const RecordWorkAnswer = z.object({
  ...answerFields,
  answer: choice(["taking_part", "not_taking_part"], "what they said"),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordWorkAnswer = z.output<typeof RecordWorkAnswer>;

/**
 * Records, for a manager, what a partner said by phone, by letter or in person about a piece of work they were asked to:
 * also that they come back to one of which their part was over. The row says whose act it is, who recorded it and how;
 * the partner is told, so that they can say otherwise. Sent twice, it records once. Throws `NotFound`; refuses what was
 * drawn before something else was said, one's own part, once the work is closed, and while the role is paused or over.
 */
export async function recordWorkAnswer(
  actor: Member,
  partId: string,
  input: RecordWorkAnswer,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { work, part } = await holdPart(tx, trustId, { partId });
    authorise(actor, "work:record", part.appointment);
    const { id, position, answer: kind, note, how, happenedOn } = input;
    if (part.states.some((state) => state.id === id)) return;
    const partner = part.appointment.membershipId;
    if (partner === membershipId) throw new Refusal("This is your own role. Answer on your own page.");
    refuseIfOver(part.appointment);
    refuseIfClosed(work, "nobody needs to answer any more");
    refuseIfPaused(part.appointment);
    if (happenedOn < dayOf(part.askedAt))
      throw new Refusal(
        `Enter a day on or after ${showShortDate(dayOf(part.askedAt))}, when they were asked`,
        { field: "happenedOn" },
      );
    refuseIfSaidMeanwhile(part, position);
    await writePartState(tx, actor, part, { id, kind, note, saidById: partner, how, happenedOn });
    await audit(tx, actor, `work-part:recorded-${how}`, { kind: "work_part", id: part.id });
    const by = await nameOf(tx, trustId, membershipId);
    const supporters = (await supportersOf(tx, trustId, [part.appointmentId]))(part.appointmentId);
    const { name } = part.appointment.membership;
    const said = partWords[kind].toLowerCase();
    const told = `${howWords[how]} on ${showShortDate(happenedOn)}`;
    await queueMessages(tx, actor, [
      {
        to: partner,
        kind: "work_answered",
        subject: "Your answer was recorded for you",
        body: `${by} recorded your answer about ${work.name}: ${said}. You told them ${told}. If this is not right, change it or tell ${by}.`,
        path: `work/${work.id}/answer`,
      },
      ...[...new Set([part.askedById, ...supporters])]
        .filter((to) => to !== membershipId && to !== partner)
        .map(
          (to): NewMessage => ({
            to,
            kind: "work_answered",
            subject: `${name} answered: ${said}`,
            body: `${by} recorded that ${name} answered about ${work.name}, ${told}: ${said}.`,
            path: `work/${work.id}`,
          }),
        ),
    ]);
  });
}
