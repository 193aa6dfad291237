import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { readTarget } from "@/lib/committees/seats.ts";
import { inTrust } from "@/lib/db.ts";

/** How many partners the trust wants on each safety-related committee, for whoever enters one. */
export async function readUsualTarget(actor: Member): Promise<number> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "committee:write", {});
    return readTarget(tx, actor.trustId);
  });
}
