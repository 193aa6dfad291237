import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, text } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now } from "@/lib/time.ts";

export const AnswerCorrection = z.object({
  kind: choice(["put_right", "stands"], "what you did"),
  words: text("what you did, or why it stands", 2_000),
});
export type AnswerCorrection = z.output<typeof AnswerCorrection>;

/**
 * A manager says, once, what was done about something a partner said is not right: that the partner is right, with what
 * was put right, or that the trust sees it otherwise, and why. Both stand beside the record. The partner is told. The same
 * again changes nothing; somebody else's answer stands.
 */
export async function answerCorrection(
  actor: Member,
  appointmentId: string,
  correctionId: string,
  { kind, words }: AnswerCorrection,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const correction =
      isId(correctionId) && isId(appointmentId)
        ? await tx.correction.findUnique({
            where: { trustId_id: { trustId, id: correctionId }, appointmentId },
            select: { saidById: true },
          })
        : null;
    if (!correction) throw new NotFound();
    authorise(actor, "correction:answer", { membershipId: correction.saidById });
    if (correction.saidById === membershipId)
      throw new Refusal("This is your own. Somebody else has to answer it.");
    const { count } = await tx.correctionAnswer.createMany({
      data: { trustId, correctionId, kind, words, answeredById: membershipId, recordedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) {
      const there = await tx.correctionAnswer.findUniqueOrThrow({
        where: { trustId_correctionId: { trustId, correctionId } },
        select: { kind: true, words: true, answeredBy: { select: { id: true, name: true } } },
      });
      const isSame = there.answeredBy.id === membershipId && there.kind === kind && there.words === words;
      if (isSame) return;
      throw new Refusal(`${there.answeredBy.name} has answered it already. The partner has that answer.`);
    }
    await audit(tx, actor, "correction:answered", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      {
        to: correction.saidById,
        kind: "correction_answered",
        subject: "What you said is not right has an answer",
        body: `${by} answered. Read it there.`,
        path: "partner/recorded",
      },
    ]);
  });
}
