import { identityDb } from "@/lib/identity/db.ts";
import { hashPassword } from "@/lib/identity/passwords.ts";
import { now } from "@/lib/time.ts";

/** Makes an account that runs the platform, for whoever has the command line. Made twice, it is there once. */
export async function makeOperator(email: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await identityDb().prisma.$transaction(async (tx) => {
    await tx.account.createMany({ data: { email, passwordHash, createdAt: now() }, skipDuplicates: true });
    const account = await tx.account.findUniqueOrThrow({ where: { email } });
    const current = await tx.operator.findFirst({ where: { accountId: account.id, endsAt: null } });
    if (!current) await tx.operator.create({ data: { accountId: account.id, startsAt: now() } });
  });
}
