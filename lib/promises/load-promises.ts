import type { TrustTransaction } from "@/lib/db.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import { promiseFields } from "@/lib/promises/record-fields.ts";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { addDays, type Day, dayOf, toDay } from "@/lib/time.ts";
import type { AppointmentGetPayload, AppointmentWhereInput } from "@/prisma/generated/models/Appointment.ts";

type Row = AppointmentGetPayload<{ select: typeof promiseFields }>;

/** The records behind the promises to one partner, and who that is. */
export type LoadedPromises = { partner: string; membershipId: string; records: PromiseRecords };

/**
 * The dated records behind the promises to some partners, in a number of queries that does not grow with them. For
 * functions that each authorise their own reader.
 */
export async function loadPromises(
  tx: TrustTransaction,
  trustId: string,
  which: AppointmentWhereInput,
): Promise<LoadedPromises[]> {
  const rows = await tx.appointment.findMany({
    where: { trustId, ...which },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: promiseFields,
  });
  const versions = await tx.roleDescriptionVersion.findMany({
    where: {
      trustId,
      roleDescriptionId: { in: [...new Set(rows.map(({ roleDescriptionId }) => roleDescriptionId))] },
      publication: { isNot: null },
    },
    select: {
      roleDescriptionId: true,
      number: true,
      publication: { select: { kind: true, publishedAt: true } },
    },
  });
  const handbooks = await tx.handbookVersion.findMany({
    where: { trustId },
    select: { number: true, publishedAt: true },
  });
  const settings = await tx.trustSettings.findUnique({
    where: { trustId },
    select: { oneToOneWeeks: true },
  });
  return rows.map((row) => ({
    partner: row.membership.name,
    membershipId: row.membershipId,
    records: {
      ...recordsOf(row),
      versions: versions.flatMap(({ roleDescriptionId, number, publication }) =>
        publication && roleDescriptionId === row.roleDescriptionId ? [{ number, ...publication }] : [],
      ),
      handbooks: handbooks.map(({ number, publishedAt }) => ({ number, on: dayOf(publishedAt) })),
      trustWeeks: settings?.oneToOneWeeks ?? null,
    },
  }));
}

type OfAppointment = Omit<PromiseRecords, "versions" | "handbooks" | "trustWeeks">;

function recordsOf(row: Row): OfAppointment {
  const sideOf = (saidById: string): Side => (saidById === row.membershipId ? "partner" : "trust");
  return {
    appointmentId: row.id,
    appointedAt: row.recordedAt,
    startsOn: toDay(row.startsOn),
    endedOn: optional(row.endedOn),
    states: row.states.map(happened),
    broughtInOn: row.broughtIn ? dayOf(row.broughtIn.recordedAt) : null,
    earlier: row.earlierSupports.map(({ kind, happenedOn }) => ({ kind, on: optional(happenedOn) })),
    agreements: row.agreements.map((each) => ({ number: each.version.number, on: dayIn(each) })),
    confirmations: row.handbookConfirmations.map((each) => ({
      number: each.version.number,
      on: dayIn(each),
    })),
    lineManagers: row.lineManagers.map(({ membership, ...each }) => ({
      ...span(each),
      name: membership.name,
      spells: membership.roleGrants.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })),
    })),
    talks: row.oneToOnes.map(({ heldOn, plannedAt, states }) => ({
      heldOn: toDay(heldOn),
      plannedOn: dayOf(plannedAt),
      states: states.map(happened),
    })),
    cadences: row.cadences.map(({ everyWeeks, recordedAt }) => ({ everyWeeks, on: dayOf(recordedAt) })),
    measures: row.successMeasures.map(({ words }) => ({
      said: words.map((each) => ({
        kind: each.kind,
        side: sideOf(each.saidById),
        by: each.saidBy.name,
        on: dayOf(each.recordedAt),
        words: each.words,
        reviewOn: optional(each.reviewOn),
      })),
    })),
    asks: row.shapingAsks.map(({ askedOn, askedBy }) => ({ on: toDay(askedOn), by: askedBy.name })),
    proposals: row.roleProposals.map(({ saidById, answerBy, recordedAt, states }) => ({
      side: sideOf(saidById),
      on: dayOf(recordedAt),
      answerBy: toDay(answerBy),
      states: states.map((each) => ({ on: dayOf(each.recordedAt) })),
    })),
    words: row.promiseWords.map(({ saidBy, saidById, recordedAt, ...each }) => ({
      ...each,
      side: sideOf(saidById),
      by: saidBy.name,
      on: dayOf(recordedAt),
    })),
    ...peopleOf(row),
  };
}

/** Whom the partner meets: on committees, introduced, and as mentor or buddy. */
function peopleOf(row: Row): Pick<OfAppointment, "invitations" | "introductions" | "pairings"> {
  return {
    invitations: row.invitations.map(({ invitedAt, invitedBy, committee, meeting, ...each }) => ({
      ...span(each),
      committeeId: each.committeeId,
      why: each.why,
      recordedAt: invitedAt,
      committee: committee.name,
      committeeEndedAt: committee.endedAt,
      invitedBy: invitedBy.name,
      meeting: meeting && { ...meeting, heldOn: toDay(meeting.heldOn) },
      chairs: committee.officers.map(({ contact, contactId, recordedAt, ...officer }) => ({
        ...span(officer),
        recordedAt,
        contactId,
        name: contact.name,
      })),
    })),
    introductions: row.introductions.map(({ contactId, contact, proposedAt, states }) => ({
      contactId,
      name: contact.name,
      proposedOn: dayOf(proposedAt),
      states: states.map(happened),
    })),
    pairings: row.pairings.map(({ kind, askedAt, lastsUntil, states, membership }) => ({
      name: membership.name,
      kind,
      askedOn: dayOf(askedAt),
      lastsUntil: optional(lastsUntil),
      states: states.map(happened),
      stands: [
        ...membership.roleGrants.map(({ startsAt, endsAt }) => ({
          from: dayOf(startsAt),
          until: endsAt && dayOf(endsAt),
        })),
        ...(kind === "buddy"
          ? membership.appointments.map((each) => ({
              from: toDay(each.startsOn),
              // The last day of a role is still a day of it.
              until: each.endedOn && addDays(toDay(each.endedOn), 1),
            }))
          : []),
      ],
    })),
  };
}

function span<T extends { startsOn: Date; endsOn: Date | null }>({ startsOn, endsOn }: T) {
  return { startsOn: toDay(startsOn), endsOn: optional(endsOn) };
}
function optional(date: Date | null): Day | null {
  return date && toDay(date);
}
function dayIn({ happenedOn, recordedAt }: { happenedOn: Date | null; recordedAt: Date }): Day {
  return happenedOn ? toDay(happenedOn) : dayOf(recordedAt);
}
function happened<T>(row: { kind: T; happenedOn: Date | null; recordedAt: Date }): { kind: T; on: Day } {
  return { kind: row.kind, on: dayIn(row) };
}
