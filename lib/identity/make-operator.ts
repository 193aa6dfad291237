import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { lockAccount } from "@/lib/identity/lock-account.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { now } from "@/lib/time.ts";

/**
 * Lets the person with this address run the platform, for whoever has the command line: makes the account where
 * there is none. Made twice, both are there once. Returns the account, and whether it has a password already.
 *
 * Refuses a closed account.
 */
export async function makeOperator(email: string): Promise<{ accountId: string; hasPassword: boolean }> {
  return identityDb().prisma.$transaction(async (tx) => {
    await tx.account.createMany({ data: { email, createdAt: now() }, skipDuplicates: true });
    const { id: accountId } = await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const account = await lockAccount(tx, accountId);
    if (account.disabledAt) throw new Refusal(`The account ${email} is closed, and cannot run the platform.`);
    const current = await tx.operator.findFirst({ where: { accountId, ...heldNow() } });
    if (!current) await tx.operator.create({ data: { accountId, startsAt: now() } });
    return { accountId, hasPassword: account.passwordHash !== null };
  });
}
