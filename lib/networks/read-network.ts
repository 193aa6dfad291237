import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { NetworkSummary } from "@/lib/networks/load-networks.ts";

export type NetworkDetails = NetworkSummary & { revision: number; endedAt: Date | null };

/** One network as the trust's admin changes it. Throws `NotFound`. */
export async function readNetwork(actor: Member, networkId: string): Promise<NetworkDetails> {
  return inTrust(actor, async (tx) => {
    const network = isId(networkId)
      ? await tx.networkLink.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: networkId } },
          select: { id: true, name: true, about: true, link: true, revision: true, endedAt: true },
        })
      : null;
    if (!network) throw new NotFound();
    authorise(actor, "network:write", {});
    return network;
  });
}
