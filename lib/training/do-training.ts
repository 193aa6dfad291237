import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { doneFields, type WrittenDone, writeDone } from "@/lib/training/write-done.ts";

export const DoTraining = z.object(doneFields);
export type DoTraining = z.output<typeof DoTraining>;

/**
 * A partner writes down that they did a training, and until when it holds. Sent twice, it is there once. Returns whether
 * it has run out already. Throws `NotFound`; refuses as `writeDone` does.
 */
export async function doTraining(actor: Member, itemId: string, input: DoTraining): Promise<WrittenDone> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "training:do", { membershipId: actor.membershipId });
    if (!actor.appointmentId) throw new NotFound();
    const two = await holdTheTwo(tx, actor, actor.appointmentId);
    authorise(actor, "training:do", two.subject);
    return writeDone(tx, actor, two, itemId, { ...input, how: "themselves" });
  });
}
