import { describe, expect, test } from "vitest";
import { isBeginning, stepsOf } from "@/lib/needs/beginning.ts";
import { pairingsStanding } from "@/lib/needs/pairings.ts";
import { partnersOf } from "@/lib/needs/partner.ts";
import { listChoice, listed } from "@/lib/needs/partner-list.ts";
import type { PartnerRow } from "@/lib/needs/rows.ts";
import { deputyLackingSince, waitsOf } from "@/lib/needs/waits.ts";
import {
  introduction,
  mentor,
  nextOn,
  now,
  one,
  raised,
  rows,
  seat,
  settled,
  until,
} from "@/tests/factories/needs.ts";

describe("what a partner waits for", () => {
  test("longest first, each with where it is put right", () => {
    const partner = one(
      settled({
        deputies: [],
        introductions: [introduction()],
        points: [raised()],
      }),
    );
    expect(waitsOf(partner, now.day)).toEqual([
      expect.objectContaining({ kind: "deputy", since: "2026-01-05", path: "manage/partners/pat/deputy" }),
      expect.objectContaining({ what: "To meet Chris", path: "manage/partners/pat/introductions/i1" }),
      expect.objectContaining({ kind: "point", path: "raised/pat/p" }),
    ]);
    expect(deputyLackingSince(partner)).toBe("2026-01-05");
    expect(waitsOf(one(settled()), now.day)).toEqual([]);
    expect(waitsOf(one(settled({ talks: [] })), now.day)).toMatchObject([
      { kind: "one_to_one", since: "2026-02-16", path: "one-to-ones/pat" },
    ]);
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
      ["induction", "2026-01-06"],
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
    const nothing = { ...bare, deputies: [], introductions: [], profileOn: null, induction: null };
    expect(states(nothing)).toEqual(Array(7).fill("to_do"));
    expect(states({ ...nothing, hasEmail: false })[0]).toBe("not_needed");
    expect(states({ ...nothing, linkMadeOn: "2027-03-01" })[0]).toBe("done");
    expect(states({ ...nothing, wasServing: true })[1]).toBe("not_needed");
  });

  test("a chair of theirs to whom nobody proposed an introduction is named", () => {
    const chair = {
      name: "Olu",
      contactId: "olu",
      startsOn: "2026-01-01",
      endsOn: null,
      recordedAt: until(),
    };
    const introductions = stepsOf(one(settled({ invitations: [seat({ chairs: [chair] })] })), now.day).find(
      ({ kind }) => kind === "introductions",
    );
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
