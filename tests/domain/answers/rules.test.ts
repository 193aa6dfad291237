import { describe, expect, test } from "vitest";
import type { AnswerRecords, View } from "@/lib/answers/records.ts";
import { type Answer, answersOf } from "@/lib/answers/rules.ts";
import { viewStanding } from "@/lib/answers/view-standing.ts";
import { addDays, type Day, toDate } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

/** The rules alone, on records made up for each case, seen from one day. */
const asOf = "2026-06-15";
const at = (days: number) => new Date(toDate(addDays(asOf, days)).getTime() + 9 * 3_600_000);
const on = (days: number): Day => addDays(asOf, days);
const since = (days: number, until: number | null = null) => ({
  startsOn: on(days),
  endsOn: until === null ? null : on(until),
  recordedAt: at(days),
});

const nothing: AnswerRecords = {
  appointedAt: at(-100),
  lineManagers: [],
  deputies: [],
  pairings: [],
  invitations: [],
  versions: [],
  success: null,
  training: null,
  nones: [],
  managers: ["Dana"],
  admins: ["Fatima"],
};
const manager = (days = -90, until: number | null = null, change = {}) => ({
  name: "Dana",
  jobTitle: "Specialist",
  recordedBy: "Ruth",
  spells: [{ from: at(-300), until: null as Date | null }],
  ...since(days, until),
  ...change,
});
const seat = (change: Partial<AnswerRecords["invitations"][number]> = {}) => ({
  committee: "Quality Committee",
  committeeEndedAt: null,
  why: "To ask what patients would ask.",
  invitedBy: "Dana",
  meeting: null,
  chairs: [],
  ...since(-60),
  ...change,
});
const meeting = (days: number, change = {}) =>
  seat({
    committee: "Falls Group",
    meeting: { heldOn: on(days), startsAt: "14:00", cancelledAt: null, ...change },
  });
const version = (change: Partial<AnswerRecords["versions"][number]> = {}) => ({
  number: 1,
  publishedAt: at(-80),
  publishedBy: "Fatima",
  stance: "strategic" as const,
  stanceMeaning: "You help to decide.",
  speaksFor: "For patients.",
  tasks: [{ name: "Walks", time: "2 hours", frequency: "Monthly", stance: null }],
  ...change,
});
const none = (question: RoleQuestion, days: number, until: number | null = null) => ({
  question,
  because: "We agreed that.",
  saidBy: "Dana",
  recordedAt: at(days),
  endedAt: until === null ? null : at(until),
});

function answer(question: RoleQuestion, change: Partial<AnswerRecords>, day = asOf): Answer {
  const found = answersOf({ ...nothing, ...change }, day).find((each) => each.question === question);
  if (!found) throw new Error("no answer");
  return found;
}

test("there are six, always in the same order", () => {
  expect(answersOf(nothing, asOf).map(({ question }) => question)).toEqual([
    "people",
    "meetings",
    "work",
    "stance",
    "success",
    "training",
  ]);
});

