import {
  agreementFields,
  agreementStanding,
  toAgreementSummary,
} from "@/lib/appointments/agreement-standing.ts";
import { latestState } from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import { isPaused } from "@/lib/appointments/refuse-if-paused.ts";
import type { TrustTransaction } from "@/lib/db.ts";

/** A role description with how many hold it, and how many agreements of the version in force are waited for. */
export type RoleAgreements = {
  roleDescriptionId: string;
  /** Null while no version is published. */
  inForce: { title: string; version: number; publishedAt: Date } | null;
  holders: number;
  /** Nobody waits for somebody who is away. */
  waitedFor: number;
};

/** Counts it for every role description of a trust, in a constant number of queries. For functions that authorise their own reader. */
export async function countAgreements(tx: TrustTransaction, trustId: string): Promise<RoleAgreements[]> {
  const roles = await tx.roleDescription.findMany({
    where: { trustId },
    select: {
      id: true,
      appointments: {
        where: currentAppointment(),
        select: { recordedAt: true, agreements: agreementFields, states: latestState },
      },
    },
  });
  const published = await loadPublished(
    tx,
    trustId,
    roles.map(({ id }) => id),
  );
  return roles.map(({ id, appointments }) => {
    const versions = published(id);
    const latest = versions.at(-1);
    return {
      roleDescriptionId: id,
      inForce: latest
        ? { title: latest.title, version: latest.number, publishedAt: latest.publishedAt }
        : null,
      holders: appointments.length,
      waitedFor: appointments.filter(
        ({ recordedAt, agreements, states }) =>
          !isPaused({ states }) &&
          agreementStanding(versions, agreements.map(toAgreementSummary), recordedAt).waitingSince,
      ).length,
    };
  });
}
