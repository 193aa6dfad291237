import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit, auditEach } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { changedMeanwhile, Refusal } from "@/lib/errors.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { type AddItem, type ChangeItem, checkOwner, holdItem } from "@/lib/readiness/item-fields.ts";
import { proposedItems } from "@/lib/readiness/proposed-items.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
import { addDays, now, showShortDate, toDate, today } from "@/lib/time.ts";

/**
 * Takes over what Alongside proposes as the list of a trust that has none, in one step, for its admin, who sees to all of it
 * until somebody else is chosen. Accepted twice, or by two at once, it is there once. Refuses where there is a list already.
 */
export async function acceptReadiness(actor: Member): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "readiness:write", {});
    if (!(await proposeItems(tx, actor))) throw new Refusal("There is a list already. Add to it one by one.");
  });
}

/** The same inside an act that authorises it. False where the trust has a list of its own. */
export async function proposeItems(tx: TrustTransaction, actor: Member): Promise<boolean> {
  const { trustId, membershipId } = actor;
  const idOf = (key: string) => derivedId(trustId, `readiness ${key}`);
  const ids = proposedItems.map(({ key }) => idOf(key));
  return takeProposal(tx, trustId, {
    what: "readiness",
    ids,
    list: () => tx.readinessItem.findMany({ where: { trustId }, take: 200, select: { id: true } }),
    write: async () => {
      await tx.readinessItem.createMany({
        data: proposedItems.map(({ key, dueDays, ...item }) => ({
          trustId,
          ...item,
          id: idOf(key),
          ownerId: membershipId,
          dueOn: toDate(addDays(today(), dueDays)),
          createdAt: now(),
          createdById: membershipId,
        })),
      });
      await auditEach(
        tx,
        actor,
        "readiness:added",
        ids.map((id) => ({ kind: "readiness_item", id })),
      );
    },
  });
}

/** Puts one more thing on the trust's list, for its admin; whoever sees to it is told. Sent twice, it is there once. */
export async function addReadinessItem(actor: Member, input: AddItem): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "readiness:write", {});
    const { trustId, membershipId } = actor;
    const { id, ownerId, dueOn, ...item } = input;
    if ((await tx.readinessItem.count({ where: { trustId, id } })) > 0) return;
    await checkOwner(tx, trustId, ownerId);
    const { count } = await tx.readinessItem.createMany({
      data: {
        trustId,
        id,
        ...item,
        ownerId,
        dueOn: toDate(dueOn),
        createdAt: now(),
        createdById: membershipId,
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "readiness:added", { kind: "readiness_item", id });
    await tellOwner(tx, actor, input);
  });
}

/**
 * Changes a thing on the list, for the trust's admin; somebody new who is to see to it is told. Throws `NotFound`; refuses
 * what was taken out, and a change drawn from an older revision.
 */
export async function changeReadinessItem(actor: Member, itemId: string, input: ChangeItem): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const item = await holdItem(tx, trustId, itemId);
    authorise(actor, "readiness:write", {});
    if (item.endedOn) throw new Refusal("This was taken off the list, so it can no longer change.");
    const { revision, dueOn, ...details } = input;
    const isSo =
      item.dueOn === dueOn &&
      Object.entries(details).every(([field, value]) => item[field as keyof typeof details] === value);
    if (isSo) return;
    if (item.revision !== revision) throw changedMeanwhile(item.revision);
    await checkOwner(tx, trustId, details.ownerId, item.ownerId);
    await tx.readinessItem.update({
      where: { trustId_id: { trustId, id: itemId } },
      data: { ...details, dueOn: toDate(dueOn), revision: { increment: 1 } },
    });
    await audit(tx, actor, "readiness:changed", { kind: "readiness_item", id: itemId });
    if (details.ownerId !== item.ownerId) await tellOwner(tx, actor, { id: itemId, ...details, dueOn });
  });
}

/** Takes a thing off the list, for the trust's admin. Taken off already is taken off. Throws `NotFound`. */
export async function endReadinessItem(actor: Member, itemId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const item = await holdItem(tx, trustId, itemId);
    authorise(actor, "readiness:write", {});
    if (item.endedOn) return;
    await tx.readinessItem.update({
      where: { trustId_id: { trustId, id: itemId } },
      data: { endedAt: now(), revision: { increment: 1 } },
    });
    await audit(tx, actor, "readiness:ended", { kind: "readiness_item", id: itemId });
  });
}

async function tellOwner(
  tx: TrustTransaction,
  actor: Member,
  { id, title, ownerId, dueOn }: { id: string; title: string; ownerId: string; dueOn: string },
): Promise<void> {
  if (ownerId === actor.membershipId) return;
  const by = await nameOf(tx, actor.trustId, actor.membershipId);
  await queueMessages(tx, actor, [
    {
      to: ownerId,
      kind: "readiness_owner",
      subject: "Something to see to before partners come",
      body: `${by} asks you to see to this by ${showShortDate(dueOn)}: ${title}.`,
      path: `readiness/${id}`,
    },
  ]);
}
