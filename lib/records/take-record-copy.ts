import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { loadRecord, type PersonalRecord } from "@/lib/records/load-record.ts";

/**
 * The same as `readMyRecord`, to be taken away as a file. The trust's audit says that it was. Throws `NotFound` for
 * somebody who was never a partner here.
 */
export async function takeRecordCopy(actor: Member): Promise<PersonalRecord> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "record:read", { membershipId });
    const record = await loadRecord(tx, trustId, membershipId, "themselves");
    await audit(tx, actor, "record:copied", { kind: "membership", id: membershipId });
    return record;
  });
}
