import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { now } from "@/lib/time.ts";
import type { Role } from "@/prisma/generated/enums.ts";

export type PersonSummary = {
  id: string;
  name: string;
  jobTitle: string | null;
  roles: Role[];
  isPartner: boolean;
  /** Signs in here; else whether a link that still works was handed out. */
  joining: "joined" | "link made" | "not yet";
};

const pageSize = 50;

/** Everybody this trust knows, by name, fifty a page, for its managers and admins. */
export async function listPeople(
  actor: Member,
  page = 1,
): Promise<{ people: PersonSummary[]; page: number; pages: number }> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "person:read", {});
    const where = { trustId: actor.trustId, endedAt: null };
    const count = await tx.membership.count({ where });
    const pages = Math.max(1, Math.ceil(count / pageSize));
    const wanted = Math.min(Math.max(1, page), pages);
    const people = await tx.membership.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (wanted - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        name: true,
        jobTitle: true,
        accountId: true,
        roleGrants: { where: heldNow(), orderBy: { role: "asc" }, select: { role: true } },
        appointments: { where: currentAppointment(), take: 1, select: { id: true } },
        joiningLinks: {
          where: { usedAt: null, replacedAt: null, expiresAt: { gt: now() } },
          take: 1,
          select: { id: true },
        },
      },
    });
    return {
      page: wanted,
      pages,
      people: people.map(({ accountId, roleGrants, appointments, joiningLinks, ...person }) => ({
        ...person,
        roles: roleGrants.map(({ role }) => role),
        isPartner: appointments.length > 0,
        joining: accountId ? "joined" : joiningLinks.length > 0 ? "link made" : "not yet",
      })),
    };
  });
}
