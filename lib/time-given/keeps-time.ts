import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";

/** Whether the trust lets partners write down the time they give. Until it says so, it does not. */
export async function keepsTime(tx: TrustTransaction, trustId: string): Promise<boolean> {
  const settings = await tx.trustSettings.findUnique({ where: { trustId }, select: { keepsTime: true } });
  return settings?.keepsTime ?? false;
}

/** Refuses to write down time where the trust does not keep it. */
export async function refuseUnlessKept(tx: TrustTransaction, trustId: string): Promise<void> {
  if (!(await keepsTime(tx, trustId)))
    throw new Refusal("This trust does not keep the time partners give. Nothing was recorded.");
}
