import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { listLineManagers, type ManagerChoice } from "@/lib/appointments/list-line-managers.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { loadUrgentContacts, missingKinds } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

export type AppointmentChoices = {
  /** Everybody this trust knows who is no partner here now. */
  people: { id: string; name: string; jobTitle: string | null }[];
  /** Role descriptions in force, by the title of today. */
  roles: { id: string; title: string; number: number }[];
  managers: ManagerChoice[];
  /** What bars every appointment: contacts for urgent concerns that are not given yet, and who can give them. */
  barred: { missing: UrgentContactKind[]; admins: string[] } | null;
};

/** What a manager chooses from to appoint a partner. */
export async function listAppointmentChoices(actor: Member): Promise<AppointmentChoices> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const { trustId } = actor;
    const people = await tx.membership.findMany({
      where: { trustId, endedAt: null, appointments: { none: currentAppointment() } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, jobTitle: true },
    });
    const roles = await tx.roleDescription.findMany({
      where: { trustId, versions: { some: { publication: { isNot: null } } } },
      select: {
        id: true,
        versions: {
          where: { publication: { isNot: null } },
          orderBy: { number: "desc" },
          take: 1,
          select: { title: true, number: true },
        },
      },
    });
    const missing = missingKinds(await loadUrgentContacts(tx, trustId));
    return {
      people,
      roles: roles
        .flatMap(({ id, versions }) => versions.map((version) => ({ id, ...version })))
        .sort((a, b) => a.title.localeCompare(b.title)),
      managers: await listLineManagers(tx, trustId),
      barred: missing.length > 0 ? { missing, admins: await listAdmins(tx, trustId) } : null,
    };
  });
}

async function listAdmins(tx: TrustTransaction, trustId: string): Promise<string[]> {
  const admins = await tx.membership.findMany({
    where: { trustId, endedAt: null, roleGrants: { some: { role: "admin", ...heldNow() } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { name: true },
  });
  return admins.map(({ name }) => name);
}
