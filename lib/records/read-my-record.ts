import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { loadRecord, type PersonalRecord } from "@/lib/records/load-record.ts";

/**
 * All that a trust keeps of the reader as a partner and they may read, whether or not the trust is still open to them.
 * Throws `NotFound` for somebody who was never a partner here.
 */
export async function readMyRecord(actor: Member): Promise<PersonalRecord> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "record:read", { membershipId: actor.membershipId });
    return loadRecord(tx, actor.trustId, actor.membershipId, "themselves");
  });
}
