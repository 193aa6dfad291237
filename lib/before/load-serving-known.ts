import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type Day, toDay } from "@/lib/time.ts";

/** What a trust knows at this moment, against which the lines of a list are judged. */
export type ServingKnown = {
  roles: { id: string; title: string }[];
  managers: { id: string; name: string; email: string | null }[];
  committees: { id: string; name: string }[];
  /** Everybody with an e-mail address. */
  people: { id: string; name: string; email: string | null; hasAccount: boolean }[];
  /** Partners of today; the beginning is null where it is not known. */
  partners: { name: string; email: string | null; startsOn: Day | null }[];
};

/** Loads it, in as many queries whatever the length of the list. */
export async function loadServingKnown(tx: TrustTransaction, trustId: string): Promise<ServingKnown> {
  const roles = await loadRolesInForce(tx, trustId);
  const managers = await tx.membership.findMany({
    where: { trustId, endedAt: null, roleGrants: { some: { role: "manager", ...heldNow() } } },
    select: { id: true, name: true, email: true },
  });
  const committees = await loadCommittees(tx, trustId);
  const people = await tx.membership.findMany({
    where: { trustId, endedAt: null, email: { not: null } },
    select: { id: true, name: true, email: true, accountId: true },
  });
  const partners = await tx.appointment.findMany({
    where: { trustId, ...currentAppointment() },
    select: {
      startsOn: true,
      broughtIn: { select: { startKnown: true } },
      membership: { select: { name: true, email: true } },
    },
  });
  const lower = (email: string | null) => email?.toLowerCase() ?? null;
  return {
    roles,
    committees,
    managers: managers.map((each) => ({ ...each, email: lower(each.email) })),
    people: people.map(({ accountId, email, ...each }) => ({
      ...each,
      email: lower(email),
      hasAccount: accountId !== null,
    })),
    partners: partners.map(({ startsOn, broughtIn, membership }) => ({
      name: membership.name,
      email: lower(membership.email),
      startsOn: broughtIn?.startKnown === false ? null : toDay(startsOn),
    })),
  };
}

/** The role descriptions in force, by the title of today. */
export async function loadRolesInForce(
  tx: TrustTransaction,
  trustId: string,
): Promise<ServingKnown["roles"]> {
  const versions = await tx.roleDescriptionVersion.findMany({
    where: { trustId, publication: { isNot: null } },
    orderBy: { number: "asc" },
    select: { roleDescriptionId: true, title: true },
  });
  return [...new Map(versions.map(({ roleDescriptionId, title }) => [roleDescriptionId, title]))].map(
    ([id, title]) => ({ id, title }),
  );
}

/** The committees that have not ended, by name. */
export async function loadCommittees(
  tx: TrustTransaction,
  trustId: string,
): Promise<ServingKnown["committees"]> {
  return tx.committee.findMany({
    where: { trustId, endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
