import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

export const TakeBackTraining = z.object({});

/**
 * Takes back that a training was done: the partner any of theirs, whoever supports them what was recorded for the partner
 * and not what they wrote themselves. It counts for nothing any more. Taken back already is taken back. Throws `NotFound`.
 */
export async function takeBackTraining(actor: Member, doneId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const done = isId(doneId)
      ? await tx.trainingDone.findUnique({
          where: { trustId_id: { trustId, id: doneId } },
          select: { how: true, appointmentId: true, saidById: true },
        })
      : null;
    if (!done) throw new NotFound();
    const supporters = (await supportersOf(tx, trustId, [done.appointmentId]))(done.appointmentId);
    authorise(actor, "training:take-back", {
      membershipId: done.saidById,
      supporters: done.how === "themselves" ? [] : supporters,
    });
    const { count } = await tx.trainingDone.updateMany({
      where: { trustId, id: doneId, takenBackAt: null },
      data: { takenBackAt: now() },
    });
    if (count > 0)
      await audit(tx, actor, "training:taken-back", { kind: "appointment", id: done.appointmentId });
  });
}
