import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { refuseUnlessKept } from "@/lib/time-given/keeps-time.ts";
import { timeFields, writeTime } from "@/lib/time-given/time-fields.ts";

export const RecordTime = z.object({
  ...timeFields,
  how: howTold,
});
export type RecordTime = z.output<typeof RecordTime>;

/**
 * Whoever supports a partner writes down time the partner says they gave, where the trust keeps it. The row says whose
 * word it is, who recorded it and how. Sent twice, it is there once. Throws `NotFound`; refuses a role that is over.
 */
export async function recordTime(actor: Member, appointmentId: string, input: RecordTime): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "time:record", two.subject);
    if ((await tx.timeGiven.count({ where: { trustId, id: input.id, appointmentId } })) > 0) return;
    if (two.isPartner) throw new Refusal("This is your own role. Write it down on your own page.");
    await refuseUnlessKept(tx, trustId);
    refuseIfOver(two.appointment);
    await writeTime(tx, actor, two, input);
  });
}
