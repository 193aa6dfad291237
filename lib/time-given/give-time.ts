import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { refuseUnlessKept } from "@/lib/time-given/keeps-time.ts";
import { timeFields, writeTime } from "@/lib/time-given/time-fields.ts";

export const GiveTime = z.object(timeFields);
export type GiveTime = z.output<typeof GiveTime>;

/**
 * A partner writes down time they gave, where their trust keeps it. They and whoever supports them see it; nobody is
 * told, and the audit has nothing of it. Sent twice, it is there once.
 */
export async function giveTime(actor: Member, input: GiveTime): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, appointmentId, membershipId } = actor;
    authorise(actor, "time:give", { membershipId });
    if (!appointmentId) throw new NotFound();
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "time:give", two.subject);
    if ((await tx.timeGiven.count({ where: { trustId, id: input.id, appointmentId } })) > 0) return;
    await refuseUnlessKept(tx, trustId);
    refuseIfOver(two.appointment);
    await writeTime(tx, actor, two, { ...input, how: "themselves" });
  });
}
