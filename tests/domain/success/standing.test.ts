import { describe, expect, test } from "vitest";
import { agreedSpans, measureStanding, type Said } from "@/lib/success/standing.ts";
import { addDays } from "@/lib/time.ts";

const from = "2026-03-02";
const on = (days: number) => addDays(from, days);
const say = (days: number, kind: Said["kind"], side: Said["side"], change: Partial<Said> = {}): Said => ({
  kind,
  side,
  by: side === "partner" ? "Pat" : "Mona",
  on: on(days),
  words: kind === "agreed" ? null : `${kind} ${days}`,
  reviewOn: kind === "worded" ? on(days + 90) : null,
  ...change,
});
const agreed = [say(0, "worded", "partner"), say(5, "agreed", "trust")];

describe("where a measure stands", () => {
  test.each<[string, Said[], number, object]>([
    [
      "worded by one: it waits for the other",
      [say(0, "worded", "partner")],
      3,
      { kind: "proposed", agreed: null, waitsFor: "trust", since: on(0), reviewOn: null },
    ],
    [
      "worded by the trust: it waits for the partner",
      [say(0, "worded", "trust")],
      0,
      { kind: "proposed", waitsFor: "partner" },
    ],
    [
      "agreed: it holds, until both look again",
      agreed,
      5,
      {
        kind: "agreed",
        agreed: { words: "worded 0" },
        waitsFor: null,
        since: null,
        reviewOn: on(90),
        isReviewDue: false,
      },
    ],
    ["on the day to look again", agreed, 90, { isReviewDue: true }],
    [
      "a no: it waits for whoever worded it",
      [say(0, "worded", "partner"), say(2, "not_agreed", "trust")],
      4,
      { kind: "proposed", refused: true, waitsFor: "partner", since: on(2) },
    ],
    [
      "other words of the other side after a no",
      [say(0, "worded", "partner"), say(2, "not_agreed", "trust"), say(3, "worded", "trust")],
      4,
      { refused: false, waitsFor: "partner", since: on(3), wording: { words: "worded 3" } },
    ],
    [
      "other words for what both agreed: the earlier ones hold meanwhile",
      [...agreed, say(9, "worded", "trust")],
      9,
      {
        kind: "agreed",
        agreed: { words: "worded 0" },
        wording: { words: "worded 9" },
        waitsFor: "partner",
        reviewOn: on(90),
      },
    ],
    [
      "other words that both agreed take their place, with their own day",
      [...agreed, say(9, "worded", "trust"), say(10, "agreed", "partner")],
      10,
      { agreed: { words: "worded 9", by: "Mona" }, waitsFor: null, reviewOn: on(99) },
    ],
    [
      "a no to other words leaves the earlier ones",
      [...agreed, say(9, "worded", "trust"), say(10, "not_agreed", "partner")],
      10,
      { kind: "agreed", agreed: { words: "worded 0" }, refused: true, waitsFor: "trust" },
    ],
    [
      "whoever looks can put off the next look",
      [...agreed, say(91, "progress", "partner", { reviewOn: on(200) })],
      91,
      { reviewOn: on(200), isReviewDue: false },
    ],
    ["a look without another day", [...agreed, say(20, "progress", "trust")], 20, { reviewOn: on(90) }],
    [
      "met: it holds no more, and nobody waits",
      [...agreed, say(50, "met", "partner")],
      60,
      { kind: "met", agreed: null, waitsFor: null, reviewOn: null, isReviewDue: false },
    ],
    [
      "dropped before anybody agreed",
      [say(0, "worded", "trust"), say(1, "dropped", "trust")],
      1,
      { kind: "dropped", waitsFor: null },
    ],
    [
      "as of an earlier day, what came later is not known",
      [...agreed, say(50, "met", "partner")],
      49,
      { kind: "agreed" },
    ],
    ["as of the day before the yes", agreed, 4, { kind: "proposed", waitsFor: "trust" }],
  ])("%s", (_, said, day, expected) => {
    expect(measureStanding(said, on(day))).toMatchObject(expected);
  });

  test("before anybody worded it there is nothing", () => {
    expect(measureStanding(agreed, on(-1))).toBeNull();
    expect(measureStanding([], from)).toBeNull();
  });
});

test("each wording holds from the yes to the next yes, or to its end", () => {
  const said = [
    ...agreed,
    say(9, "worded", "trust"),
    say(10, "agreed", "partner"),
    say(30, "dropped", "trust"),
  ];
  expect(
    agreedSpans(said).map(({ wording, by, startsOn, endsOn }) => [wording.words, by, startsOn, endsOn]),
  ).toEqual([
    ["worded 0", "Mona", on(5), on(10)],
    ["worded 9", "Pat", on(10), on(30)],
  ]);
});
