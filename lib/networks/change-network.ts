import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { networkFields } from "@/lib/networks/network-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";

export const ChangeNetwork = z.object({ revision, ...networkFields });
export type ChangeNetwork = z.output<typeof ChangeNetwork>;

/**
 * Changes what the trust says about a network, or where it is found, for its admin. Throws `NotFound`; refuses one that
 * was removed, and a change drawn from an older revision.
 */
export async function changeNetwork(actor: Member, networkId: string, input: ChangeNetwork): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const read = () => tx.networkLink.findUnique({ where: { trustId_id: { trustId, id: networkId } } });
    const network = isId(networkId) ? await read() : null;
    if (!network) throw new NotFound();
    authorise(actor, "network:write", {});
    if (network.endedAt) throw new Refusal("This network was removed, so it can no longer change.");
    const { revision: from, ...details } = input;
    const { count } = await tx.networkLink.updateMany({
      where: { trustId, id: networkId, revision: from, endedAt: null },
      data: { ...details, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await read(), details);
    await audit(tx, actor, "network:changed", { kind: "network_link", id: networkId });
  });
}
