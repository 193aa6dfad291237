import { partnersOf } from "@/lib/needs/partner.ts";
import type { PartnerRow, PartnersRow } from "@/lib/needs/rows.ts";
import { needsOf } from "@/lib/needs/rules.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

/** The rules over rows made by hand, as of Wednesday 3 March 2027 at midday. */
export const now = { day: "2027-03-03", clock: "12:00" };
export const always = { from: "2026-01-01T09:00:00.000Z", until: null };
export const person = (change: object = {}) => ({
  membershipId: "mona",
  name: "Mona",
  jobTitle: null,
  startsOn: "2026-01-05",
  endsOn: null,
  recordedAt: "2026-01-05T09:00:00.000Z",
  recordedBy: "Ada",
  spells: [always],
  ...change,
});
export const mentor = (change: object = {}) => ({
  id: "pairing",
  name: "Mel",
  kind: "mentor" as const,
  askedOn: "2026-01-06",
  lastsUntil: null,
  standsIn: true,
  stoodUntil: null,
  states: [{ kind: "accepted" as const, on: "2026-01-07", recordedAt: "2026-01-07T09:00:00.000Z" }],
  ...change,
});
export const seat = (change: object = {}) => ({
  committeeId: "group",
  committee: "Patient Safety Group",
  committeeEndedAt: null,
  why: "Why.",
  invitedBy: "Mona",
  recordedAt: "2026-01-08T09:00:00.000Z",
  startsOn: "2026-01-08",
  endsOn: null,
  coveringId: null,
  meeting: null,
  chairs: [],
  ...change,
});
export const meeting = (change: object = {}) => ({
  id: "m1",
  committee: "Patient Safety Group",
  heldOn: "2027-03-10",
  startsAt: "14:00",
  askedOn: "2027-01-01",
  hasReply: false,
  hasAttendance: false,
  ...change,
});
export const talk = (change: object = {}) => ({
  id: "t1",
  heldOn: "2027-02-10",
  startsAt: null,
  kind: "held" as const,
  with: "Mona",
  ...change,
});
const measure = (...more: object[]) => ({
  id: "s1",
  said: [
    { kind: "worded", words: "We hear what became of it.", reviewOn: "2027-06-01" },
    { kind: "agreed", words: null, reviewOn: null },
    ...more,
  ].map((each, index) => ({
    side: index === 0 ? ("partner" as const) : ("trust" as const),
    by: index === 0 ? "Pat" : "Mona",
    on: "2026-02-01",
    recordedAt: "2026-02-01T09:00:00.000Z",
    ...(each as { kind: SuccessWordKind; words: string | null; reviewOn: string | null }),
  })),
});
export const raised = (change: Partial<PartnerRow["points"][number]> = {}) => ({
  id: "p",
  meetingId: "m1",
  committee: "Falls group",
  heldOn: "2027-02-01",
  work: null,
  conversation: null,
  on: "2027-02-02",
  responder: null,
  responderId: null,
  answers: [],
  asks: [],
  said: [],
  ...change,
});
export const introduction = (change: object = {}) => ({
  id: "i1",
  contactId: "chris",
  name: "Chris",
  arrangerId: "mona",
  arranger: "Mona",
  proposedOn: "2027-02-01",
  kind: null,
  plannedOn: null,
  since: "2027-02-01",
  ...change,
});

/** Somebody for whom everything is in place. */
export function settled(change: Partial<PartnerRow> = {}): PartnerRow {
  return {
    appointmentId: "pat",
    membershipId: "pat-person",
    name: "Pat",
    isSelf: false,
    reachedBy: "email",
    hasEmail: true,
    hasJoined: true,
    joinedOn: "2026-01-10",
    linkMadeOn: "2026-01-09",
    roleDescriptionId: "role",
    recordedAt: "2026-01-05T09:00:00.000Z",
    wasServing: false,
    startsOn: "2026-01-05",
    termEndsOn: null,
    endsOn: null,
    state: "active",
    stateSince: "2026-01-05",
    agreements: [{ number: 1, on: "2026-01-12" }],
    lineManagers: [person()],
    deputies: [person({ membershipId: "dan", name: "Dan" })],
    pairings: [mentor()],
    introductions: [introduction({ kind: "made", since: "2026-02-01" })],
    invitations: [seat()],
    points: [],
    pointDays: null,
    silent: [],
    noTime: [],
    next: null,
    nones: [],
    profileOn: "2026-01-20",
    talks: [talk()],
    actions: [],
    asked: [],
    work: [],
    keepsTime: false,
    corrections: [],
    proposals: [],
    measures: [measure()],
    promiseWords: [],
    variations: [],
    everyWeeks: null,
    trainingScopes: [],
    trainingDones: [],
    trainingNeeds: [],
    answerDays: null,
    induction: { begunOn: "2026-01-06", steps: [] },
    ...change,
  };
}

const version = {
  number: 1,
  publishedAt: "2026-01-01T09:00:00.000Z",
  publishedBy: "Ada",
  stance: "both" as const,
  stanceMeaning: "Both.",
  speaksFor: "Patients.",
  tasks: [{ name: "Walk", time: "1 hour", frequency: "Weekly", stance: null }],
};
export function rows(...partners: PartnerRow[]): PartnersRow {
  const published = { id: "v1", title: "Partner", kind: "major" as const, whatChanged: "First." };
  return {
    partners,
    roles: [
      { id: "role", published: [{ ...published, number: 1, publishedAt: version.publishedAt }], version },
    ],
    managers: ["Mona"],
    admins: ["Ada"],
    trainingItems: [
      {
        id: "level-1",
        name: "Level 1",
        forEverybody: true,
        addedBy: "Ada",
        addedAt: version.publishedAt,
        endedAt: null,
      },
    ],
  };
}
const reader = { isAbout: () => true, membershipId: "mona" };
export const needs = (...partners: PartnerRow[]) =>
  needsOf(partnersOf(rows(...partners), now.day), now, reader);
export const one = (row: PartnerRow) => {
  const [partner] = partnersOf(rows(row), now.day);
  if (!partner) throw new Error("No partner.");
  return partner;
};

export function nextOn(heldOn: string) {
  return { id: "m", committee: "Group", heldOn, startsAt: "14:00", endsAt: null };
}

export function until() {
  return "2026-01-01T09:00:00.000Z";
}
