import { identityDb } from "@/lib/identity/db.ts";
import { toDate, today } from "@/lib/time.ts";

/** Notes that a trust was opened today, so that the operator sees which trusts are alive: the day, and nobody's name. */
export async function noteTrustUse(trustId: string): Promise<void> {
  await identityDb().prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.trust_id', ${trustId}, true)`;
    const day = toDate(today());
    await tx.trustUse.updateMany({ where: { trustId, lastUsedOn: { lt: day } }, data: { lastUsedOn: day } });
  });
}
