import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type Day, dayOf } from "@/lib/time.ts";
import type { SponsorshipStateKind } from "@/prisma/generated/enums.ts";

/** What a sponsor said of being one, and what they can say now. */
export type OwnSponsorship = {
  /** Since when they hold the role. */
  since: Day;
  /** What they said of it since then; null where they said nothing. */
  kind: SponsorshipStateKind | null;
  said: { id: string; kind: SponsorshipStateKind; words: string | null; on: Day }[];
  may: SponsorshipStateKind[];
  /** The place in their history that a form is drawn from. */
  position: number;
};

/** Reads it for the sponsor themselves. For functions that authorise their own actor. */
export async function loadOwnSponsorship(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
): Promise<OwnSponsorship> {
  const held = await tx.roleGrant.findFirstOrThrow({
    where: { trustId, membershipId, role: "sponsor", ...heldNow() },
    select: { startsAt: true },
  });
  const rows = await tx.sponsorshipState.findMany({
    where: { trustId, sponsorId: membershipId },
    orderBy: { position: "asc" },
  });
  const since = dayOf(held.startsAt);
  const said = rows.map(({ id, kind, words, recordedAt }) => ({ id, kind, words, on: dayOf(recordedAt) }));
  // What they said in an earlier time in the role does not hold for this one.
  const kind = said.filter(({ on }) => on >= since).at(-1)?.kind ?? null;
  return {
    since,
    kind,
    said,
    may: kind === "accepted" ? ["stepped_back"] : kind === null ? ["accepted", "declined"] : ["accepted"],
    position: rows.at(-1)?.position ?? 0,
  };
}
