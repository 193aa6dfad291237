import type { Published } from "@/lib/appointments/agreement-standing.ts";
import type { TrustTransaction } from "@/lib/db.ts";

/** Every published version of some role descriptions, by role description, in one read. */
export async function loadPublished(
  tx: TrustTransaction,
  trustId: string,
  roleDescriptionIds: readonly string[],
): Promise<(roleDescriptionId: string) => Published[]> {
  const versions = await tx.roleDescriptionVersion.findMany({
    where: {
      trustId,
      roleDescriptionId: { in: [...new Set(roleDescriptionIds)] },
      publication: { isNot: null },
    },
    orderBy: { number: "asc" },
    select: {
      id: true,
      roleDescriptionId: true,
      number: true,
      title: true,
      publication: { select: { kind: true, publishedAt: true, whatChanged: true } },
    },
  });
  const byRole = Map.groupBy(versions, (version) => version.roleDescriptionId);
  return (roleDescriptionId) =>
    (byRole.get(roleDescriptionId) ?? []).flatMap(({ id, number, title, publication }) =>
      publication ? [{ id, number, title, ...publication }] : [],
    );
}
