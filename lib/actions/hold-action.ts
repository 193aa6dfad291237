import type { Subject } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holdTheTwo, loadTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";

const fields = {
  id: true,
  appointmentId: true,
  ownerId: true,
  dueOn: true,
  revision: true,
  owner: { select: { name: true } },
  states: { orderBy: { position: "desc" }, select: { id: true, position: true, kind: true, saidById: true } },
} as const;

/** An agreed action for somebody who is about to change it, with the two it was agreed between. Throws `NotFound`. */
export async function holdAction(tx: TrustTransaction, actor: Member, actionId: string) {
  const two = await holdTheTwo(tx, actor, await appointmentOf(tx, actor, actionId));
  const action = await tx.agreedAction.findUniqueOrThrow({ where: at(actor, actionId), select: fields });
  return { two, action, subject: subjectOf(actor, two, action) };
}

/** The same for somebody who reads it. */
export async function loadAction(tx: TrustTransaction, actor: Member, actionId: string) {
  const two = await loadTheTwo(tx, actor, await appointmentOf(tx, actor, actionId));
  const action = await tx.agreedAction.findUniqueOrThrow({ where: at(actor, actionId), select: fields });
  return { two, action, subject: subjectOf(actor, two, action) };
}

/** What `authorise` looks at: an action is the partner's, and also whoever's who is to do it. */
function subjectOf({ membershipId }: Member, { subject }: TheTwo, { ownerId }: { ownerId: string }): Subject {
  return ownerId === membershipId ? { ...subject, membershipId } : subject;
}

async function appointmentOf(tx: TrustTransaction, actor: Member, actionId: string): Promise<string> {
  const found = isId(actionId)
    ? await tx.agreedAction.findUnique({ where: at(actor, actionId), select: { appointmentId: true } })
    : null;
  if (!found) throw new NotFound();
  return found.appointmentId;
}

function at({ trustId }: Member, id: string) {
  return { trustId_id: { trustId, id } };
}
