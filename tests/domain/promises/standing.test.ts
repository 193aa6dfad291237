import { expect, test } from "vitest";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { promiseKinds } from "@/lib/promises/rules.ts";
import { promisesOf, withoutOpinions } from "@/lib/promises/standing.ts";
import { asOf, on } from "@/tests/factories/answer-records.ts";
import { mentor, nothing, seat, words } from "@/tests/factories/promise-records.ts";

test("what was there before Alongside counts for thirty days, and says that it rests on the trust's word", () => {
  const earlier = [{ kind: "success_agreed" as const, on: on(-700) }];
  const brought = (days: number) => ({ ...nothing, broughtInOn: on(days), earlier });
  const of = (days: number) => promisesOf(brought(days), asOf).find(({ promise }) => promise === "success");
  expect(of(-30)).toMatchObject({ state: "in_place", restsOn: "declared", since: on(-700) });
  expect(of(-31)).toMatchObject({ state: "missing", restsOn: null });
  expect(promisesOf(brought(-3), asOf).filter(({ state }) => state === "in_place")).toHaveLength(1);
});

test("as of a day before anything was, all eight are missing", () => {
  const records = {
    ...nothing,
    invitations: [seat()],
    pairings: [mentor([])],
    asks: [{ on: on(-3), by: "Dana" }],
  };
  expect(promisesOf(records, on(-90)).map(({ promise, state }) => [promise, state])).toEqual(
    promiseKinds.map((promise) => [promise, "missing"]),
  );
});

const withSeat = { ...nothing, invitations: [seat()] };
const meetingsOf = (records: PromiseRecords, day = asOf) => {
  const found = promisesOf(records, day).find(({ promise }) => promise === "meetings");
  if (!found) throw new Error("no promise");
  return found;
};

test.each<[string, PromiseRecords, object]>([
  ["shown by records", withSeat, { state: "in_place", restsOn: "shown", dispute: null }],
  [
    "confirmed by the partner",
    { ...withSeat, words: words("meetings", [-3, "confirmed"]) },
    { state: "in_place", restsOn: "confirmed" },
  ],
  [
    "disputed: in place no more",
    { ...withSeat, words: words("meetings", [-3, "did_not_happen"]) },
    { state: "under_way", restsOn: null, dispute: { answer: null } },
  ],
  [
    "disputed, with no record: missing stays missing",
    { ...nothing, words: words("meetings", [-3, "did_not_happen"]) },
    { state: "missing" },
  ],
  [
    "disputed after it was confirmed",
    { ...withSeat, words: words("meetings", [-9, "confirmed"], [-3, "did_not_happen"]) },
    { state: "under_way" },
  ],
  [
    "answered: the records count again, and the partner has not confirmed",
    { ...withSeat, words: words("meetings", [-3, "did_not_happen"], [-1, "answered"]) },
    { state: "in_place", restsOn: "shown", dispute: { answer: { kind: "answered" } } },
  ],
  [
    "disputed again after the answer",
    {
      ...withSeat,
      words: words("meetings", [-3, "did_not_happen"], [-2, "answered"], [-1, "did_not_happen"]),
    },
    { state: "under_way", dispute: { answer: null } },
  ],
  [
    "mended, and confirmed",
    { ...withSeat, words: words("meetings", [-3, "did_not_happen"], [-2, "answered"], [-1, "confirmed"]) },
    { state: "in_place", restsOn: "confirmed", dispute: null },
  ],
  [
    "not needed, and not agreed yet: the records count",
    { ...nothing, words: words("meetings", [-3, "not_needed"]) },
    { state: "missing", notNeeded: { agreed: false } },
  ],
  [
    "not needed, and agreed",
    { ...nothing, words: words("meetings", [-3, "not_needed"], [-1, "not_needed_agreed"]) },
    { state: "not_needed", because: "not_needed", since: on(-3) },
  ],
  [
    "not needed, and refused",
    { ...nothing, words: words("meetings", [-3, "not_needed"], [-1, "not_needed_refused"]) },
    { state: "missing", notNeeded: { agreed: false, refused: { kind: "not_needed_refused" } } },
  ],
  [
    "needed after all",
    { ...nothing, words: words("meetings", [-3, "not_needed"], [-2, "not_needed_agreed"], [-1, "needed"]) },
    { state: "missing", notNeeded: null },
  ],
])("with what was said: %s", (_, records, expected) => {
  expect(meetingsOf(records)).toMatchObject(expected);
});

test("as of the day before a dispute, it was in place; on the day of the answer, again", () => {
  const records = { ...withSeat, words: words("meetings", [-3, "did_not_happen"], [-1, "answered"]) };
  expect([-4, -3, -2, -1].map((days) => meetingsOf(records, on(days)).state)).toEqual([
    ...["in_place", "under_way", "under_way", "in_place"],
  ]);
});

test("who is neither of the two learns nothing of what the partner said", () => {
  const said = (...all: Parameters<typeof words>[1][]) =>
    withoutOpinions(meetingsOf({ ...withSeat, words: words("meetings", ...all) }));
  expect(said([-3, "did_not_happen"])).toMatchObject({
    dispute: null,
    because: "it is being settled with the partner",
  });
  expect(said([-3, "confirmed"])).toMatchObject({ restsOn: "shown" });
  expect(said([-3, "not_needed"], [-2, "not_needed_refused"])).toMatchObject({ notNeeded: null });
  expect(said([-3, "not_needed"], [-2, "not_needed_agreed"])).toMatchObject({ state: "not_needed" });
});
