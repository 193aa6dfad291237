import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { drawnFrom, eachRow, formId, optionalText } from "@/lib/form-fields.ts";
import { holdMeeting } from "@/lib/meetings/hold-meeting.ts";
import { pointFields, toPoint } from "@/lib/points/point-fields.ts";
import { type NewAnswer, writeAnswers } from "@/lib/points/write-answers.ts";

export const AnswerPoints = z.object({
  id: formId,
  /** By point. An empty box answers nothing. */
  words: eachRow(optionalText(2_000)),
  positions: eachRow(drawnFrom),
});
export type AnswerPoints = z.output<typeof AnswerPoints>;

/**
 * A manager says what became of several things that partners raised at one meeting; each partner is told. Empty boxes
 * are left for later. The latest answer holds. Sent twice, it answers once.
 */
export async function answerPoints(actor: Member, meetingId: string, input: AnswerPoints): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const meeting = await holdMeeting(tx, trustId, meetingId);
    authorise(actor, "point:answer", {});
    const written = Object.entries(input.words).filter(([, words]) => words !== "");
    const points = await tx.raisedPoint.findMany({
      where: { trustId, meetingId, id: { in: written.map(([id]) => id) } },
      select: pointFields,
    });
    if (points.length < written.length) throw new NotFound();
    if (written.length === 0) throw new Refusal("Write an answer to at least one point");
    const answers = points.map(toPoint).map((point): NewAnswer => {
      const [, words = ""] = written.find(([id]) => id === point.id) ?? [];
      return {
        point,
        words,
        position: input.positions[point.id] ?? 0,
        field: `words.${point.id}`,
        drawnFrom: `positions.${point.id}`,
      };
    });
    await writeAnswers(tx, actor, meeting, { formId: input.id, answers });
  });
}
