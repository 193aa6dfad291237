import { expect, test } from "vitest";
import { type PointStory, pointStanding } from "@/lib/points/standing.ts";
import { addDays } from "@/lib/time.ts";

const from = "2026-03-02";
const on = (days: number) => addDays(from, days);
const story = (change: Partial<PointStory> = {}): PointStory => ({
  on: from,
  answers: [],
  asks: [],
  said: [],
  ...change,
});
const answer = (
  days: number,
  kind: PointStory["answers"][number]["kind"] = "response",
  outcomeBy: number | null = null,
) => ({
  kind,
  on: on(days),
  outcomeBy: outcomeBy === null ? null : on(outcomeBy),
});
const word = (days: number, kind: PointStory["said"][number]["kind"], answers = 1) => ({
  kind,
  on: on(days),
  position: 1,
  answers,
});

test.each<[string, PointStory, number, object]>([
  [
    "raised today",
    story(),
    0,
    { kind: "waiting", waitsFor: "trust", since: from, due: on(7), isLate: false, outcome: null },
  ],
  ["on the usual last day", story(), 7, { isLate: false }],
  ["the day after", story(), 8, { kind: "waiting", isLate: true }],
  [
    "somebody was named for another day",
    story({ asks: [{ on: on(2), dueOn: on(20) }] }),
    8,
    { due: on(20), isLate: false },
  ],
  [
    "as of the day before somebody was named",
    story({ asks: [{ on: on(2), dueOn: on(20) }] }),
    1,
    { due: on(7) },
  ],
  [
    "answered",
    story({ answers: [answer(3)] }),
    3,
    { kind: "responded", waitsFor: "partner", since: on(3), due: null },
  ],
  [
    "answered, with a promise to say what changed",
    story({ answers: [answer(3, "response", 30)] }),
    20,
    { kind: "responded", waitsFor: "trust", since: on(3), due: on(30), isLate: false },
  ],
  [
    "the promise is late",
    story({ answers: [answer(3, "response", 30)] }),
    31,
    { waitsFor: "trust", isLate: true },
  ],
  [
    "something changed",
    story({ answers: [answer(3, "response", 30), answer(25, "changed")] }),
    40,
    { kind: "told", waitsFor: "partner", since: on(25), outcome: "changed", isLate: false },
  ],
  [
    "nothing changed, and why",
    story({ answers: [answer(3, "not_changed")] }),
    4,
    { kind: "told", outcome: "not_changed" },
  ],
  [
    "enough",
    story({ answers: [answer(3)], said: [word(5, "settles")] }),
    9,
    { kind: "settled", waitsFor: null, since: on(5) },
  ],
  [
    "not enough: it waits for the trust again",
    story({ answers: [answer(3)], said: [word(5, "does_not_settle")] }),
    9,
    { kind: "unsettled", waitsFor: "trust", since: on(5), due: on(12), isLate: false },
  ],
  [
    "not enough, and long ago",
    story({ answers: [answer(3)], said: [word(5, "does_not_settle")] }),
    13,
    { isLate: true },
  ],
  [
    "not enough, and then answered again",
    story({ answers: [answer(3), answer(9, "changed")], said: [word(5, "does_not_settle")] }),
    9,
    { kind: "told", waitsFor: "partner", since: on(9) },
  ],
  [
    "enough, and then the trust says what changed: the partner is asked once more",
    story({ answers: [answer(3), answer(9, "changed")], said: [word(5, "settles")] }),
    9,
    { kind: "told", waitsFor: "partner", outcome: "changed" },
  ],
  [
    "an answer and a word on one day",
    story({ answers: [answer(3)], said: [word(3, "settles")] }),
    3,
    { kind: "settled" },
  ],
  [
    "taken back",
    story({ said: [word(2, "taken_back", 0)] }),
    30,
    { kind: "taken_back", waitsFor: null, isLate: false },
  ],
  [
    "as of the day before it was taken back",
    story({ said: [word(2, "taken_back", 0)] }),
    1,
    { kind: "waiting" },
  ],
])("%s", (_, raised, day, expected) => {
  expect(pointStanding(raised, 7, on(day))).toMatchObject(expected);
});
