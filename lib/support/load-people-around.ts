import { todaysLineManager, toLineManager } from "@/lib/appointments/appointment-fields.ts";
import { lineManagesToday } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { introductionStanding, introductionStates } from "@/lib/introductions/introduction-standing.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type PeopleAround, pairingFields, toPairing } from "@/lib/support/people-around.ts";
import { placeFields } from "@/lib/support/places.ts";
import { addDays, dayOf, toDate, toDay, today } from "@/lib/time.ts";

const person = { id: true, name: true, jobTitle: true } as const;
const reachable = { ...person, email: true, phone: true } as const;

/**
 * The people around one partner, as of today, in a constant number of queries. For functions that each authorise their
 * own reader and show no more of it than that reader may see.
 */
export async function loadPeopleAround(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
): Promise<PeopleAround> {
  const day = toDate(today());
  const [lineManager] = await tx.lineManager.findMany({
    ...todaysLineManager(),
    where: { trustId, appointmentId, ...lineManagesToday() },
  });
  const deputies = await tx.deputyManager.findMany({
    where: { trustId, appointmentId, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      membership: {
        select: {
          ...reachable,
          roleGrants: { where: { role: "manager", ...heldNow() }, take: 1, select: { id: true } },
        },
      },
    },
  });
  const sponsors = await tx.membership.findMany({
    where: { trustId, endedAt: null, roleGrants: { some: { role: "sponsor", ...heldNow() } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: person,
  });
  const pairings = await tx.pairing.findMany({
    where: { trustId, appointmentId },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: pairingFields(placeFields()),
  });
  const wellbeing = await tx.contact.findMany({
    where: { trustId, purpose: "wellbeing", endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: reachable,
  });
  const introductions = await tx.introduction.findMany({
    where: { trustId, appointmentId },
    orderBy: [{ contact: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      contactId: true,
      why: true,
      proposedAt: true,
      contact: { select: { ...reachable, endedAt: true } },
      committee: { select: { name: true } },
      arranger: {
        select: {
          id: true,
          name: true,
          endedAt: true,
          roleGrants: { where: heldNow(), take: 1, select: { id: true } },
        },
      },
      states: introductionStates,
    },
  });
  const officers = await tx.committeeOfficer.findMany({
    where: {
      trustId,
      ...lineManagesToday(),
      contact: { endedAt: null },
      committee: {
        endedAt: null,
        invitations: { some: { appointmentId, meetingId: null, ...lineManagesToday() } },
      },
    },
    orderBy: [{ contact: { name: "asc" } }, { contactId: "asc" }, { committee: { name: "asc" } }],
    select: { contactId: true, contact: { select: person }, committee: { select: { name: true } } },
  });
  const known = new Set(introductions.map(({ contactId }) => contactId));
  const strangers = Map.groupBy(
    officers.filter(({ contactId }) => !known.has(contactId)),
    ({ contactId }) => contactId,
  );
  return {
    lineManager: toLineManager(lineManager ? [lineManager] : []),
    // One who gave way before their first day never stood in.
    deputies: deputies
      .filter(({ startsOn, endsOn }) => !endsOn || endsOn > startsOn)
      .map(({ id, startsOn, endsOn, membership: { id: membershipId, roleGrants, ...rest } }) => ({
        id,
        membershipId,
        ...rest,
        since: toDay(startsOn),
        lastDay: endsOn && addDays(toDay(endsOn), -1),
        isToCome: toDay(startsOn) > today(),
        isManager: roleGrants.length > 0,
      })),
    sponsors,
    pairings: pairings.map(toPairing),
    wellbeing,
    introductions: introductions.map(({ contact: { endedAt, ...contact }, arranger, ...row }) => ({
      id: row.id,
      contact,
      contactLeft: endedAt !== null,
      why: row.why,
      committee: row.committee?.name ?? null,
      arranger: {
        id: arranger.id,
        name: arranger.name,
        holdsRole: arranger.endedAt === null && arranger.roleGrants.length > 0,
      },
      proposedOn: dayOf(row.proposedAt),
      standing: introductionStanding(row.states),
    })),
    notIntroduced: [...strangers.values()].flatMap((rows) => {
      const [first] = rows;
      return first
        ? [
            {
              contactId: first.contactId,
              name: first.contact.name,
              jobTitle: first.contact.jobTitle,
              committees: [...new Set(rows.map(({ committee }) => committee.name))],
            },
          ]
        : [];
    }),
  };
}
