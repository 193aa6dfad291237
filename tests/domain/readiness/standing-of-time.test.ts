import { describe, expect, test } from "vitest";
import type { TrustRecords } from "@/lib/readiness/standing.ts";
import { asked, item, of, on } from "@/tests/factories/trust-records.ts";

const done = item("time", [["done", -50, "minutes"]]);

describe("support 2, time and resource", () => {
  test.each<[string, Partial<TrustRecords>, number, object]>([
    [
      "nothing is listed",
      {},
      0,
      { state: "missing", because: "nothing is on the trust’s list", restsOn: null },
    ],
    [
      "listed and not begun",
      { items: [item("time"), item("time")] },
      0,
      { state: "missing", because: "none of the 2 things on the trust’s list is begun" },
    ],
    [
      "begun",
      { items: [item("time", [["under_way", -3]]), item("time")] },
      0,
      { state: "under_way", because: "0 of the 2 things on the trust’s list are done" },
    ],
    [
      "one of two done",
      { items: [done, item("time")] },
      0,
      { state: "under_way", because: "1 of the 2 things on the trust’s list is done" },
    ],
    [
      "all done, shown by a link",
      { items: [done] },
      0,
      { state: "in_place", restsOn: "shown", since: on(-50) },
    ],
    [
      "all done, by word alone for one",
      { items: [done, item("time", [["done", -9]])] },
      0,
      { state: "in_place", restsOn: "declared", since: on(-9) },
    ],
    ["before it was done", { items: [done] }, -51, { state: "missing" }],
    ["before it was listed", { items: [done] }, -101, { because: "nothing is on the trust’s list" }],
    [
      "to be done again",
      {
        items: [
          item("time", [
            ["done", -50],
            ["reopened", -2],
          ]),
        ],
      },
      0,
      { state: "missing" },
    ],
    [
      "what was taken off counts no more",
      { items: [done, item("time", [], { endedOn: on(0) })] },
      0,
      { state: "in_place" },
    ],
    [
      "and counted the day before",
      { items: [done, item("time", [], { endedOn: on(0) })] },
      -1,
      { state: "under_way" },
    ],
    [
      "another promise’s list is not this one’s",
      { items: [item("preparation", [["done", -3]])] },
      0,
      { state: "missing" },
    ],
    [
      "no time for part of it",
      { items: [done], requests: [asked(-5)] },
      0,
      {
        state: "under_way",
        since: on(-5),
        restsOn: null,
        because: "a manager has no time for part of it, and the sponsor has not answered",
      },
    ],
    ["the day before that was said", { items: [done], requests: [asked(-5)] }, -6, { state: "in_place" }],
    [
      "the time was given",
      { items: [done], requests: [asked(-5, [["given", -1]])] },
      0,
      { state: "in_place" },
    ],
    [
      "the day before it was given",
      { items: [done], requests: [asked(-5, [["given", -1]])] },
      -2,
      { state: "under_way" },
    ],
    [
      "it could not be given",
      { items: [done], requests: [asked(-5, [["not_given", -1]])] },
      0,
      {
        state: "under_way",
        since: on(-1),
        because: "a manager has no time for part of it, and the sponsor could not give it",
      },
    ],
    [
      "a no, and then a yes",
      {
        items: [done],
        requests: [
          asked(-5, [
            ["not_given", -3],
            ["given", -1],
          ]),
        ],
      },
      0,
      { state: "in_place" },
    ],
    ["taken back", { items: [done], requests: [asked(-5, [["taken_back", -1]])] }, 0, { state: "in_place" }],
    [
      "the role it was about is over",
      { items: [done], requests: [asked(-5, [], -1)] },
      0,
      { state: "in_place" },
    ],
    [
      "no time, where nothing is begun",
      { items: [item("time")], requests: [asked(-5)] },
      0,
      { state: "missing" },
    ],
  ])("%s", (_, records, days, expected) => {
    expect(of(records, "time", days)).toMatchObject(expected);
  });
});
