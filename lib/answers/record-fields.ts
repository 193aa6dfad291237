import type { AnswerRecords } from "@/lib/answers/records.ts";
import { agreedMeasures } from "@/lib/success/success-sql.ts";
import { dayOf, toDay } from "@/lib/time.ts";
import type { AppointmentGetPayload, AppointmentSelect } from "@/prisma/generated/models/Appointment.ts";

const dates = { startsOn: true, endsOn: true, recordedAt: true } as const;
export const byName = { select: { name: true } } as const;
/** What the answers rest on, of an appointment, for a `select`. */
export const recordFields = {
  id: true,
  roleDescriptionId: true,
  membershipId: true,
  recordedAt: true,
  lineManagers: {
    orderBy: { startsOn: "asc" },
    select: {
      ...dates,
      recordedBy: byName,
      membership: {
        select: {
          name: true,
          jobTitle: true,
          roleGrants: { where: { role: "manager" }, select: { startsAt: true, endsAt: true } },
        },
      },
    },
  },
  deputyManagers: {
    orderBy: { startsOn: "asc" },
    select: { ...dates, recordedBy: byName, membership: { select: { name: true, jobTitle: true } } },
  },
  pairings: {
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      membership: byName,
      states: {
        orderBy: { position: "asc" },
        select: { kind: true, happenedOn: true, recordedAt: true },
      },
    },
  },
  invitations: {
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
    select: {
      why: true,
      invitedAt: true,
      startsOn: true,
      endsOn: true,
      invitedBy: byName,
      meeting: { select: { heldOn: true, startsAt: true, cancelledAt: true } },
      committee: {
        select: {
          name: true,
          endedAt: true,
          officers: {
            where: { post: "chair" },
            orderBy: { startsOn: "asc" },
            select: { ...dates, contact: byName },
          },
        },
      },
    },
  },
  roleProposals: {
    where: { states: { some: { kind: "accepted" } } },
    select: {
      words: true,
      states: {
        where: { kind: { in: ["accepted", "ended"] } },
        orderBy: { position: "asc" },
        select: { kind: true, recordedAt: true, saidBy: byName },
      },
    },
  },
  successMeasures: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      words: {
        where: { kind: { in: ["worded", "agreed", "met", "dropped"] } },
        orderBy: { position: "asc" },
        select: { kind: true, words: true, recordedAt: true, saidById: true, saidBy: byName },
      },
    },
  },
  noneBecauses: {
    orderBy: { recordedAt: "asc" },
    select: { question: true, because: true, recordedAt: true, endedAt: true, saidBy: byName },
  },
} satisfies AppointmentSelect;

type Row = AppointmentGetPayload<{ select: typeof recordFields }>;
type DatedRow = { startsOn: Date; endsOn: Date | null; recordedAt: Date };

/** The same as plain rows. */
export function toRecords(row: Row): Omit<AnswerRecords, "versions" | "managers" | "admins" | "training"> {
  return {
    appointedAt: row.recordedAt,
    lineManagers: row.lineManagers.map(({ membership, recordedBy, ...each }) => ({
      ...toDated(each),
      name: membership.name,
      jobTitle: membership.jobTitle,
      recordedBy: recordedBy?.name ?? null,
      spells: membership.roleGrants.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })),
    })),
    deputies: row.deputyManagers.map(({ membership, recordedBy, ...each }) => ({
      ...toDated(each),
      ...membership,
      recordedBy: recordedBy.name,
    })),
    pairings: row.pairings.map(({ kind, membership, states }) => ({
      kind,
      name: membership.name,
      states: states.map((each) => ({
        kind: each.kind,
        on: each.happenedOn ? toDay(each.happenedOn) : dayOf(each.recordedAt),
        recordedAt: each.recordedAt,
      })),
    })),
    invitations: row.invitations.map(({ invitedAt, invitedBy, committee, meeting, why, ...each }) => ({
      ...toDated({ ...each, recordedAt: invitedAt }),
      why,
      committee: committee.name,
      committeeEndedAt: committee.endedAt,
      invitedBy: invitedBy.name,
      meeting: meeting && { ...meeting, heldOn: toDay(meeting.heldOn) },
      chairs: committee.officers.map(({ contact, ...officer }) => ({
        ...toDated(officer),
        name: contact.name,
      })),
    })),
    nones: row.noneBecauses.map(({ saidBy, ...each }) => ({ ...each, saidBy: saidBy.name })),
    variations: row.roleProposals.flatMap(({ words, states: [accepted, ended] }) =>
      accepted
        ? [
            {
              words,
              by: accepted.saidBy.name,
              startsOn: dayOf(accepted.recordedAt),
              endsOn: ended ? dayOf(ended.recordedAt) : null,
              recordedAt: accepted.recordedAt,
            },
          ]
        : [],
    ),
    success: agreedMeasures(
      row.successMeasures.map(({ words }) => ({
        said: words.map((each) => ({
          kind: each.kind,
          side: each.saidById === row.membershipId ? "partner" : "trust",
          by: each.saidBy.name,
          on: dayOf(each.recordedAt),
          words: each.words,
          reviewOn: null,
          recordedAt: each.recordedAt,
        })),
      })),
    ),
  };
}

function toDated({ startsOn, endsOn, recordedAt }: DatedRow) {
  return { startsOn: toDay(startsOn), endsOn: endsOn && toDay(endsOn), recordedAt };
}
