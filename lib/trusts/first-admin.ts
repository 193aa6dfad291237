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

/** Writes a trust's first admin. Returns the membership's id. */
export async function writeFirstAdmin(
  tx: TrustTransaction,
  trustId: string,
  { adminName, adminEmail }: FirstAdmin,
): Promise<string> {
  const id = randomUUID();
  const person = { trustId, id, name: adminName, email: adminEmail };
  await tx.membership.createMany({ data: { ...person, reachedBy: "email", createdAt: now(), revision: 1 } });
  await tx.roleGrant.createMany({ data: { trustId, membershipId: id, role: "admin", startsAt: now() } });
  return id;
}

/** Writes the link with which a first admin chooses a password and joins; null where that link was written before. */
export async function writeFirstLink(
  tx: TrustTransaction,
  linkId: string,
  { trustId, shortName, membershipId }: { trustId: string; shortName: string; membershipId: string },
): Promise<HandedOver | null> {
  const { token, row } = newJoiningToken();
  const { count } = await tx.joiningLink.createMany({
    data: { trustId, id: linkId, membershipId, ...row },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  return {
    trustId,
    membershipId,
    linkId,
    joiningPath: joiningPath(shortName, token),
    expiresAt: row.expiresAt,
  };
}
