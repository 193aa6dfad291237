import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now } from "@/lib/time.ts";
import { itemFields } from "@/lib/training/item-fields.ts";

export const ChangeItem = z.object({ revision, ...itemFields });
export type ChangeItem = z.output<typeof ChangeItem>;

/**
 * Changes what the trust's list says of a training, for its admin. Where it becomes for everybody, or for chosen partners
 * only, each partner for whom nobody had said anything has it from now on, until their manager says otherwise: that is
 * written down for each, so that their answer says who gave it and when. Throws `NotFound`; refuses a training that has
 * ended, and a change drawn from an older revision.
 */
export async function changeItem(actor: Member, itemId: string, input: ChangeItem): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const read = () => tx.trainingItem.findUnique({ where: { trustId_id: { trustId, id: itemId } } });
    const item = isId(itemId) ? await read() : null;
    if (!item) throw new NotFound();
    authorise(actor, "training-list:write", {});
    if (item.endedAt)
      throw new Refusal("This training is no longer on the list, so it can no longer change.");
    const { revision: from, ...details } = input;
    const { count } = await tx.trainingItem.updateMany({
      where: { trustId, id: itemId, revision: from, endedAt: null },
      data: { ...details, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await read(), details);
    if (details.forEverybody !== item.forEverybody) await keepForEach(tx, actor, itemId);
    await audit(tx, actor, "training:changed", { kind: "training_item", id: itemId });
  });
}

/** Writes down that it applies to every partner of today of whom nobody has said anything. */
async function keepForEach(tx: TrustTransaction, actor: Member, itemId: string): Promise<void> {
  const { trustId, membershipId } = actor;
  const appointments = await tx.appointment.findMany({
    where: { trustId, ...currentAppointment(), trainingScopes: { none: { itemId } } },
    select: { id: true },
  });
  await tx.trainingScope.createMany({
    data: appointments.map(({ id }) => ({
      trustId,
      id: derivedId(itemId, id),
      itemId,
      appointmentId: id,
      position: 1,
      applies: true,
      saidById: membershipId,
      recordedAt: now(),
    })),
    skipDuplicates: true,
  });
}
