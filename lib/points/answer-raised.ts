import { z } from "zod";
import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalDate, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdPoint, refuseIfTakenBack } from "@/lib/points/hold-point.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { addDays, now, toDate, today } from "@/lib/time.ts";

export const AnswerRaised = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["response", "changed", "not_changed"], "what you can say"),
    words: text("what became of it", 2_000),
    outcomeBy: optionalDate().refine(
      (day) => day === null || (day >= today() && day <= addDays(today(), 366)),
      "Enter a day from today on, within the next year",
    ),
  })
  .superRefine(({ kind, outcomeBy }, { addIssue }) => {
    if (kind !== "response" && outcomeBy)
      addIssue({
        code: "custom",
        path: ["outcomeBy"],
        message: "Leave this empty: you say what became of it now",
      });
  });
export type AnswerRaised = z.output<typeof AnswerRaised>;

/**
 * Says for the trust, as a manager or as whoever was named to respond, what it says to something a partner raised, what
 * changed because of it, or why nothing did. The partner is told, and says whether it answers them. Of a role that is over
 * it can still be answered. Sent twice, it is said once. Throws `NotFound`; refuses what was taken back or answered
 * meanwhile, and one's own.
 */
export async function answerRaised(
  actor: Member,
  appointmentId: string,
  pointId: string,
  input: AnswerRaised,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, point } = await holdPoint(tx, actor, appointmentId, pointId);
    const responder = { membershipId: point.responder?.membershipId ?? null };
    if (can(actor, "point:answer", two.subject)) authorise(actor, "point:answer", two.subject);
    else authorise(actor, "point:respond", responder);
    const { id, position, kind, words, outcomeBy } = input;
    if (point.answers.some((each) => each.id === id)) return;
    if (two.isPartner) throw new Refusal("You raised this yourself. Somebody else has to answer it.");
    refuseIfTakenBack(point);
    if (point.positions.answer !== position) {
      const last = point.answers.at(-1);
      throw new Refusal(
        `${last?.by ?? "Somebody"} answered meanwhile: “${last?.words ?? ""}”. Nothing was saved. Your words are still here. Open this page again to see it.`,
      );
    }
    const { count } = await tx.raisedPointAnswer.createMany({
      data: {
        trustId,
        id,
        pointId,
        position: position + 1,
        kind,
        words,
        outcomeBy: outcomeBy && toDate(outcomeBy),
        answeredById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "point:answered", { kind: "raised_point_answer", id });
    await queueMessages(tx, actor, [
      {
        to: point.membershipId,
        kind: "point_answered",
        subject: "There is an answer to what you raised",
        body: `You raised something ${whereWords(point.place)}. Read what the trust says, and say whether it answers you.`,
        path: `raised/${appointmentId}/${pointId}`,
      },
    ]);
  });
}
