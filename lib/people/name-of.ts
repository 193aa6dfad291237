import type { TrustTransaction } from "@/lib/db.ts";

/** What somebody at this trust is called: for the words of a message about what they did. */
export async function nameOf(tx: TrustTransaction, trustId: string, membershipId: string): Promise<string> {
  const { name } = await tx.membership.findUniqueOrThrow({
    where: { trustId_id: { trustId, id: membershipId } },
    select: { name: true },
  });
  return name;
}
