import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import {
  type AgreementStanding,
  agreementFields,
  agreementStanding,
  toAgreementSummary,
} from "@/lib/appointments/agreement-standing.ts";
import {
  type LineManagerSummary,
  latestState,
  type StateSummary,
  todaysLineManager,
  toLineManager,
  toState,
} from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import { inTrust } from "@/lib/db.ts";

export type PartnerSummary = {
  appointmentId: string;
  name: string;
  roleTitle: string;
  state: StateSummary;
  lineManager: Pick<LineManagerSummary, "name" | "isManager"> | null;
  standing: AgreementStanding;
};

const pageSize = 50;

/**
 * The partners of a trust and where each stands, for those who manage them: everybody by name, fifty a page, and
 * apart from that whose agreement is waited for, longest wait first. The number of queries does not grow with them.
 */
export async function listPartners(
  actor: Member,
  page = 1,
): Promise<{
  partners: PartnerSummary[];
  waiting: PartnerSummary[];
  count: number;
  page: number;
  pages: number;
}> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:read", {});
    const { trustId } = actor;
    const appointments = await tx.appointment.findMany({
      where: { trustId, ...currentAppointment() },
      orderBy: [{ membership: { name: "asc" } }, { id: "asc" }],
      select: {
        id: true,
        roleDescriptionId: true,
        recordedAt: true,
        membership: { select: { name: true } },
        states: latestState,
        lineManagers: todaysLineManager(),
        agreements: agreementFields,
      },
    });
    const published = await loadPublished(
      tx,
      trustId,
      appointments.map(({ roleDescriptionId }) => roleDescriptionId),
    );
    const all = appointments.map((row): PartnerSummary => {
      const standing = agreementStanding(
        published(row.roleDescriptionId),
        row.agreements.map(toAgreementSummary),
        row.recordedAt,
      );
      const lineManager = toLineManager(row.lineManagers);
      return {
        appointmentId: row.id,
        name: row.membership.name,
        roleTitle: standing.current?.title ?? "",
        state: toState(row.states),
        lineManager: lineManager && { name: lineManager.name, isManager: lineManager.isManager },
        standing,
      };
    });
    const pages = Math.max(1, Math.ceil(all.length / pageSize));
    const wanted = Math.min(Math.max(1, page), pages);
    return {
      count: all.length,
      page: wanted,
      pages,
      partners: all.slice((wanted - 1) * pageSize, wanted * pageSize),
      waiting: all
        .filter(({ standing }) => standing.waitingSince)
        .toSorted((a, b) => Number(a.standing.waitingSince) - Number(b.standing.waitingSince))
        .slice(0, pageSize),
    };
  });
}
