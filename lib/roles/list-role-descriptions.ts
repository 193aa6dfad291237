import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";

export type RoleDescriptionSummary = {
  id: string;
  title: string;
  /** The version in force, or null while none was published. */
  current: { number: number; publishedAt: Date } | null;
  /** The draft in the making, or null. */
  draft: { id: string; number: number } | null;
  /** How many partners hold it today. */
  partners: number;
};

/** The trust's role descriptions and where each stands, for its admin, managers and sponsor. */
export async function listRoleDescriptions(actor: Member): Promise<RoleDescriptionSummary[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "role-description:read", {});
    return findRoleDescriptions(tx, actor.trustId);
  });
}

/** The same inside a larger read, which authorises its own reader. */
export async function findRoleDescriptions(
  tx: TrustTransaction,
  trustId: string,
): Promise<RoleDescriptionSummary[]> {
  const rows = await tx.roleDescription.findMany({
    where: { trustId },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      versions: {
        orderBy: { number: "desc" },
        select: { id: true, number: true, title: true, publication: { select: { publishedAt: true } } },
      },
      _count: { select: { appointments: { where: currentAppointment() } } },
    },
  });
  return rows.map(({ id, versions, _count }) => {
    const current = versions.find((version) => version.publication);
    const draft = versions.find((version) => !version.publication);
    return {
      id,
      title: (current ?? draft)?.title ?? "",
      current: current?.publication
        ? { number: current.number, publishedAt: current.publication.publishedAt }
        : null,
      draft: draft ? { id: draft.id, number: draft.number } : null,
      partners: _count.appointments,
    };
  });
}
