import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";

export type FirstAdminDetail = {
  organisationName: string;
  shortName: string;
  /** Whom the operator named; null once somebody has joined, when it is no longer theirs to see. */
  admin: { name: string; email: string; link: { id: string; expiresAt: Date } | null } | null;
};

/** Whom the operator named as a trust's first admin, until somebody has joined. Throws `NotFound`. */
export async function readFirstAdmin(actor: PlatformActor, code: string): Promise<FirstAdminDetail> {
  const { trustId, organisation, shortName, isUnused } = await findOpenTrust(actor, "trust:open", code);
  const detail = { organisationName: organisation.name, shortName, admin: null };
  if (!isUnused) return detail;
  return asOperator(trustId, async (tx) => {
    authorise(actor, "trust:open", {});
    const admin = await tx.membership.findFirst({
      where: { trustId, endedAt: null },
      select: { id: true, name: true, email: true },
    });
    if (!admin) return detail;
    const link = await tx.joiningLink.findFirst({
      where: { trustId, membershipId: admin.id, usedAt: null, replacedAt: null, expiresAt: { gt: now() } },
      select: { id: true, expiresAt: true },
    });
    return { ...detail, admin: { name: admin.name, email: admin.email ?? "", link } };
  });
}