describe("who I work with", () => {
  type Row = [string, Partial<AnswerRecords>, Partial<Answer>];
  test.each<Row>([
    [
      "nobody",
      {},
      {
        state: "missing",
        because: "nobody is on record as line manager",
        owed: { by: "Dana", since: on(-100) },
      },
    ],
    [
      "a line manager",
      { lineManagers: [manager()] },
      { state: "answered", short: "Dana", given: { by: "Ruth", on: on(-90) }, owed: null },
    ],
    [
      "a line manager from tomorrow",
      { lineManagers: [manager(1)] },
      { state: "missing", owed: { by: "Dana", since: on(-100) } },
    ],
    [
      "a line manager until today",
      { lineManagers: [manager(-90, 0)] },
      { state: "missing", owed: { by: "Dana", since: asOf } },
    ],
    ["a line manager until tomorrow", { lineManagers: [manager(-90, 1)] }, { state: "answered" }],
    [
      "a line manager who is no manager any more",
      { lineManagers: [manager(-90, null, { spells: [{ from: at(-300), until: at(-10) }] })] },
      {
        state: "missing",
        because: "Dana is no longer a manager at this trust",
        owed: { by: "Dana", since: on(-10) },
      },
    ],
    [
      "a line manager who is a manager again",
      {
        lineManagers: [
          manager(-90, null, {
            spells: [
              { from: at(-300), until: at(-10) },
              { from: at(-2), until: null },
            ],
          }),
        ],
      },
      { state: "answered" },
    ],
    [
      "two managers who could be named",
      { managers: ["Dana", "Ruth"] },
      { owed: { by: "Dana or Ruth", since: on(-100) } },
    ],
    [
      "many who could",
      { managers: ["A", "B", "C"] },
      { owed: { by: "the managers of partners", since: on(-100) } },
    ],
    ["nobody who could", { managers: [] }, { owed: { by: "the managers of partners", since: on(-100) } }],
  ])("%s", (_, records, expected) => {
    expect(answer("people", records)).toMatchObject(expected);
  });

  test("deputy, mentor, and the chairs of committees with a seat, as they are that day", () => {
    const chair = { name: "Iris", ...since(-200) };
    const { lines, short } = answer("people", {
      lineManagers: [manager()],
      deputies: [
        { name: "Ruth", jobTitle: null, recordedBy: "Dana", ...since(-50) },
        { name: "Gone", jobTitle: null, recordedBy: "Dana", ...since(-90, -50) },
      ],
      pairings: [
        { name: "Joyce", kind: "mentor", states: [{ kind: "accepted", on: on(-20), recordedAt: at(-20) }] },
        { name: "Asked", kind: "buddy", states: [] },
        { name: "Declined", kind: "buddy", states: [{ kind: "declined", on: on(-9), recordedAt: at(-9) }] },
        {
          name: "Ended",
          kind: "mentor",
          states: [
            { kind: "accepted", on: on(-40), recordedAt: at(-40) },
            { kind: "ended", on: on(-30), recordedAt: at(-30) },
          ],
        },
      ],
      invitations: [
        seat({ chairs: [{ name: "Before", ...since(-400, -200) }, chair] }),
        seat({ committee: "Left", chairs: [chair], endsOn: on(-1) }),
        seat({ committee: "Closed", chairs: [chair], committeeEndedAt: at(-3) }),
        meeting(5),
      ],
    });
    expect(lines.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Line manager: Dana, Specialist",
      "Stands in for the line manager: Ruth",
      "Mentor: Joyce",
      "Chairs Quality Committee: Iris",
    ]);
    expect(short).toBe("Dana, Ruth, Joyce and others");
  });

  test("without a line manager the others are still named", () => {
    const found = answer("people", {
      deputies: [{ name: "Ruth", jobTitle: null, recordedBy: "Dana", ...since(-50) }],
    });
    expect(found).toMatchObject({ state: "missing", lines: [{ text: "Ruth" }], given: null });
  });
});

describe("which meetings I attend", () => {
  type Row = [string, AnswerRecords["invitations"], Partial<Answer>];
  test.each<Row>([
    ["none", [], { state: "missing", owed: { by: "Dana", since: on(-100) } }],
    [
      "a seat",
      [seat()],
      {
        state: "answered",
        short: "Quality Committee",
        given: { by: "Dana", on: on(-60) },
        because: "there is a seat on Quality Committee",
      },
    ],
    ["a seat from tomorrow", [seat({ startsOn: on(1) })], { state: "missing" }],
    [
      "a seat that ended",
      [seat({ endsOn: on(-7) })],
      { state: "missing", owed: { by: "Dana", since: on(-7) } },
    ],
    [
      "a seat on a committee that was closed",
      [seat({ committeeEndedAt: at(-5) })],
      { state: "missing", owed: { by: "Dana", since: on(-5) } },
    ],
    ["a meeting today", [meeting(0)], { state: "answered", short: "Falls Group" }],
    ["a meeting to come", [meeting(9)], { because: "there is an invitation to Falls Group" }],
    ["a meeting gone by", [meeting(-1)], { state: "missing", owed: { by: "Dana", since: on(-1) } }],
    [
      "a meeting that was cancelled",
      [meeting(9, { cancelledAt: at(-2) })],
      { state: "missing", owed: { by: "Dana", since: on(-2) } },
    ],
    [
      "a seat and a meeting",
      [seat(), meeting(9)],
      {
        short: "Quality Committee and Falls Group",
        because: "there is a seat on Quality Committee and there is an invitation to Falls Group",
      },
    ],
  ])("%s", (_, invitations, expected) => {
    expect(answer("meetings", { lineManagers: [manager()], invitations })).toMatchObject(expected);
  });

  test("it is owed by whoever stands in where the line manager is gone, else by the managers", () => {
    const deputies = [{ name: "Ruth", jobTitle: null, recordedBy: null, ...since(-50) }];
    expect(answer("meetings", { deputies }).owed?.by).toBe("Ruth");
    expect(answer("meetings", {}).owed?.by).toBe("Dana");
  });
});

