import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { countAgreements } from "@/lib/appointments/count-agreements.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { emptySeats, loadCoverage } from "@/lib/committees/load-coverage.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { isOwed } from "@/lib/promises/count-promises.ts";
import { loadPromises } from "@/lib/promises/load-promises.ts";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { lineManagerOn, shownOf } from "@/lib/promises/rules.ts";
import { promisesOf } from "@/lib/promises/standing.ts";
import { findRoleDescriptions, type RoleDescriptionSummary } from "@/lib/roles/list-role-descriptions.ts";
import { today } from "@/lib/time.ts";
import { nextSteps, type SetupStep } from "@/lib/trusts/next-steps.ts";
import { loadUrgentContacts, missingKinds } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

export type Setup = {
  roleDescriptions: RoleDescriptionSummary[];
  tasks: number;
  contacts: number;
  managers: number;
  partners: number;
  training: number;
  induction: number;
  readiness: number;
  missingUrgentContacts: UrgentContactKind[];
  /** What Alongside proposes and the trust has nothing of yet. */
  proposed: DefaultKind[];
  /** What to do next, the most useful first. */
  steps: SetupStep[];
};

/** What Alongside proposes complete defaults for. */
export type DefaultKind = "tasks" | "role" | "induction" | "training" | "handbook" | "glossary" | "readiness";

/** What this trust has set up and what comes next, for its admin's home. A constant number of queries. */
export async function readSetup(actor: Member): Promise<Setup> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "setup:read", {});
    const { trustId } = actor;
    const roleDescriptions = await findRoleDescriptions(tx, trustId);
    const agreements = await countAgreements(tx, trustId);
    const counts = {
      tasks: await tx.taskProfile.count({ where: { trustId, endedAt: null } }),
      contacts: await tx.contact.count({ where: { trustId, endedAt: null } }),
      managers: await tx.membership.count({
        where: { trustId, endedAt: null, roleGrants: { some: { role: "manager", ...heldNow() } } },
      }),
      partners: agreements.reduce((sum, { holders }) => sum + holders, 0),
      training: await tx.trainingItem.count({ where: { trustId, endedAt: null } }),
      induction: await tx.inductionStep.count({ where: { trustId, endedAt: null } }),
      readiness: await tx.readinessItem.count({ where: { trustId, endedAt: null } }),
      missingUrgentContacts: missingKinds(await loadUrgentContacts(tx, trustId)),
    };
    const pages = await tx.handbookPage.count({ where: { trustId, endedAt: null } });
    const never: Record<DefaultKind, boolean> = {
      tasks: (await tx.taskProfile.count({ where: { trustId } })) === 0,
      role: roleDescriptions.length === 0,
      induction: (await tx.inductionStep.count({ where: { trustId } })) === 0,
      training: (await tx.trainingItem.count({ where: { trustId } })) === 0,
      handbook: (await tx.handbookPage.count({ where: { trustId } })) === 0,
      glossary: (await tx.glossaryTerm.count({ where: { trustId } })) === 0,
      readiness: (await tx.readinessItem.count({ where: { trustId } })) === 0,
    };
    const more = {
      handbookWaits: pages > 0 && (await tx.handbookVersion.count({ where: { trustId } })) === 0,
      sponsors: await tx.membership.count({
        where: { trustId, endedAt: null, roleGrants: { some: { role: "sponsor", ...heldNow() } } },
      }),
      ...(await countLacking(tx, trustId)),
      emptySeats: await countEmptySeats(tx, trustId),
    };
    return {
      roleDescriptions,
      ...counts,
      proposed: (Object.keys(never) as DefaultKind[]).filter((kind) => never[kind]),
      steps: nextSteps({
        roleDescriptions,
        ...counts,
        ...more,
        waiting: new Map(
          agreements.map(({ roleDescriptionId, waitedFor }) => [roleDescriptionId, waitedFor]),
        ),
      }),
    };
  });
}

/** How many partners who are inducting or active have nobody to line-manage them, and no mentor or buddy. */
async function countLacking(tx: TrustTransaction, trustId: string) {
  const day = today();
  const owed = (await loadPromises(tx, trustId, currentAppointment()))
    .map(({ records }) => records)
    .filter((records) => isOwed(records, day));
  // By what the records show: what the partner says of it is not the admin's to learn.
  const lacksPairing = (records: PromiseRecords) =>
    shownOf("pairing", records, day).state !== "in_place" &&
    !promisesOf(records, day).some(({ promise, state }) => promise === "pairing" && state === "not_needed");
  return {
    withoutLineManager: owed.filter((records) => !lineManagerOn(records, day)).length,
    withoutPairing: owed.filter((records) => records.endedOn === null && lacksPairing(records)).length,
  };
}

async function countEmptySeats(tx: TrustTransaction, trustId: string) {
  const empty = (await loadCoverage(tx, trustId)).map(emptySeats).filter((count) => count > 0);
  return { seats: empty.reduce((sum, count) => sum + count, 0), committees: empty.length };
}
