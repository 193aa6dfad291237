import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { hashPassword, NewPassword } from "@/lib/identity/passwords.ts";
import { startSession } from "@/lib/identity/session-store.ts";
import { hashToken } from "@/lib/identity/tokens.ts";
import { now, toDate, today } from "@/lib/time.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** What a joining link says of itself before it is used. */
export type JoiningLinkState =
  | { state: "ready"; trustName: string; name: string; email: string | null }
  | { state: "used" | "expired" | "replaced" | "unknown" };

export const ChoosePassword = z.object({ password: NewPassword });

/** Reads a link without using it up, so that a mail scanner that opens it does no harm. */
export async function readJoiningLink(trust: string, token: string): Promise<JoiningLinkState> {
  return identityDb().prisma.$transaction(async (tx) => {
    const found = await findLink(tx, trust, token);
    return found ? linkState(found) : { state: "unknown" };
  });
}

/** Joins a trust as someone new to Alongside: makes the account, uses up the link, signs in. Returns the session's token. */
export async function joinWithNewPassword(
  trust: string,
  token: string,
  input: z.output<typeof ChoosePassword>,
): Promise<string> {
  const passwordHash = await hashPassword(input.password);
  const accountId = await identityDb().prisma.$transaction(async (tx) => {
    const link = await takeLink(tx, trust, token);
    if (!link.email)
      throw new Refusal("Ask the person who gave you this link to add your e-mail address first.");
    const { count } = await tx.account.createMany({
      data: { email: link.email, passwordHash, createdAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new Refusal(
        "You cannot join this way. If you have used Alongside before, sign in with the password you have, and open this link again. If not, ask the person who gave you the link for help.",
        { field: "password" },
      );
    }
    const account = await tx.account.findUniqueOrThrow({ where: { email: link.email } });
    await join(tx, link, account.id);
    return account.id;
  });
  return startSession(accountId, ["password"]);
}

/** Joins a trust with the account the person is signed in to. Neither trust learns of the other. */
export async function joinWithAccount(trust: string, token: string, accountId: string): Promise<void> {
  await identityDb().prisma.$transaction(async (tx) => join(tx, await takeLink(tx, trust, token), accountId));
}

type Found = {
  trustId: string;
  linkId: string;
  trustName: string;
  membershipId: string;
  name: string;
  email: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  replacedAt: Date | null;
  accountId: string | null;
  endedAt: Date | null;
};

/** Looks a link up inside its trust, and keeps others from using it at the same time. */
async function findLink(tx: Prisma.TransactionClient, trust: string, token: string): Promise<Found | null> {
  const home = await tx.shortName.findUnique({
    where: { shortName: trust },
    select: { trustId: true, trust: { select: { organisation: { select: { name: true } } } } },
  });
  if (!home) return null;
  await tx.$executeRaw`select set_config('app.trust_id', ${home.trustId}, true)`;
  const [link] = await tx.$queryRaw<Omit<Found, "trustName">[]>`
    select l.trust_id as "trustId", l.id as "linkId", l.expires_at as "expiresAt", l.used_at as "usedAt", l.replaced_at as "replacedAt",
      m.id as "membershipId", m.name, lower(m.email) as email, m.account_id as "accountId", m.ended_at as "endedAt"
    from joining_link l join membership m on m.trust_id = l.trust_id and m.id = l.membership_id
    where l.trust_id = ${home.trustId}::uuid and l.token_hash = ${hashToken(token)}
    for update of l`;
  return link ? { ...link, trustName: home.trust.organisation.name } : null;
}

function linkState(link: Found): JoiningLinkState {
  if (link.usedAt || link.accountId) return { state: "used" };
  if (link.replacedAt || link.endedAt) return { state: "replaced" };
  if (link.expiresAt <= now()) return { state: "expired" };
  return { state: "ready", trustName: link.trustName, name: link.name, email: link.email };
}

const words = {
  used: "This link has been used already. If that was you, sign in with your e-mail address and password.",
  replaced: "This link has been replaced by a newer one. Use the newest link you were given.",
  expired: "This link is too old to use. Ask the person who gave it to you for a new one.",
  unknown: "This link does not work. Check that all of it was copied, or ask for a new one.",
};

async function takeLink(tx: Prisma.TransactionClient, trust: string, token: string): Promise<Found> {
  const link = await findLink(tx, trust, token);
  const { state } = link ? linkState(link) : { state: "unknown" as const };
  if (!link || state !== "ready") throw new Refusal(words[state === "ready" ? "unknown" : state]);
  return link;
}

async function join(tx: Prisma.TransactionClient, link: Found, accountId: string): Promise<void> {
  const already = await tx.membership.findUnique({
    where: { trustId_accountId: { trustId: link.trustId, accountId } },
    select: { id: true },
  });
  if (already)
    throw new Refusal(
      "You already belong to this trust with the account you are signed in to. Sign out first if this link is for somebody else.",
    );
  const where = { trustId_id: { trustId: link.trustId, id: link.linkId } };
  await tx.joiningLink.update({ where, data: { usedAt: now() }, select: { id: true } });
  await tx.membership.update({
    where: { trustId_id: { trustId: link.trustId, id: link.membershipId } },
    data: { accountId },
    select: { id: true },
  });
  await tx.trustUse.createMany({
    data: { trustId: link.trustId, firstJoinedAt: now(), lastUsedOn: toDate(today()) },
    skipDuplicates: true,
  });
  await tx.auditEntry.createMany({
    data: {
      trustId: link.trustId,
      at: now(),
      actorKind: "link",
      actorId: link.linkId,
      action: "membership:joined",
      subjectKind: "membership",
      subjectId: link.membershipId,
    },
  });
}
