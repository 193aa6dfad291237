import type { TrustTransaction } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";

/**
 * Makes a person's open joining links useless, and holds their links until the transaction ends: one maker at a
 * time, and then the links, in the order in which joining takes them.
 */
export async function retireLinks(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`joining-link:${membershipId}`}, 0))`;
  await tx.$queryRaw`select 1 from joining_link where trust_id = ${trustId}::uuid and membership_id = ${membershipId}::uuid order by id for update`;
  await tx.joiningLink.updateMany({
    where: { trustId, membershipId, usedAt: null, replacedAt: null },
    data: { replacedAt: now() },
  });
}
