import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditTrust } from "@/lib/audit.ts";
import { asOperator, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { now } from "@/lib/time.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";
import { FirstAdmin, type HandedOver, writeFirstAdmin, writeFirstLink } from "@/lib/trusts/first-admin.ts";

export const NameFirstAdmin = z.object({ id: formId, ...FirstAdmin.shape });
export type NameFirstAdmin = z.output<typeof NameFirstAdmin>;

/**
 * Makes a new link for a trust's first admin, or names another person in their place, for the operator and only until
 * somebody has joined: a link that got lost or grew old, an address with a slip in it. Earlier links stop working.
 * Throws `NotFound`; refuses a trust that somebody has joined.
 */
export async function nameFirstAdmin(
  actor: PlatformActor,
  code: string,
  input: NameFirstAdmin,
): Promise<HandedOver> {
  const { trustId, shortName, organisation, isUnused } = await findOpenTrust(actor, "trust:open", code);
  const joined = new Refusal(
    `Somebody has joined ${organisation.name}. From now on its own admins name people and make their links.`,
  );
  if (!isUnused) throw joined;
  return asOperator(trustId, async (tx) => {
    authorise(actor, "trust:open", {});
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${trustId}))`;
    await tx.joiningLink.updateMany({
      where: { trustId, usedAt: null, replacedAt: null, NOT: { id: input.id } },
      data: { replacedAt: now() },
    });
    // Whoever was joining meanwhile held their link until they had; from here on nobody can.
    if (await tx.trustUse.findUnique({ where: { trustId }, select: { trustId: true } })) throw joined;
    const membershipId = await keepOrReplace(tx, actor, trustId, input);
    const handedOver = await writeFirstLink(tx, input.id, { trustId, shortName, membershipId });
    if (!handedOver)
      throw new Refusal(
        "This link was made a moment ago, and a link is shown only once. If you did not see it, press the button again: you get a new link, and the earlier one stops working.",
        { current: { id: randomUUID() } },
      );
    await auditTrust(tx, actor, trustId, "joining-link:made", { kind: "membership", id: membershipId });
    return handedOver;
  });
}

/** The first admin as the form names them: the one there is, where nothing changed, else a new one in their place. */
async function keepOrReplace(
  tx: TrustTransaction,
  actor: PlatformActor,
  trustId: string,
  input: FirstAdmin,
): Promise<string> {
  const current = await tx.membership.findMany({
    where: { trustId, endedAt: null },
    select: { id: true, name: true, email: true },
  });
  const same = current.find(({ name, email }) => name === input.adminName && email === input.adminEmail);
  if (same) return same.id;
  const endedAt = now();
  await tx.roleGrant.updateMany({ where: { trustId, endsAt: null }, data: { endsAt: endedAt } });
  await tx.membership.updateMany({ where: { trustId, endedAt: null }, data: { endedAt } });
  for (const { id } of current)
    await auditTrust(tx, actor, trustId, "role-grant:ended-admin", { kind: "membership", id });
  const membershipId = await writeFirstAdmin(tx, trustId, input);
  await auditTrust(tx, actor, trustId, "role-grant:given-admin", { kind: "membership", id: membershipId });
  return membershipId;
}
