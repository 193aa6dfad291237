import type { Member } from "@/lib/actor.ts";
import { type Judged, judgeLines } from "@/lib/before/judge-lines.ts";
import { loadServingKnown } from "@/lib/before/load-serving-known.ts";
import type { ServingLine } from "@/lib/before/serving-columns.ts";
import { keptFor } from "@/lib/before/upload-serving-list.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

/** An uploaded list with every line judged against what is there at this moment. `used`: what became of it. */
export type ListHeld = Judged & {
  used: { at: Date; broughtIn: number } | null;
  refusedBecause: string | null;
};

/** Loads a list for whoever uploaded it, and for a day. Throws `NotFound` to anybody else. */
export async function holdServingList(
  tx: TrustTransaction,
  actor: Member,
  listId: string,
): Promise<ListHeld> {
  const { trustId, membershipId } = actor;
  const list = isId(listId)
    ? await tx.servingList.findUnique({
        where: {
          trustId_id: { trustId, id: listId },
          uploadedById: membershipId,
          uploadedAt: { gte: new Date(now().getTime() - keptFor) },
        },
        select: { lines: true, refusedBecause: true, usedAt: true, broughtIn: true },
      })
    : null;
  if (!list) throw new NotFound();
  const { refusedBecause, usedAt, broughtIn } = list;
  const used = usedAt && { at: usedAt, broughtIn };
  const lines = list.lines as unknown as ServingLine[];
  return { ...judgeLines(lines, await loadServingKnown(tx, trustId), listId), used, refusedBecause };
}

/** The lines that can be used, in few words: a form that was drawn from others is told so. */
export function linesOf({ accepted }: Pick<Judged, "accepted">): string {
  return accepted.map(({ line }) => line).join(" ");
}
