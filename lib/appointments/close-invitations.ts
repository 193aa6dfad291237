import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import type { Day } from "@/lib/time.ts";

/** Ends some invitations from a day on. One that was to begin later ends before it begins; one that ended stays as it is. */
export async function closeInvitations(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  invitationIds: readonly string[],
  from: Day,
): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx.$executeRaw`
    update invitation set ends_on = greatest(starts_on, ${from}::date), ended_by_id = ${membershipId}::uuid
    where trust_id = ${trustId}::uuid and id = any (${[...invitationIds]}::uuid[])
      and (ends_on is null or ends_on > ${from}::date)`;
}
