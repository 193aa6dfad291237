import { pausedFields } from "@/lib/appointments/refuse-if-paused.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

const held = {
  id: true,
  name: true,
  revision: true,
  closedOn: true,
  createdById: true,
  closedBy: { select: { name: true } },
} as const;

/**
 * A piece of work for somebody who is about to change it or what belongs to it. It is held until the transaction ends:
 * of two at once, the second sees what the first did. Throws `NotFound`.
 */
export async function holdWork(tx: TrustTransaction, trustId: string, workId: string) {
  if (!isId(workId)) throw new NotFound();
  await tx.$queryRaw`select 1 from other_work where trust_id = ${trustId}::uuid and id = ${workId}::uuid for update`;
  const work = await tx.otherWork.findUnique({
    where: { trustId_id: { trustId, id: workId } },
    select: held,
  });
  if (!work) throw new NotFound();
  return work;
}
export type HeldWork = Awaited<ReturnType<typeof holdWork>>;

/** Refuses what comes after the work was closed. `instead` completes "…, so …". */
export function refuseIfClosed({ name, closedOn }: HeldWork, instead: string): void {
  if (closedOn) throw new Refusal(`${name} is closed, so ${instead}. Nothing was recorded.`);
}

const partFields = {
  id: true,
  workId: true,
  askedById: true,
  askedAt: true,
  appointmentId: true,
  states: { orderBy: { position: "desc" }, select: { id: true, position: true, kind: true, note: true } },
  appointment: { select: { id: true, membershipId: true, startsOn: true, endedOn: true, ...pausedFields } },
} as const;

/** A partner's part in a piece of work, held with both. Throws `NotFound`. */
export async function holdPart(tx: TrustTransaction, trustId: string, which: PartAddress) {
  const where =
    "partId" in which
      ? { trustId, id: which.partId }
      : { trustId, workId: which.workId, appointment: { membershipId: which.membershipId } };
  if (!isId("partId" in which ? which.partId : which.workId)) throw new NotFound();
  // Somebody who was a partner here twice is asked for their role of now.
  const found = await tx.workPart.findFirst({
    where,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { id: true, workId: true, appointmentId: true },
  });
  if (!found) throw new NotFound();
  const work = await holdWork(tx, trustId, found.workId);
  await tx.$queryRaw`
    select 1 from appointment where trust_id = ${trustId}::uuid and id = ${found.appointmentId}::uuid for no key update`;
  const part = await tx.workPart.findUniqueOrThrow({
    where: { trustId_id: { trustId, id: found.id } },
    select: partFields,
  });
  return { work, part };
}
export type HeldPart = Awaited<ReturnType<typeof holdPart>>["part"];

/** A part by its id, or a person's own part in a piece of work. */
export type PartAddress = { partId: string } | { workId: string; membershipId: string };
