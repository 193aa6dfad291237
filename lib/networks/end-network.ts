import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

/** Removes a network from what partners are pointed to, for an admin. Removed already is removed. Throws `NotFound`. */
export async function endNetwork(actor: Member, networkId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const where = { trustId: actor.trustId, id: networkId };
    const network = isId(networkId)
      ? await tx.networkLink.findUnique({ where: { trustId_id: where }, select: { id: true } })
      : null;
    if (!network) throw new NotFound();
    authorise(actor, "network:write", {});
    const { count } = await tx.networkLink.updateMany({
      where: { ...where, endedAt: null },
      data: { endedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return;
    await audit(tx, actor, "network:ended", { kind: "network_link", id: networkId });
  });
}
