import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { type FaultWords, type LinkFault, linkFault, linkRefusal } from "@/lib/identity/link-state.ts";
import { lockAccount } from "@/lib/identity/lock-account.ts";
import { type ChoosePassword, hashPassword } from "@/lib/identity/passwords.ts";
import { startSession } from "@/lib/identity/session-store.ts";
import { hashToken, newLinkToken } from "@/lib/identity/tokens.ts";
import { now } from "@/lib/time.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const daysToUse = 1;

/** What a link for choosing a password says of itself before it is used. */
export type PasswordLinkState =
  | { state: "ready"; email: string; hasPassword: boolean }
  | { state: LinkFault };

/** What to do about a link that does not work. A closed account's link says no more than one that never was. */
export const passwordLinkFaults: FaultWords = {
  used: {
    title: "This link has been used",
    words:
      "If that was you, sign in with the password you chose. If it was not you, ask for a new link straight away. Choosing a password with that one shuts out whoever used this one.",
  },
  replaced: {
    title: "There is a newer link",
    words: "This one has been replaced. Use the newest link you were given.",
  },
  expired: {
    title: "This link is too old",
    words: "A link for choosing a password works for 1 day. Ask the person who gave it to you for a new one.",
  },
  unknown: {
    title: "This link does not work",
    words: "Check that all of the link was copied, or ask the person who gave it to you for a new one.",
  },
};

/**
 * Makes the link with which somebody chooses the password of their account, for whoever hands it to them. Returns
 * the link, which is kept nowhere and cannot be read again; earlier links of this account stop working.
 *
 * Refuses a closed account.
 */
export async function makePasswordLink(accountId: string): Promise<{ path: string; expiresAt: Date }> {
  return identityDb().prisma.$transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account.disabledAt)
      throw new Refusal(`The account ${account.email} is closed, and gets no link for a password.`);
    await tx.passwordLink.updateMany({
      where: { accountId, usedAt: null, replacedAt: null },
      data: { replacedAt: now() },
    });
    const { token, row } = newLinkToken(daysToUse);
    await tx.passwordLink.create({ data: { accountId, ...row } });
    return { path: `/sign-in/password/${token}`, expiresAt: row.expiresAt };
  });
}

/** Reads a link without using it up, so that a mail scanner that opens it does no harm. */
export async function readPasswordLink(token: string): Promise<PasswordLinkState> {
  const found = await findLink(identityDb().prisma, token);
  const fault = faultOf(found);
  if (!found || fault) return { state: fault ?? "unknown" };
  return { state: "ready", email: found.account.email, hasPassword: found.account.passwordHash !== null };
}

/**
 * Chooses an account's password, for whoever holds the link: uses the link up, ends every session of the account,
 * and signs in here. All of it happens, or none. Returns the new session's token.
 *
 * Refuses a link that does not work any more: of many who send it at once, one gets in.
 */
export async function choosePassword(token: string, input: ChoosePassword): Promise<string> {
  const passwordHash = await hashPassword(input.password);
  return identityDb().prisma.$transaction(async (tx) => {
    const { id, accountId } = await takeLink(tx, token);
    await tx.passwordLink.update({ where: { id }, data: { usedAt: now() } });
    await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { accountId } });
    return startSession(accountId, ["password"], tx);
  });
}

/** The link, once its account is held: what another browser does with it shows by then. */
async function takeLink(tx: Prisma.TransactionClient, token: string) {
  const found = await findLink(tx, token);
  if (found) await lockAccount(tx, found.accountId);
  const link = found && (await findLink(tx, token));
  const fault = faultOf(link);
  if (!link || fault) throw linkRefusal(passwordLinkFaults[fault ?? "unknown"]);
  return link;
}

type Found = NonNullable<Awaited<ReturnType<typeof findLink>>>;

function findLink(tx: Prisma.TransactionClient, token: string) {
  return tx.passwordLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { account: { select: { email: true, passwordHash: true, disabledAt: true } } },
  });
}

function faultOf(link: Found | null): LinkFault | null {
  if (link?.account.disabledAt) return "unknown";
  return linkFault(
    link && {
      isUsed: link.usedAt !== null,
      isReplaced: link.replacedAt !== null,
      expiresAt: link.expiresAt,
    },
  );
}
