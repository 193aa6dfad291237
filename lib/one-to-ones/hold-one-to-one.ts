import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";

const held = {
  id: true,
  appointmentId: true,
  withId: true,
  heldOn: true,
  startsAt: true,
  place: true,
  joiningLink: true,
  revision: true,
  states: {
    orderBy: { position: "desc" },
    select: { id: true, position: true, kind: true, saidById: true },
  },
} as const;

/** A one-to-one for somebody who is about to change it or to say what became of it, with the two it belongs to. */
export async function holdOneToOne(tx: TrustTransaction, actor: Member, oneToOneId: string) {
  const { trustId } = actor;
  const where = { trustId_id: { trustId, id: oneToOneId } };
  const found = isId(oneToOneId)
    ? await tx.oneToOne.findUnique({ where, select: { appointmentId: true } })
    : null;
  if (!found) throw new NotFound();
  const two = await holdTheTwo(tx, actor, found.appointmentId);
  return { two, oneToOne: await tx.oneToOne.findUniqueOrThrow({ where, select: held }) };
}

export type HeldOneToOne = Awaited<ReturnType<typeof holdOneToOne>>["oneToOne"];
