import { describe, expect, test } from "vitest";
import type { TrustRecords } from "@/lib/readiness/standing.ts";
import { briefed, item, of, on, sponsor } from "@/tests/factories/trust-records.ts";

describe("support 3, preparation", () => {
  const ready = item("preparation", [["done", -50, "paper"]]);
  test.each<[string, Partial<TrustRecords>, number, object]>([
    ["nothing", {}, 0, { state: "missing" }],
    [
      "done, and nobody briefed",
      { items: [ready] },
      0,
      { state: "under_way", because: "the one thing on the trust’s list is done, and nobody was briefed" },
    ],
    [
      "done and briefed",
      { items: [ready], briefings: [briefed(-20)] },
      0,
      { state: "in_place", restsOn: "shown" },
    ],
    [
      "briefed a year ago to the day",
      { items: [ready], briefings: [{ heldOn: "2025-06-15", takenBackOn: null }] },
      0,
      { state: "in_place" },
    ],
    [
      "briefed a year and a day ago",
      { items: [ready], briefings: [{ heldOn: "2025-06-14", takenBackOn: null }] },
      0,
      {
        state: "under_way",
        since: "2026-06-14",
        because: "the last briefing was on 14 June 2025, over a year ago",
      },
    ],
    [
      "the latest briefing counts",
      { items: [ready], briefings: [briefed(-3), briefed(-700)] },
      0,
      { state: "in_place" },
    ],
    [
      "a briefing that was taken back",
      { items: [ready], briefings: [briefed(-20, -1)] },
      0,
      { state: "under_way" },
    ],
    ["and the day before that", { items: [ready], briefings: [briefed(-20, -1)] }, -2, { state: "in_place" }],
    ["briefed, and nothing listed", { briefings: [briefed(-20)] }, 0, { state: "under_way", since: on(-20) }],
    ["briefed long ago, and nothing listed", { briefings: [briefed(-700)] }, 0, { state: "missing" }],
  ])("%s", (_, records, days, expected) => {
    expect(of(records, "preparation", days)).toMatchObject(expected);
  });
});

describe("support 4, a sponsor", () => {
  const yes = sponsor(-60, null, ["accepted", -40]);
  test.each<[string, Partial<TrustRecords>, number, object]>([
    ["nobody", {}, 0, { state: "missing", because: "nobody is the sponsor of partners" }],
    ["named, and silent", { sponsors: [sponsor(-60, null)] }, 0, { state: "under_way", since: on(-60) }],
    ["accepted", { sponsors: [yes] }, 0, { state: "in_place", restsOn: "shown", since: on(-40) }],
    ["the day before that", { sponsors: [yes] }, -41, { state: "under_way" }],
    [
      "before anybody was named",
      { sponsors: [yes] },
      -61,
      { state: "missing", because: "nobody is the sponsor of partners" },
    ],
    [
      "said no",
      { sponsors: [sponsor(-60, null, ["declined", -30])] },
      0,
      { state: "missing", since: on(-30) },
    ],
    [
      "stepped back",
      { sponsors: [sponsor(-60, null, ["accepted", -40], ["stepped_back", -2])] },
      0,
      { state: "missing", since: on(-2) },
    ],
    [
      "left",
      { sponsors: [sponsor(-60, -3, ["accepted", -40])] },
      0,
      { state: "missing", since: on(-3), because: expect.stringContaining("the sponsor left the role") },
    ],
    [
      "one left, another accepted",
      { sponsors: [sponsor(-60, -3, ["accepted", -40]), sponsor(-5, null, ["accepted", -1])] },
      0,
      { state: "in_place", since: on(-1) },
    ],
    [
      "one said no, another is asked",
      { sponsors: [sponsor(-60, null, ["declined", -30]), sponsor(-5, null)] },
      0,
      { state: "under_way", since: on(-5) },
    ],
    [
      "somebody who came back is asked anew",
      {
        sponsors: [
          {
            spells: [
              { from: on(-60), until: on(-30) },
              { from: on(-2), until: null },
            ],
            said: [{ kind: "accepted", on: on(-40) }],
          },
        ],
      },
      0,
      { state: "under_way", since: on(-2) },
    ],
    [
      "accepted, and some of the list is left",
      { sponsors: [yes], items: [item("sponsorship")] },
      0,
      { state: "under_way" },
    ],
    [
      "accepted, and the list is done",
      { sponsors: [yes], items: [item("sponsorship", [["done", -3]])] },
      0,
      { state: "in_place" },
    ],
  ])("%s", (_, records, days, expected) => {
    expect(of(records, "sponsorship", days)).toMatchObject(expected);
  });
});
