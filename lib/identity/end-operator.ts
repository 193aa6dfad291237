import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { lockAccount } from "@/lib/identity/lock-account.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { now } from "@/lib/time.ts";

/**
 * Ends somebody's running of the platform, for whoever has the command line. It bites at their next request; they
 * keep their account and whatever trusts they belong to. Returns how many people still run the platform.
 *
 * Refuses somebody who does not run it.
 */
export async function endOperator(email: string): Promise<{ left: number }> {
  return identityDb().prisma.$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { email }, select: { id: true } });
    if (account) await lockAccount(tx, account.id);
    const { count } = await tx.operator.updateMany({
      where: { account: { email }, ...heldNow() },
      data: { endsAt: now() },
    });
    if (count === 0) throw new Refusal(`Nobody runs the platform as ${email}.`);
    return { left: await tx.operator.count({ where: { account: { disabledAt: null }, ...heldNow() } }) };
  });
}
