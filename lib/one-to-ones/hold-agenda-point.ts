import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";

/** A line on an agenda for somebody who is about to change it. Throws `NotFound`. */
export async function holdAgendaPoint(tx: TrustTransaction, actor: Member, pointId: string) {
  const where = { trustId_id: { trustId: actor.trustId, id: pointId } };
  const found = isId(pointId)
    ? await tx.agendaPoint.findUnique({ where, select: { appointmentId: true } })
    : null;
  if (!found) throw new NotFound();
  const two = await holdTheTwo(tx, actor, found.appointmentId);
  return { two, point: await tx.agendaPoint.findUniqueOrThrow({ where }) };
}
