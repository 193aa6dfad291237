import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, now, toDay } from "@/lib/time.ts";
import type { ReachedBy, Role } from "@/prisma/generated/enums.ts";

export type PersonDetail = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  reachedBy: ReachedBy;
  revision: number;
  hasJoined: boolean;
  /** When they joined and who made the link they used; null for somebody who has not, or who joined before it was kept. */
  joined: { at: Date; linkMadeBy: string | null } | null;
  /** The newest link that still works, without its secret part. */
  link: JoiningLinkSummary | null;
  roles: { grantId: string; role: Role; since: Date; givenBy: string | null }[];
  pastRoles: { grantId: string; role: Role; from: Date; until: Date }[];
  appointmentId: string | null;
  /** Roles as partner that are over, latest first. */
  pastAppointments: { id: string; from: Day; until: Day }[];
  isSelf: boolean;
  /** What the reader may do here. */
  may: { change: boolean; makeLink: boolean };
};

type JoiningLinkSummary = { id: string; madeAt: Date; expiresAt: Date; madeBy: string | null };

/** One person as this trust knows them, for its managers and admins. Whether and where they sign in elsewhere is not known here. */
export async function readPerson(actor: Member, membershipId: string): Promise<PersonDetail> {
  return inTrust(actor, async (tx) => {
    if (!isId(membershipId)) throw new NotFound();
    const { trustId } = actor;
    const person = await tx.membership.findUnique({
      where: { trustId_id: { trustId, id: membershipId }, endedAt: null },
      select: {
        id: true,
        name: true,
        email: true,
        phone: true,
        jobTitle: true,
        reachedBy: true,
        revision: true,
        accountId: true,
        roleGrants: {
          orderBy: { startsAt: "asc" },
          select: {
            id: true,
            role: true,
            startsAt: true,
            endsAt: true,
            grantedBy: { select: { name: true } },
          },
        },
        appointments: {
          orderBy: { startsOn: "desc" },
          select: { id: true, startsOn: true, endedOn: true, states: latestState },
        },
        joiningLinks: {
          where: {
            OR: [{ usedAt: { not: null } }, { usedAt: null, replacedAt: null, expiresAt: { gt: now() } }],
          },
          orderBy: { createdAt: "desc" },
          select: {
            id: true,
            createdAt: true,
            expiresAt: true,
            usedAt: true,
            createdBy: { select: { name: true } },
          },
        },
      },
    });
    if (!person) throw new NotFound();
    authorise(actor, "person:read", {});
    const { accountId, roleGrants, appointments, joiningLinks, ...details } = person;
    const held = roleGrants.filter(({ endsAt }) => !endsAt || endsAt > now());
    const link = joiningLinks.find(({ usedAt }) => !usedAt);
    const used = joiningLinks.find(({ usedAt }) => usedAt);
    return {
      ...details,
      hasJoined: accountId !== null,
      joined: used?.usedAt ? { at: used.usedAt, linkMadeBy: used.createdBy?.name ?? null } : null,
      link: link
        ? {
            id: link.id,
            madeAt: link.createdAt,
            expiresAt: link.expiresAt,
            madeBy: link.createdBy?.name ?? null,
          }
        : null,
      roles: held.map(({ id, role, startsAt, grantedBy }) => ({
        grantId: id,
        role,
        since: startsAt,
        givenBy: grantedBy?.name ?? null,
      })),
      pastRoles: roleGrants.flatMap(({ id, role, startsAt, endsAt }) =>
        endsAt && endsAt <= now() ? [{ grantId: id, role, from: startsAt, until: endsAt }] : [],
      ),
      appointmentId: appointments.findLast((each) => !isOver(each))?.id ?? null,
      pastAppointments: appointments.filter(isOver).map(({ id, startsOn, states }) => ({
        id,
        from: toDay(startsOn),
        until: toState(states).since,
      })),
      isSelf: membershipId === actor.membershipId,
      may: {
        change: can(actor, held.length > 0 ? "person:change-staff" : "person:change", {}),
        makeLink: can(actor, held.length > 0 ? "joining-link:make-for-staff" : "joining-link:make", {}),
      },
    };
  });
}
