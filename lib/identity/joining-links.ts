import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { type FaultWords, type LinkFault, linkFault, linkRefusal } from "@/lib/identity/link-state.ts";
import { type ChoosePassword, hashPassword } from "@/lib/identity/passwords.ts";
import { startSession } from "@/lib/identity/session-store.ts";
import { hashToken } from "@/lib/identity/tokens.ts";
import { now, toDate, today } from "@/lib/time.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** What a joining link says of itself before it is used. */
export type JoiningLinkState =
  | { state: "ready"; trustName: string; name: string; email: string | null }
  | { state: LinkFault };

/** What to do about a link that does not work. */
export const joiningLinkFaults: FaultWords = {
  used: {
    title: "This link has been used",
    words: "If that was you, sign in with your e-mail address and password.",
  },
  replaced: {
    title: "There is a newer link",
    words: "This one has been replaced. Use the newest link you were given.",
  },
  expired: {
    title: "This link is too old",
    words: "Links work for 7 days. Ask the person who gave it to you for a new one.",
  },
  unknown: {
    title: "This link does not work",
    words: "Check that all of the link was copied, or ask for a new one.",
  },
};

/** Reads a link without using it up, so that a mail scanner that opens it does no harm. */
export async function readJoiningLink(trust: string, token: string): Promise<JoiningLinkState> {
  return identityDb().prisma.$transaction(async (tx) => {
    const found = await findLink(tx, trust, token, { joining: false });
    const fault = faultOf(found);
    if (!found || fault) return { state: fault ?? "unknown" };
    return { state: "ready", trustName: found.trustName, name: found.name, email: found.email };
  });
}

/** Joins a trust as someone new to Alongside: makes the account, uses up the link, signs in. Returns the session's token. */
export async function joinWithNewPassword(
  trust: string,
  token: string,
  input: ChoosePassword,
): Promise<string> {
  const passwordHash = await hashPassword(input.password);
  return identityDb().prisma.$transaction(async (tx) => {
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
    return startSession(account.id, ["password"], tx);
  });
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
  /** Null: the operator's. */
  createdById: string | null;
};

/**
 * Looks a link up inside its trust, and keeps others from using it at the same time. Whoever is about to join takes
 * turns with the operator first, so that the two never wait for each other.
 */
async function findLink(
  tx: Prisma.TransactionClient,
  trust: string,
  token: string,
  { joining }: { joining: boolean },
): Promise<Found | null> {
  const home = await tx.shortName.findUnique({
    where: { shortName: trust },
    select: { trustId: true, trust: { select: { organisation: { select: { name: true } } } } },
  });
  if (!home) return null;
  await tx.$executeRaw`select set_config('app.trust_id', ${home.trustId}, true)`;
  if (joining) await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${home.trustId}))`;
  const [link] = await tx.$queryRaw<Omit<Found, "trustName">[]>`
    select l.trust_id as "trustId", l.id as "linkId", l.expires_at as "expiresAt", l.used_at as "usedAt", l.replaced_at as "replacedAt",
      m.id as "membershipId", m.name, lower(m.email) as email, m.account_id as "accountId", m.ended_at as "endedAt",
      l.created_by_id as "createdById"
    from joining_link l join membership m on m.trust_id = l.trust_id and m.id = l.membership_id
    where l.trust_id = ${home.trustId}::uuid and l.token_hash = ${hashToken(token)}
    for update of l`;
  return link ? { ...link, trustName: home.trust.organisation.name } : null;
}

function faultOf(link: Found | null): LinkFault | null {
  return linkFault(
    link && {
      isUsed: link.usedAt !== null || link.accountId !== null,
      isReplaced: link.replacedAt !== null || link.endedAt !== null,
      expiresAt: link.expiresAt,
    },
  );
}

async function takeLink(tx: Prisma.TransactionClient, trust: string, token: string): Promise<Found> {
  const link = await findLink(tx, trust, token, { joining: true });
  const fault = faultOf(link);
  if (!link || fault) throw linkRefusal(joiningLinkFaults[fault ?? "unknown"]);
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
  if (link.createdById === null) await endWhatElseTheOperatorWrote(tx, link);
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

/**
 * With the first who joins the trust is its own: no other link of the operator's works any more, and nobody else holds a
 * role that the operator gave. The database lets nobody do so later.
 */
async function endWhatElseTheOperatorWrote(tx: Prisma.TransactionClient, link: Found): Promise<void> {
  const { trustId, linkId, membershipId } = link;
  if (await tx.trustUse.findUnique({ where: { trustId }, select: { trustId: true } })) return;
  await tx.joiningLink.updateMany({
    where: { trustId, createdById: null, usedAt: null, replacedAt: null, id: { not: linkId } },
    data: { replacedAt: now() },
  });
  await tx.roleGrant.updateMany({
    where: { trustId, grantedById: null, endsAt: null, membershipId: { not: membershipId } },
    data: { endsAt: now() },
  });
}
