import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { formId } from "@/lib/form-fields.ts";
import { networkFields } from "@/lib/networks/network-fields.ts";
import { now } from "@/lib/time.ts";

export const AddNetwork = z.object({ id: formId, ...networkFields });
export type AddNetwork = z.output<typeof AddNetwork>;

/** Adds a network of partners beyond the trust, for its admin: partners find it on their page. Sent twice, there is one. */
export async function addNetwork(actor: Member, input: AddNetwork): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "network:write", {});
    const { count } = await tx.networkLink.createMany({
      data: { trustId: actor.trustId, createdAt: now(), ...input },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "network:added", { kind: "network_link", id: input.id });
  });
}
