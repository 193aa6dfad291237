import type { TrustTransaction } from "@/lib/db.ts";

/** What Alongside proposes to a trust that has nothing of the kind yet. */
type Proposal = {
  /** Of what, for the lock: two who take it over come one after the other. */
  what: string;
  /** The ids its rows get. They follow from the trust, so whoever takes it over, it is the same. */
  ids: readonly string[];
  /** The rows of the kind that the trust has, ended ones too. */
  list: () => Promise<{ id: string }[]>;
  write: () => Promise<void>;
};

/**
 * Takes it over, in a transaction that authorised its actor. Taken over already, it is left as it is. False where the trust
 * has begun something of its own: then nothing is written.
 */
export async function takeProposal(
  tx: TrustTransaction,
  trustId: string,
  { what, ids, list, write }: Proposal,
): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${what} ${trustId}`}, 0))`;
  const there = await list();
  if (there.some(({ id }) => ids.includes(id))) return true;
  if (there.length > 0) return false;
  await write();
  return true;
}