describe("what work I do, and as what", () => {
  test.each<[string, RoleQuestion, AnswerRecords["versions"], Partial<Answer>]>([
    [
      "no version: work",
      "work",
      [],
      {
        state: "missing",
        because: "no role description is published",
        owed: { by: "Fatima", since: on(-100) },
      },
    ],
    ["no version: stance", "stance", [], { state: "missing", owed: { by: "Fatima", since: on(-100) } }],
    ["a version to come", "work", [version({ publishedAt: at(3) })], { state: "missing" }],
    [
      "a version with tasks",
      "work",
      [version()],
      { state: "answered", short: "Walks", given: { by: "Fatima", on: on(-80) } },
    ],
    [
      "a version without",
      "work",
      [version({ tasks: [] })],
      { state: "missing", short: "No tasks are named" },
    ],
    [
      "the later of two",
      "stance",
      [version({ number: 2, stance: "both", publishedAt: at(-3) }), version()],
      { short: "Both a strategic partner and a representative", given: { by: "Fatima", on: on(-3) } },
    ],
    ["not said", "stance", [version({ stance: null })], { state: "missing" }],
    [
      "by task, each said",
      "stance",
      [
        version({
          stance: "by_task",
          tasks: [{ name: "Walks", time: "1", frequency: "2", stance: "representative" }],
        }),
      ],
      { state: "answered", short: "It depends on the task" },
    ],
    [
      "by task, one not said",
      "stance",
      [version({ stance: "by_task" })],
      { state: "missing", because: "the role description does not say it for Walks" },
    ],
  ])("%s", (_, question, versions, expected) => {
    expect(answer(question, { versions })).toMatchObject(expected);
  });

  test("the version in force on an earlier day answers for that day", () => {
    const versions = [version(), version({ number: 2, stance: "both", publishedAt: at(-3) })];
    expect(answer("stance", { versions }, on(-4)).short).toBe("A strategic partner");
  });
});

describe.each(["success", "training"] as const)("%s", (question) => {
  test("is not there yet while Alongside keeps nothing of it, and nobody owes it", () => {
    expect(answer(question, {})).toMatchObject({
      state: "not_there_yet",
      short: "Alongside does not keep this yet",
      owed: null,
    });
  });

  test("is missing, answered and over like the others once it is kept", () => {
    const lineManagers = [manager()];
    const agreed = { words: "A first", by: "Dana", ...since(-9) };
    expect(answer(question, { lineManagers, [question]: [] })).toMatchObject({
      state: "missing",
      owed: { by: "Dana", since: on(-100) },
    });
    expect(answer(question, { [question]: [agreed] })).toMatchObject({
      state: "answered",
      short: "A first",
      given: { by: "Dana", on: on(-9) },
    });
    expect(answer(question, { lineManagers, [question]: [{ ...agreed, endsOn: on(-1) }] })).toMatchObject({
      state: "missing",
      owed: { since: on(-1) },
    });
  });
});

describe("none, because", () => {
  test.each<RoleQuestion>(["people", "meetings", "work", "stance", "success", "training"])(
    "is an answer to %s, with who gave it and when",
    (question) => {
      expect(answer(question, { nones: [none(question, -5)] })).toMatchObject({
        state: "none_because",
        short: "None: We agreed that.",
        because: "We agreed that.",
        given: { by: "Dana", on: on(-5) },
        owed: null,
      });
    },
  );

  test("answers its own question alone, from its day until it was taken back", () => {
    const nones = [none("meetings", -5, -2)];
    const states = [-6, -5, -3, -2].map((day) => answer("meetings", { nones }, on(day)).state);
    expect(states).toEqual(["missing", "none_because", "none_because", "missing"]);
    expect(answer("people", { nones: [none("meetings", -5)] }).state).toBe("missing");
    expect(answer("meetings", { nones }).owed).toEqual({ by: "Dana", since: on(-2) });
  });

  test("stands aside for what is on record", () => {
    const records = { nones: [none("meetings", -5)], invitations: [seat()] };
    expect(answer("meetings", records)).toMatchObject({ state: "answered", short: "Quality Committee" });
  });
});

