import type { TrustTransaction } from "@/lib/db.ts";
import type { PublicationKind } from "@/prisma/generated/enums.ts";

export type CurrentVersion = { id: string; number: number; title: string; publishedAt: Date };

/** The version in force: the latest that was published, or null while there is none. */
export async function currentVersion(
  tx: TrustTransaction,
  trustId: string,
  roleDescriptionId: string,
): Promise<CurrentVersion | null> {
  const version = await tx.roleDescriptionVersion.findFirst({
    where: { trustId, roleDescriptionId, publication: { isNot: null } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, title: true, publication: { select: { publishedAt: true } } },
  });
  if (!version?.publication) return null;
  return {
    id: version.id,
    number: version.number,
    title: version.title,
    publishedAt: version.publication.publishedAt,
  };
}

/**
 * Whether a partner still has to agree: a major version is later than the last they agreed. Minor versions ask
 * for nothing. `agreedNumber` is null for a partner who has agreed none.
 */
export function agreementNeeded(
  publications: readonly { number: number; kind: PublicationKind }[],
  agreedNumber: number | null,
): boolean {
  return publications.some(({ number, kind }) => kind === "major" && number > (agreedNumber ?? 0));
}
