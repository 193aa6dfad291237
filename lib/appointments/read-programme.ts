import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import {
  agreementFields,
  agreementStanding,
  toAgreementSummary,
} from "@/lib/appointments/agreement-standing.ts";
import { latestState } from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import { isPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { inTrust } from "@/lib/db.ts";
import { countInfluence, type Influence } from "@/lib/points/count-influence.ts";
import { countPromises, type PromisesOnDay } from "@/lib/promises/count-promises.ts";
import { countNeeds, type UnmetNeeds } from "@/lib/training/count-needs.ts";

export type Programme = {
  partners: number;
  roles: {
    roleDescriptionId: string;
    title: string;
    version: number;
    publishedAt: Date;
    holders: number;
    /** Agreements of the version in force that are still waited for. */
    waitedFor: number;
  }[];
  /** Role descriptions begun and not yet published. */
  notPublished: number;
  /** Training that partners asked for and the trust has not met. */
  training: UnmetNeeds;
  /** How the trust’s promises stand today, and stood before. */
  promises: PromisesOnDay[];
  /** What partners raised in a year, and what changed. */
  influence: Influence;
};

/**
 * What the trust has done about roles, for its executive sponsor: which role descriptions are in force, how many
 * partners hold each, how many agreements are waited for. Numbers alone: no names, and nobody's opinion.
 */
export async function readProgramme(actor: Member): Promise<Programme> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "programme:read", {});
    const { trustId } = actor;
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
    const inForce = roles.flatMap(({ id, appointments }) => {
      const versions = published(id);
      const latest = versions.at(-1);
      if (!latest) return [];
      const waits = appointments.filter(
        // Nobody waits for somebody who is away.
        ({ recordedAt, agreements, states }) =>
          !isPaused({ states }) &&
          agreementStanding(versions, agreements.map(toAgreementSummary), recordedAt).waitingSince,
      );
      return {
        roleDescriptionId: id,
        title: latest.title,
        version: latest.number,
        publishedAt: latest.publishedAt,
        holders: appointments.length,
        waitedFor: waits.length,
      };
    });
    return {
      partners: roles.reduce((sum, { appointments }) => sum + appointments.length, 0),
      roles: inForce.toSorted((a, b) => a.title.localeCompare(b.title)),
      notPublished: roles.length - inForce.length,
      training: await countNeeds(tx, trustId),
      promises: await countPromises(tx, trustId),
      influence: await countInfluence(tx, trustId),
    };
  });
}
