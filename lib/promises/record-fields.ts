import type { AppointmentSelect } from "@/prisma/generated/models/Appointment.ts";

const named = { select: { name: true } } as const;
const spell = { startsAt: true, endsAt: true } as const;
const inOrder = { orderBy: { position: "asc" } } as const;
const happened = { kind: true, happenedOn: true, recordedAt: true } as const;

/** What the promises to a partner rest on, of an appointment, for a `select`. */
export const promiseFields = {
  id: true,
  membershipId: true,
  roleDescriptionId: true,
  recordedAt: true,
  startsOn: true,
  endedOn: true,
  membership: named,
  states: { ...inOrder, select: happened },
  broughtIn: { select: { recordedAt: true } },
  earlierSupports: { select: { kind: true, happenedOn: true } },
  agreements: { select: { happenedOn: true, recordedAt: true, version: { select: { number: true } } } },
  handbookConfirmations: {
    select: { happenedOn: true, recordedAt: true, version: { select: { number: true } } },
  },
  invitations: {
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
    select: {
      committeeId: true,
      why: true,
      invitedAt: true,
      startsOn: true,
      endsOn: true,
      invitedBy: named,
      meeting: { select: { heldOn: true, startsAt: true, cancelledAt: true } },
      committee: {
        select: {
          name: true,
          endedAt: true,
          officers: {
            where: { post: "chair" },
            orderBy: { startsOn: "asc" },
            select: { contactId: true, startsOn: true, endsOn: true, recordedAt: true, contact: named },
          },
        },
      },
    },
  },
  introductions: {
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: { contactId: true, proposedAt: true, contact: named, states: { ...inOrder, select: happened } },
  },
  lineManagers: {
    orderBy: { startsOn: "asc" },
    select: {
      startsOn: true,
      endsOn: true,
      membership: { select: { name: true, roleGrants: { where: { role: "manager" }, select: spell } } },
    },
  },
  oneToOnes: {
    orderBy: { heldOn: "asc" },
    select: { heldOn: true, plannedAt: true, states: { ...inOrder, select: happened } },
  },
  cadences: { ...inOrder, select: { everyWeeks: true, recordedAt: true } },
  pairings: {
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      askedAt: true,
      lastsUntil: true,
      states: { ...inOrder, select: happened },
      membership: {
        select: {
          name: true,
          endedAt: true,
          roleGrants: { where: { role: "mentor" }, select: spell },
          appointments: { select: { startsOn: true, endedOn: true } },
        },
      },
    },
  },
  successMeasures: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      words: {
        ...inOrder,
        select: { kind: true, words: true, reviewOn: true, recordedAt: true, saidById: true, saidBy: named },
      },
    },
  },
  shapingAsks: { orderBy: { recordedAt: "asc" }, select: { askedOn: true, askedBy: named } },
  roleProposals: {
    orderBy: { recordedAt: "asc" },
    select: {
      saidById: true,
      answerBy: true,
      recordedAt: true,
      states: { ...inOrder, select: { recordedAt: true } },
    },
  },
  promiseWords: {
    ...inOrder,
    select: {
      id: true,
      promise: true,
      position: true,
      kind: true,
      words: true,
      recordedAt: true,
      saidById: true,
      saidBy: named,
    },
  },
} satisfies AppointmentSelect;
