import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { TrustTransaction } from "@/lib/db.ts";
import { email, line } from "@/lib/form-fields.ts";
import { joiningPath, newJoiningToken } from "@/lib/people/joining-token.ts";
import { now } from "@/lib/time.ts";

/** The person at a trust with whom its programme begins there. */
export const FirstAdmin = z.object({
  adminName: line("the first admin's name"),
  adminEmail: email("the first admin's e-mail address"),
});
export type FirstAdmin = z.output<typeof FirstAdmin>;

/** What the operator hands over: the link is kept nowhere and cannot be read again. */
export type HandedOver = {
  trustId: string;
  membershipId: string;
  linkId: string;
  joiningPath: string;
  expiresAt: Date;
};

/** Writes a trust's first admin, and the link with which they choose a password and join. */
export async function writeFirstAdmin(
  tx: TrustTransaction,
  { trustId, shortName }: { trustId: string; shortName: string },
  { adminName, adminEmail }: FirstAdmin,
): Promise<HandedOver> {
  const membershipId = randomUUID();
  await tx.membership.createMany({
    data: {
      trustId,
      id: membershipId,
      name: adminName,
      email: adminEmail,
      reachedBy: "email",
      createdAt: now(),
      revision: 1,
    },
  });
  await tx.roleGrant.createMany({ data: { trustId, membershipId, role: "admin", startsAt: now() } });
  return writeFirstLink(tx, { trustId, shortName, membershipId });
}

/** Writes a new link for a first admin who is there already. */
export async function writeFirstLink(
  tx: TrustTransaction,
  at: { trustId: string; shortName: string; membershipId: string },
): Promise<HandedOver> {
  const { trustId, membershipId } = at;
  const linkId = randomUUID();
  const { token, row } = newJoiningToken();
  await tx.joiningLink.createMany({ data: { trustId, id: linkId, membershipId, ...row } });
  return {
    trustId,
    membershipId,
    linkId,
    joiningPath: joiningPath(at.shortName, token),
    expiresAt: row.expiresAt,
  };
}
