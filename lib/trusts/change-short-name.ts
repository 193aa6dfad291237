import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Operator } from "@/lib/actor.ts";
import { auditPlatform, auditTrust } from "@/lib/audit.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { now } from "@/lib/time.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";
import { ShortName } from "@/lib/trusts/short-name.ts";

export const ChangeShortName = z.object({
  shortName: ShortName,
  /** The short name the form was drawn from. */
  instead: z.string(),
});
export type ChangeShortName = z.output<typeof ChangeShortName>;

/**
 * Gives a trust another part of the address, for the operator. Addresses with the one it had lead to the new one, and
 * no other trust can take it. Throws `NotFound`; refuses a name another trust has or had, and a change drawn from a
 * name that is no longer in use.
 */
export async function changeShortName(actor: Operator, code: string, input: ChangeShortName): Promise<void> {
  const { trustId, organisation } = await findOpenTrust(actor, "trust:rename", code);
  await asOperator(trustId, async (tx) => {
    authorise(actor, "trust:rename", {});
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${trustId}))`;
    const [current] = await tx.shortName.findMany({
      where: { trustId },
      orderBy: { since: "desc" },
      take: 1,
    });
    if (!current) throw new NotFound();
    if (current.shortName === input.shortName) return;
    if (current.shortName !== input.instead)
      throw new Refusal(`Meanwhile somebody changed the short name to ${current.shortName}.`, {
        field: "shortName",
        current: { instead: current.shortName },
      });
    const { shortName } = input;
    // The newest is the one in use, also where another server's clock was ahead.
    const since = new Date(Math.max(now().getTime(), current.since.getTime() + 1));
    const { count: taken } = await tx.shortName.createMany({
      data: { trustId, shortName, since },
      skipDuplicates: true,
    });
    if (taken === 0) {
      const { count: own } = await tx.shortName.updateMany({
        where: { trustId, shortName },
        data: { since },
      });
      if (own === 0)
        throw new Refusal(`Another trust is, or was, called ${shortName}. Choose another short name.`, {
          field: "shortName",
        });
    }
    await auditTrust(tx, actor, trustId, "trust:short-name-changed", { kind: "trust", id: trustId });
    await auditPlatform(tx, actor, "trust:short-name-changed", { kind: "organisation", id: organisation.id });
  });
}
