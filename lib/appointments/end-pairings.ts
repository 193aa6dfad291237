import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, now, toDate } from "@/lib/time.ts";

/**
 * Ends the pairings of a role that ends. Where its last day is still to come they last until then, and are over with
 * the role: a pairing counts only while its appointment is current.
 */
export async function endPairings(
  tx: TrustTransaction,
  actor: Member,
  pairings: readonly { id: string; position: number }[],
  { lastDay, hasCome }: { lastDay: Day; hasCome: boolean },
): Promise<void> {
  if (pairings.length === 0) return;
  const { trustId, membershipId } = actor;
  if (!hasCome) {
    await tx.$executeRaw`
      update pairing set lasts_until = ${lastDay}::date, revision = revision + 1,
        review_on = case when review_on > ${lastDay}::date then ${lastDay}::date else review_on end
      where trust_id = ${trustId}::uuid and id = any (${pairings.map(({ id }) => id)}::uuid[])
        and (lasts_until is null or lasts_until > ${lastDay}::date)`;
    return;
  }
  await tx.pairingState.createMany({
    data: pairings.map(({ id, position }) => ({
      trustId,
      pairingId: id,
      position: position + 1,
      kind: "ended" as const,
      saidById: membershipId,
      recordedById: membershipId,
      how: "themselves" as const,
      happenedOn: toDate(lastDay),
      recordedAt: now(),
    })),
    // The mentor has just said no, or ended it themselves: it is over either way.
    skipDuplicates: true,
  });
}
