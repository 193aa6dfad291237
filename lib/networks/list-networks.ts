import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { loadNetworks, type NetworkSummary } from "@/lib/networks/load-networks.ts";

/** The partners' networks beyond the trust, for everybody at the trust. */
export async function listNetworks(actor: Member): Promise<NetworkSummary[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "network:read", {});
    return loadNetworks(tx, actor.trustId);
  });
}
