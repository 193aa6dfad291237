import { describe, expect, test } from "vitest";
import type { PartnerRow } from "@/lib/needs/rows.ts";
import { lineOf } from "@/lib/needs/words.ts";
import {
  always,
  introduction,
  meeting,
  mentor,
  needs,
  now,
  person,
  raised,
  seat,
  settled,
  talk,
} from "@/tests/factories/needs.ts";

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
        points: [raised()],
      },
      "2027-02-02",
      "What Pat raised at Falls group on 1 February 2027 has no answer.",
    ],
    [
      "a one-to-one that is late",
      { talks: [talk({ heldOn: "2027-01-10" })] },
      "2027-02-21",
      "Pat has had no one-to-one since 10 January 2027.",
    ],
    ["no one-to-one yet", { talks: [] }, "2026-02-16", "Pat has not had a one-to-one yet."],
    [
      "a one-to-one of which nobody said what became",
      { talks: [talk(), talk({ id: "t2", heldOn: "2027-03-02", kind: null })] },
      "2027-03-02",
      "Nobody has said what became of the one-to-one with Pat on 2 March 2027.",
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
    ["a late one-to-one, with the next planned", { talks: [talk({ heldOn: "2027-04-01", kind: null })] }],
    [
      "a one-to-one that the two have less often",
      { talks: [talk({ heldOn: "2027-01-10" })], everyWeeks: 12 },
    ],
    [
      "a late one-to-one of somebody else’s partner",
      { talks: [], lineManagers: [person({ membershipId: "olu" })] },
    ],
    ["a late one-to-one before the induction", { talks: [], state: "checks" }],
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
