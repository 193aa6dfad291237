import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { inTrust } from "@/lib/db.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { showShortDate } from "@/lib/time.ts";
import { doneFields, type WrittenDone, writeDone } from "@/lib/training/write-done.ts";

export const RecordTraining = z.object({ ...doneFields, how: howTold });
export type RecordTraining = z.output<typeof RecordTraining>;

/**
 * Whoever supports a partner writes down that the partner did a training, as they told. The row says whose word it is, who
 * recorded it and how; the partner is told, so that they can take it back. Sent twice, it is there once. Throws
 * `NotFound`; refuses as `writeDone` does.
 */
export async function recordTraining(
  actor: Member,
  appointmentId: string,
  itemId: string,
  input: RecordTraining,
): Promise<WrittenDone> {
  return inTrust(actor, async (tx) => {
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "training:record", { supporters: two.isPartner ? [] : two.supporters });
    const written = await writeDone(tx, actor, two, itemId, input);
    if (!written.isNew) return written;
    const by = await nameOf(tx, actor.trustId, actor.membershipId);
    await queueMessages(tx, actor, [
      {
        to: two.appointment.membershipId,
        kind: "training_answered",
        subject: "A training was written down for you",
        body: `${by} wrote down that you did this training on ${showShortDate(input.doneOn)}: ${written.name}. You told them ${howWords[input.how]}. If this is not right, take it back.`,
        path: `partner/training/${itemId}`,
      },
    ]);
    return written;
  });
}
