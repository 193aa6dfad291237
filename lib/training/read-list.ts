import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { ItemFields } from "@/lib/training/item-fields.ts";

/** A training on the trust's list. */
type ItemSummary = ItemFields & { id: string };
export type ItemDetails = ItemSummary & { revision: number; endedAt: Date | null };
export type TrainingList = {
  items: ItemSummary[];
  /** Nothing was ever on it: a list is proposed. */
  isNew: boolean;
  /** Whether the reader may change it, or only look. */
  mayWrite: boolean;
};

const itemFields = {
  id: true,
  name: true,
  about: true,
  link: true,
  takes: true,
  forEverybody: true,
  validMonths: true,
} as const;

/** The trust's list of training, for its admins and for those who manage partners: what is for everybody first. */
export async function readTrainingList(actor: Member): Promise<TrainingList> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "training-list:read", {});
    const { trustId } = actor;
    const items = await tx.trainingItem.findMany({
      where: { trustId, endedAt: null },
      orderBy: [{ forEverybody: "desc" }, { name: "asc" }, { id: "asc" }],
      select: itemFields,
    });
    const isNew = items.length === 0 && (await tx.trainingItem.count({ where: { trustId } })) === 0;
    return { items, isNew, mayWrite: can(actor, "training-list:write", {}) };
  });
}

/** One training as the trust's admin changes it. Throws `NotFound`. */
export async function readItem(actor: Member, itemId: string): Promise<ItemDetails> {
  return inTrust(actor, async (tx) => {
    const item = isId(itemId)
      ? await tx.trainingItem.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: itemId } },
          select: { ...itemFields, revision: true, endedAt: true },
        })
      : null;
    if (!item) throw new NotFound();
    authorise(actor, "training-list:write", {});
    return item;
  });
}
