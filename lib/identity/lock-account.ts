import type { Account, Prisma } from "@/prisma/generated/client.ts";

/**
 * Reads an account and keeps it as it is until the transaction ends: whoever signs in with its password, chooses
 * another, makes a link for it or lets it run the platform does so one after the other.
 */
export async function lockAccount(tx: Prisma.TransactionClient, accountId: string): Promise<Account> {
  await tx.$executeRaw`select 1 from account where id = ${accountId}::uuid for no key update`;
  return tx.account.findUniqueOrThrow({ where: { id: accountId } });
}
