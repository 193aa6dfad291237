import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

export const TakeBackTime = z.object({});

/**
 * Takes back time that was written down: the partner any of theirs, whoever supports them what was recorded for the
 * partner and not what they wrote themselves. It counts for nothing any more. Taken back already is taken back.
 * Throws `NotFound`.
 */
export async function takeBackTime(actor: Member, timeId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const time = isId(timeId)
      ? await tx.timeGiven.findUnique({
          where: { trustId_id: { trustId, id: timeId } },
          select: { how: true, appointmentId: true, saidById: true },
        })
      : null;
    if (!time) throw new NotFound();
    const supporters = (await supportersOf(tx, trustId, [time.appointmentId]))(time.appointmentId);
    authorise(actor, "time:take-back", {
      membershipId: time.saidById,
      supporters: time.how === "themselves" ? [] : supporters,
    });
    await tx.timeGiven.updateMany({
      where: { trustId, id: timeId, takenBackAt: null },
      data: { takenBackAt: now() },
    });
  });
}
