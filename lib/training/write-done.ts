import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, optionalDate, pastDate } from "@/lib/form-fields.ts";
import type { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { addMonths, type Day, now, toDate, toDay, today } from "@/lib/time.ts";
import { openItem } from "@/lib/training/open-item.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** A training that was done, as forms ask for it. */
export const doneFields = {
  id: formId,
  doneOn: pastDate("the day"),
  validUntil: optionalDate(),
};
type DoneInput = { id: string; doneOn: Day; validUntil: Day | null; how: HowRecorded };

/** What was written down. It may have run out already: that is kept and said. */
export type WrittenDone = { isNew: boolean; name: string; validUntil: Day | null; isExpired: boolean };

/**
 * Writes down that a partner did a training, in their name. Where no last day is given it holds for as long as the list
 * says. Sent twice, it is there once. Throws `NotFound`; refuses a last day before the day it was done, a training that is
 * no longer on the list, and a role that is over. One that has run out already is kept: it is true.
 */
export async function writeDone(
  tx: TrustTransaction,
  actor: Member,
  { appointment }: Pick<Awaited<ReturnType<typeof holdTheTwo>>, "appointment">,
  itemId: string,
  { id, doneOn, validUntil: given, how }: DoneInput,
): Promise<WrittenDone> {
  const { trustId, membershipId } = actor;
  const item = await openItem(tx, trustId, itemId);
  const where = { trustId, id, itemId, appointmentId: appointment.id };
  const written = (isNew: boolean, validUntil: Day | null) => ({
    isNew,
    name: item.name,
    validUntil,
    isExpired: validUntil !== null && validUntil < today(),
  });
  const there = await tx.trainingDone.findFirst({ where, select: { validUntil: true } });
  if (there) return written(false, there.validUntil && toDay(there.validUntil));
  refuseIfOver(appointment);
  item.refuseIfEnded();
  if (doneOn > today()) throw new Refusal("Enter a date that is not in the future", { field: "doneOn" });
  if (given && given < doneOn)
    throw new Refusal("Enter a day on or after the day it was done, or leave it empty", {
      field: "validUntil",
    });
  const validUntil = given ?? (item.validMonths === null ? null : addMonths(doneOn, item.validMonths));
  const { count } = await tx.trainingDone.createMany({
    data: {
      ...where,
      doneOn: toDate(doneOn),
      validUntil: validUntil && toDate(validUntil),
      saidById: appointment.membershipId,
      recordedById: membershipId,
      how,
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  await audit(tx, actor, `training:done-${how}`, {
    kind: "appointment",
    id: appointment.id,
  });
  return written(true, validUntil);
}
