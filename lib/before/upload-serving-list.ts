import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { readServingList } from "@/lib/before/read-serving-list.ts";
import type { ServingLine } from "@/lib/before/serving-columns.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { now } from "@/lib/time.ts";

/** For how long a list waits to be used. */
export const keptFor = 24 * 60 * 60 * 1000;

/**
 * Keeps what a manager's list of partners who serve already says, line by line, until they have looked at it. Nobody is
 * brought in by this. Sent twice, it is kept once; everybody's lists of more than a day ago are removed. Of a file that is
 * no such list, only why is kept.
 */
export async function uploadServingList(actor: Member, id: string, file: Uint8Array): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const read = readOrRefuse(file);
    const { trustId, membershipId } = actor;
    if ((await tx.servingList.count({ where: { trustId, id, uploadedById: membershipId } })) > 0) return;
    const dayAgo = new Date(now().getTime() - keptFor);
    await tx.servingList.deleteMany({ where: { trustId, uploadedAt: { lt: dayAgo } } });
    const { count } = await tx.servingList.createMany({
      data: { trustId, id, uploadedById: membershipId, uploadedAt: now(), ...read },
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Refusal("This page is out of date. Open it again and choose the file once more.");
    await audit(tx, actor, "serving-list:uploaded", { kind: "serving-list", id });
  });
}

function readOrRefuse(file: Uint8Array): { lines: ServingLine[]; refusedBecause: string | null } {
  try {
    return { lines: readServingList(file), refusedBecause: null };
  } catch (error) {
    if (error instanceof Refusal) return { lines: [], refusedBecause: error.message };
    throw error;
  }
}