describe("the partner’s view", () => {
  const said = (days: number, view: View["view"], question: RoleQuestion = "people"): View => ({
    question,
    view,
    saidAt: at(days),
  });
  const people = answer("people", { lineManagers: [manager()] });
  test.each<[string, View[], Answer, object]>([
    ["nothing said is not clear", [], people, { kind: "not_said" }],
    ["said of another question", [said(-1, "clear", "work")], people, { kind: "not_said" }],
    ["clear", [said(-1, "clear")], people, { kind: "clear", on: on(-1) }],
    [
      "the latest counts",
      [said(-1, "not_clear"), said(-5, "clear")],
      people,
      { kind: "not_clear", on: on(-1) },
    ],
    [
      "said before the line manager changed",
      [said(-91, "clear")],
      people,
      { kind: "changed", said: "clear", on: on(-91), because: "record" },
    ],
    ["eleven months and a day", [said(-350, "clear")], { ...people, changedAt: null }, { kind: "clear" }],
    ["a year", [said(-365, "clear")], { ...people, changedAt: null }, { kind: "changed", because: "year" }],
    [
      "a year, of what was not clear",
      [said(-400, "not_clear")],
      { ...people, changedAt: null },
      { kind: "changed", said: "not_clear" },
    ],
  ])("%s", (_, views, found, expected) => {
    expect(viewStanding(views, found, asOf)).toEqual(expect.objectContaining(expected));
  });

  test.each<[string, RoleQuestion, Partial<AnswerRecords>]>([
    ["a deputy", "people", { deputies: [{ name: "R", jobTitle: null, recordedBy: null, ...since(-1) }] }],
    [
      "a mentor who accepted",
      "people",
      {
        pairings: [
          { name: "J", kind: "mentor", states: [{ kind: "accepted", on: on(-30), recordedAt: at(-1) }] },
        ],
      },
    ],
    ["another chair", "people", { invitations: [seat({ chairs: [{ name: "I", ...since(-1) }] })] }],
    ["a seat", "meetings", { invitations: [seat(since(-1))] }],
    ["a seat, recorded late", "meetings", { invitations: [seat({ recordedAt: at(-1) })] }],
    [
      "a seat recorded early that begins",
      "meetings",
      { invitations: [seat({ startsOn: on(-1), recordedAt: at(-90) })] },
    ],
    ["the end of a seat", "meetings", { invitations: [seat({ endsOn: on(-1) })] }],
    ["the end of a committee", "meetings", { invitations: [seat({ committeeEndedAt: at(-1) })] }],
    ["a meeting that is cancelled", "meetings", { invitations: [meeting(9, { cancelledAt: at(-1) })] }],
    ["a new version", "work", { versions: [version(), version({ number: 2, publishedAt: at(-1) })] }],
    ["a new version", "stance", { versions: [version(), version({ number: 2, publishedAt: at(-1) })] }],
    ["a “none”", "training", { nones: [none("training", -1)] }],
    ["a “none” taken back", "success", { nones: [none("success", -50, -1)] }],
    [
      "a manager who is none any more",
      "people",
      { lineManagers: [manager(-90, null, { spells: [{ from: at(-300), until: at(-1) }] })] },
    ],
  ])("is asked again after %s", (_, question, records) => {
    const found = answer(question, { lineManagers: [manager()], ...records });
    expect(viewStanding([said(-2, "clear", question)], found, asOf).kind).toBe("changed");
    expect(viewStanding([said(0, "clear", question)], found, asOf).kind).toBe("clear");
  });

  test("is not asked again for what is only to come, or because a meeting went by", () => {
    const later = answer("meetings", { invitations: [seat(), seat({ startsOn: on(3) }), meeting(-1)] });
    expect(viewStanding([said(-2, "clear", "meetings")], later, asOf).kind).toBe("clear");
  });
});
