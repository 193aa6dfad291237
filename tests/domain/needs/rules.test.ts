import { describe, expect, test } from "vitest";
import { isBeginning, stepsOf } from "@/lib/needs/beginning.ts";
import { pairingsStanding } from "@/lib/needs/pairings.ts";
import { partnersOf } from "@/lib/needs/partner.ts";
import { listChoice, listed } from "@/lib/needs/partner-list.ts";
import type { PartnerRow, PartnersRow } from "@/lib/needs/rows.ts";
import { needsOf } from "@/lib/needs/rules.ts";
import { deputyLackingSince, waitsOf } from "@/lib/needs/waits.ts";
import { lineOf } from "@/lib/needs/words.ts";

/** The rules over rows made by hand, as of Wednesday 3 March 2027 at midday. */
const now = { day: "2027-03-03", clock: "12:00" };
const always = { from: "2026-01-01T09:00:00.000Z", until: null };
const person = (change: object = {}) => ({
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
const mentor = (change: object = {}) => ({
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
const seat = (change: object = {}) => ({
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
const meeting = (change: object = {}) => ({
  id: "m1",
  committee: "Patient Safety Group",
  heldOn: "2027-03-10",
  startsAt: "14:00",
  askedOn: "2027-01-01",
  hasReply: false,
  hasAttendance: false,
  ...change,
});
const introduction = (change: object = {}) => ({
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
function settled(change: Partial<PartnerRow> = {}): PartnerRow {
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
    silent: [],
    next: null,
    nones: [],
    profileOn: "2026-01-20",
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
function rows(...partners: PartnerRow[]): PartnersRow {
  const published = { id: "v1", title: "Partner", kind: "major" as const, whatChanged: "First." };
  return {
    partners,
    roles: [
      { id: "role", published: [{ ...published, number: 1, publishedAt: version.publishedAt }], version },
    ],
    managers: ["Mona"],
    admins: ["Ada"],
  };
}
const reader = { isAbout: () => true, membershipId: "mona" };
const needs = (...partners: PartnerRow[]) => needsOf(partnersOf(rows(...partners), now.day), now, reader);
const one = (row: PartnerRow) => {
  const [partner] = partnersOf(rows(row), now.day);
  return partner ?? expect.fail("no partner");
};

describe("what needs a manager", () => {
  test("nothing, where everything is in place", () => expect(needs(settled())).toEqual([]));

  const until = "2027-02-10T09:00:00.000Z";
  test.each<[string, Partial<PartnerRow>, string, string]>([
    [
      "a version to agree",
      { agreements: [] },
      "2026-01-05",
      "Pat has not agreed version 1 of the role description.",
    ],
    [
      "no reply in two weeks",
      { silent: [meeting()] },
      "2027-02-24",
      "Pat has not replied for Patient Safety Group on 10 March 2027.",
    ],
    [
      "no reply, asked late",
      { silent: [meeting({ askedOn: "2027-03-01" })] },
      "2027-03-01",
      "Pat has not replied for Patient Safety Group on 10 March 2027.",
    ],
    [
      "a meeting that has begun today",
      { silent: [meeting({ heldOn: now.day, startsAt: "12:00" })] },
      now.day,
      "Nobody has recorded whether Pat came to Patient Safety Group on 3 March 2027.",
    ],
    [
      "a past meeting",
      { silent: [meeting({ heldOn: "2027-02-01", hasReply: true })] },
      "2027-02-01",
      "Nobody has recorded whether Pat came to Patient Safety Group on 1 February 2027.",
    ],
    [
      "a point without answer",
      {
        points: [
          { id: "p", meetingId: "m1", committee: "Falls group", heldOn: "2027-02-01", on: "2027-02-02" },
        ],
      },
      "2027-02-02",
      "What Pat raised at Falls group on 1 February 2027 has no answer.",
    ],
    [
      "introductions to arrange, in one",
      { introductions: [introduction(), introduction({ id: "i2", contactId: "sam", name: "Sam" })] },
      "2027-02-01",
      "Pat waits to meet Chris and Sam.",
    ],
    [
      "an introduction that somebody else arranges",
      { introductions: [introduction({ arrangerId: "olu", arranger: "Olu" })] },
      "2027-02-01",
      "Pat waits to meet Chris: Olu is to arrange it.",
    ],
    [
      "a planned day that has passed",
      { introductions: [introduction({ kind: "arranged", plannedOn: "2027-03-02" })] },
      "2027-03-02",
      "Pat was to meet Chris on 2 March 2027, and nobody has said whether they did.",
    ],
    [
      "a mentor silent for a week",
      { pairings: [mentor({ states: [], askedOn: "2027-02-24" })] },
      "2027-02-24",
      "Mel has not said whether they can be the mentor of Pat.",
    ],
    [
      "a mentor who is none any more",
      { pairings: [mentor({ standsIn: false, stoodUntil: "2027-02-20" })] },
      "2027-02-20",
      "Mel, the mentor of Pat, is no longer a mentor here.",
    ],
    [
      "a mentoring that was to end",
      { pairings: [mentor({ lastsUntil: "2027-03-02" })] },
      "2027-03-02",
      "Pat has no mentor or buddy.",
    ],
    [
      "no line manager",
      { lineManagers: [person({ endsOn: "2027-02-03" })] },
      "2027-02-03",
      "Pat has no line manager.",
    ],
    [
      "a line manager who left",
      { lineManagers: [person({ spells: [{ ...always, until }] })] },
      "2027-02-10",
      "Mona, the line manager of Pat, is no longer a manager here.",
    ],
    [
      "a deputy who left",
      { deputies: [person({ spells: [{ ...always, until }] })] },
      "2027-02-10",
      "Nobody stands in for the line manager of Pat.",
    ],
    [
      "no seat any more",
      { invitations: [seat({ endsOn: "2027-02-05" })] },
      "2027-02-05",
      "Pat is asked to no meeting yet.",
    ],
    ["a term to end", { termEndsOn: "2027-06-01" }, "2027-03-03", "The term of Pat ends on 1 June 2027."],
    ["a term gone by", { termEndsOn: "2027-03-01" }, "2026-12-01", "The term of Pat ended on 1 March 2027."],
    [
      "a seat nobody covers",
      { state: "paused", stateSince: "2027-02-15" },
      "2027-02-15",
      "Nobody sits in for Pat on Patient Safety Group while the role is paused.",
    ],
  ])("%s", (_, change, since, sentence) => {
    const found = needs(settled(change));
    expect(found.map((need) => [need.since, lineOf(need, now.day).sentence])).toEqual([[since, sentence]]);
  });

  test.each<[string, Partial<PartnerRow>]>([
    ["a meeting later than two weeks", { silent: [meeting({ heldOn: "2027-03-18" })] }],
    ["a meeting later today, replied", { silent: [meeting({ heldOn: now.day, hasReply: true })] }],
    ["a mentor asked less than a week ago", { pairings: [mentor({ states: [], askedOn: "2027-02-25" })] }],
    [
      "an introduction for today",
      { introductions: [introduction({ kind: "arranged", plannedOn: now.day })] },
    ],
    ["one not wanted", { introductions: [introduction({ kind: "not_wanted" })] }],
    ["a term further off", { termEndsOn: "2027-06-02" }],
    ["a term whose end is recorded", { termEndsOn: "2027-04-01", endsOn: "2027-04-01", deputies: [] }],
    ["checks before starting", { state: "checks", deputies: [], pairings: [], invitations: [] }],
    ["one's own role", { isSelf: true, deputies: [], agreements: [] }],
    [
      "a pause with everything silent",
      {
        state: "paused",
        invitations: [],
        silent: [meeting()],
        introductions: [introduction()],
        deputies: [],
      },
    ],
  ])("not %s", (_, change) => expect(needs(settled(change))).toEqual([]));

  test("what is done in one place is one need, oldest first", () => {
    const nora = { appointmentId: "nora", membershipId: "nora-person", name: "Nora" };
    const olga = { appointmentId: "olga", membershipId: "olga-person", name: "Olga", deputies: [] };
    const silent = [meeting()];
    const lines = needs(
      settled({ silent, deputies: [] }),
      settled({ ...nora, silent, deputies: [] }),
      settled({ ...olga, silent }),
    ).map((need) => lineOf(need, now.day));
    expect(lines).toEqual([
      {
        id: expect.any(String),
        sentence: "Nobody stands in for the line manager of three partners.",
        names: ["Pat", "Nora", "Olga"],
        since: "2026-01-05",
        action: { label: "Go to these partners", path: "manage?waiting=deputy#partners" },
      },
      {
        id: expect.any(String),
        sentence: "Three partners have not replied for Patient Safety Group on 10 March 2027.",
        names: ["Pat", "Nora", "Olga"],
        since: "2027-02-24",
        action: { label: "Record replies", path: "meetings/m1/replies" },
      },
    ]);
  });

  test("a seat is covered by whoever is named for it, or came to the committee since; not by another who is away", () => {
    const away = settled({ state: "paused", stateSince: "2027-02-15" });
    const other = (change: object, state: PartnerRow["state"] = "active") =>
      settled({ appointmentId: "nora", state, invitations: [seat(change)] });
    expect(needs(away, other({ coveringId: "pat" }))).toEqual([]);
    expect(needs(away, other({ startsOn: "2027-02-20" }))).toEqual([]);
    expect(needs(away, other({}))).toHaveLength(1);
    expect(needs(away, other({ coveringId: "pat" }, "paused"))).toHaveLength(1);
  });

  test("what a newcomer lacks is said once, by their first steps, for thirty days", () => {
    const newcomer = { recordedAt: "2027-02-02T09:00:00.000Z", deputies: [], pairings: [], profileOn: null };
    expect(needs(settled(newcomer)).map(({ kind, since }) => [kind, since])).toEqual([
      ["begin", "2027-02-02"],
    ]);
    const earlier = needs(settled({ ...newcomer, recordedAt: "2027-02-01T09:00:00.000Z" }));
    expect(earlier.map(({ kind }) => kind)).toEqual(["no_pairing", "no_deputy"]);
  });
});

describe("what a partner waits for", () => {
  test("longest first, each with where it is put right", () => {
    const partner = one(
      settled({
        deputies: [],
        introductions: [introduction()],
        points: [
          { id: "p", meetingId: "m1", committee: "Falls group", heldOn: "2027-02-01", on: "2027-02-02" },
        ],
      }),
    );
    expect(waitsOf(partner, now.day)).toEqual([
      expect.objectContaining({ kind: "deputy", since: "2026-01-05", path: "manage/partners/pat/deputy" }),
      expect.objectContaining({ what: "To meet Chris", path: "manage/partners/pat/introductions/i1" }),
      expect.objectContaining({ kind: "point", path: "meetings/m1/points/p/answer" }),
    ]);
    expect(deputyLackingSince(partner)).toBe("2026-01-05");
    expect(waitsOf(one(settled()), now.day)).toEqual([]);
  });

  test("a mentor who said no, or can no longer be one, leaves somebody to find", () => {
    const said = (kind: "declined" | "ended") => [
      { kind, on: "2027-02-20", recordedAt: "2027-02-20T09:00:00.000Z" },
    ];
    for (const states of [said("declined"), said("ended")])
      expect(pairingsStanding(one(settled({ pairings: [mentor({ states })] })), now.day)).toMatchObject({
        asked: [],
        accepted: [],
        noneSince: "2027-02-20",
      });
    const gone = one(settled({ pairings: [mentor({ standsIn: false, stoodUntil: "2027-02-21" })] }));
    expect(waitsOf(gone, now.day)).toMatchObject([{ kind: "pairing", since: "2027-02-21" }]);
  });
});

describe("the first steps", () => {
  const states = (change: Partial<PartnerRow>) =>
    stepsOf(one(settled(change)), now.day).map((step) => step.state);

  test("all done, each with its day", () => {
    const steps = stepsOf(one(settled()), now.day);
    expect(steps.map(({ kind, on }) => [kind, on])).toEqual([
      ["joining", "2026-01-10"],
      ["meetings", "2026-01-08"],
      ["introductions", "2027-02-01"],
      ["pairing", "2026-01-06"],
      ["deputy", "2026-01-05"],
      ["profile", "2026-01-20"],
    ]);
    expect(isBeginning(steps)).toBe(false);
  });

  test("none done, and none needed by e-mail where there is no address", () => {
    const bare = { hasJoined: false, joinedOn: null, linkMadeOn: null, invitations: [], pairings: [] };
    const nothing = { ...bare, deputies: [], introductions: [], profileOn: null };
    expect(states(nothing)).toEqual(Array(6).fill("to_do"));
    expect(states({ ...nothing, hasEmail: false })[0]).toBe("not_needed");
    expect(states({ ...nothing, linkMadeOn: "2027-03-01" })[0]).toBe("done");
  });

  test("a chair of theirs to whom nobody proposed an introduction is named", () => {
    const chair = {
      name: "Olu",
      contactId: "olu",
      startsOn: "2026-01-01",
      endsOn: null,
      recordedAt: until(),
    };
    const [, , introductions] = stepsOf(one(settled({ invitations: [seat({ chairs: [chair] })] })), now.day);
    expect(introductions).toMatchObject({ state: "to_do", names: ["Olu"] });
  });
});

describe("the table", () => {
  const three = partnersOf(
    rows(
      settled({ name: "Zoe", appointmentId: "z", deputies: [], state: "inducting" }),
      settled({ name: "Abe", appointmentId: "a", next: { ...nextOn("2027-05-01") } }),
      settled({
        name: "Moe",
        appointmentId: "m",
        introductions: [introduction()],
        next: nextOn("2027-04-01"),
      }),
    ),
    now.day,
  );
  const names = (asked: Parameters<typeof listChoice>[0]) =>
    listed(three, listChoice(asked, "all"), { day: now.day, page: 1 }).rows.map(({ name }) => name);

  test.each<[Parameters<typeof listChoice>[0], string[]]>([
    [{}, ["Abe", "Moe", "Zoe"]],
    [{ sort: "waiting" }, ["Zoe", "Moe", "Abe"]],
    [{ sort: "meeting" }, ["Moe", "Abe", "Zoe"]],
    [{ state: "inducting" }, ["Zoe"]],
    [{ waiting: "any" }, ["Moe", "Zoe"]],
    [{ waiting: "deputy" }, ["Zoe"]],
    [{ state: "paused" }, []],
    [{ sort: "drop table", state: ["active", "x"], waiting: "" }, ["Abe", "Moe", "Zoe"]],
  ])("%j", (asked, expected) => expect(names(asked)).toEqual(expected));
});

function nextOn(heldOn: string) {
  return { id: "m", committee: "Group", heldOn, startsAt: "14:00", endsAt: null };
}

function until() {
  return "2026-01-01T09:00:00.000Z";
}
