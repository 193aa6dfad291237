import type { TrustTransaction } from "@/lib/db.ts";
import { toDay } from "@/lib/time.ts";
import type { TrainingRecords } from "@/lib/training/training-standing.ts";

/**
 * What is on record about the training of each of some appointments, in three queries however many. For the functions
 * that show it, each of which authorises its own reader.
 */
export async function loadTrainingRecords(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: readonly string[],
): Promise<(appointmentId: string) => TrainingRecords> {
  const items = await tx.trainingItem.findMany({
    where: { trustId },
    select: {
      id: true,
      name: true,
      forEverybody: true,
      createdAt: true,
      endedAt: true,
      createdBy: { select: { name: true } },
    },
  });
  const where = { trustId, appointmentId: { in: [...appointmentIds] } };
  const scopes = await tx.trainingScope.findMany({
    where,
    orderBy: { position: "asc" },
    select: {
      appointmentId: true,
      itemId: true,
      applies: true,
      because: true,
      recordedAt: true,
      saidBy: { select: { name: true } },
    },
  });
  const dones = await tx.trainingDone.findMany({
    where: { ...where, takenBackAt: null },
    select: {
      appointmentId: true,
      itemId: true,
      doneOn: true,
      validUntil: true,
      recordedAt: true,
      takenBackAt: true,
    },
  });
  const list = items.map(({ createdAt, createdBy, ...item }) => ({
    ...item,
    addedAt: createdAt,
    addedBy: createdBy.name,
  }));
  return (appointmentId) => ({
    items: list,
    scopes: scopes
      .filter((each) => each.appointmentId === appointmentId)
      .map(({ appointmentId: _, saidBy, ...each }) => ({ ...each, saidBy: saidBy.name })),
    dones: dones
      .filter((each) => each.appointmentId === appointmentId)
      .map(({ appointmentId: _, doneOn, validUntil, ...each }) => ({
        ...each,
        doneOn: toDay(doneOn),
        validUntil: validUntil && toDay(validUntil),
      })),
  });
}
