import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { agreementNeeded } from "@/lib/roles/current-version.ts";
import { findRoleDescriptions, type RoleDescriptionSummary } from "@/lib/roles/list-role-descriptions.ts";
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
  missingUrgentContacts: UrgentContactKind[];
  /** What to do next, the most useful first. */
  steps: SetupStep[];
};

/** What this trust has set up and what comes next, for its admin's home. */
export async function readSetup(actor: Member): Promise<Setup> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "setup:read", {});
    const { trustId } = actor;
    const roleDescriptions = await findRoleDescriptions(tx, trustId);
    const { partners, waiting } = await countPartners(tx, trustId);
    const counts = {
      tasks: await tx.taskProfile.count({ where: { trustId, endedAt: null } }),
      contacts: await tx.contact.count({ where: { trustId, endedAt: null } }),
      managers: await tx.membership.count({
        where: { trustId, endedAt: null, roleGrants: { some: { role: "manager", ...heldNow() } } },
      }),
      partners,
      training: await tx.trainingItem.count({ where: { trustId, endedAt: null } }),
      induction: await tx.inductionStep.count({ where: { trustId, endedAt: null } }),
      missingUrgentContacts: missingKinds(await loadUrgentContacts(tx, trustId)),
    };
    return { roleDescriptions, ...counts, steps: nextSteps({ roleDescriptions, ...counts, waiting }) };
  });
}

/** How many partners there are, and how many have still to agree each role description. */
async function countPartners(
  tx: TrustTransaction,
  trustId: string,
): Promise<{ partners: number; waiting: Map<string, number> }> {
  const appointments = await tx.appointment.findMany({
    where: { trustId, ...currentAppointment() },
    select: {
      roleDescriptionId: true,
      agreements: { select: { version: { select: { number: true } } } },
    },
  });
  const published = await loadPublished(
    tx,
    trustId,
    appointments.map((each) => each.roleDescriptionId),
  );
  const waiting = new Map<string, number>();
  for (const { roleDescriptionId: role, agreements } of appointments) {
    const agreed = Math.max(0, ...agreements.map(({ version }) => version.number));
    if (agreementNeeded(published(role), agreed)) waiting.set(role, (waiting.get(role) ?? 0) + 1);
  }
  return { partners: appointments.length, waiting };
}
