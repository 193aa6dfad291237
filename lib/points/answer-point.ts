import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { drawnFrom, formId, text } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { holdMeeting } from "@/lib/meetings/hold-meeting.ts";
import { pointFields, toPoint } from "@/lib/points/point-fields.ts";
import { writeAnswers } from "@/lib/points/write-answers.ts";

export const AnswerPoint = z.object({
  id: formId,
  position: drawnFrom,
  words: text("what became of it", 2_000),
});
export type AnswerPoint = z.output<typeof AnswerPoint>;

/** A manager says what became of one thing that a partner raised, or says it anew; the partner is told. */
export async function answerPoint(
  actor: Member,
  meetingId: string,
  pointId: string,
  input: AnswerPoint,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(pointId)) throw new NotFound();
    const { trustId } = actor;
    const meeting = await holdMeeting(tx, trustId, meetingId);
    const row = await tx.raisedPoint.findUnique({
      where: { trustId_id: { trustId, id: pointId }, meetingId },
      select: pointFields,
    });
    if (!row) throw new NotFound();
    authorise(actor, "point:answer", row.appointment);
    const { id, position, words } = input;
    await writeAnswers(tx, actor, meeting, {
      formId: id,
      answers: [{ point: toPoint(row), words, position, field: "words", drawnFrom: "position" }],
    });
  });
}
