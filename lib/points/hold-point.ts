import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holdTheTwo, loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadPoints, type Raised } from "@/lib/points/load-points.ts";

/**
 * Something that was raised, for somebody who is about to say something of it. The appointment is held until the transaction
 * ends: of two at once, the second sees what the first said. Throws `NotFound`.
 */
export async function holdPoint(tx: TrustTransaction, actor: Member, appointmentId: string, pointId: string) {
  const two = await holdTheTwo(tx, actor, appointmentId);
  return { two, point: await findPoint(tx, actor, appointmentId, pointId) };
}

/** The same for somebody who reads it. */
export async function readPointOf(
  tx: TrustTransaction,
  actor: Member,
  appointmentId: string,
  pointId: string,
) {
  const two = await loadTheTwo(tx, actor, appointmentId);
  return { two, point: await findPoint(tx, actor, appointmentId, pointId) };
}

async function findPoint(
  tx: TrustTransaction,
  { trustId }: Member,
  appointmentId: string,
  pointId: string,
): Promise<Raised> {
  const [point] = isId(pointId) ? await loadPoints(tx, trustId, { id: pointId, appointmentId }) : [];
  if (!point) throw new NotFound();
  return point;
}

/** Refuses what is said of something that the partner took back. */
export function refuseIfTakenBack({ standing, partner }: Raised): void {
  if (standing.kind === "taken_back")
    throw new Refusal(`${partner} took this back. What you typed is still here, and nothing was saved.`);
}
