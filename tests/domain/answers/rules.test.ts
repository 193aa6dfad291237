import { describe, expect, test } from "vitest";
import type { AnswerRecords } from "@/lib/answers/records.ts";
import { type Answer, answersOf } from "@/lib/answers/rules.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import {
  answer,
  asOf,
  at,
  manager,
  meeting,
  nothing,
  on,
  seat,
  since,
  version,
} from "@/tests/factories/answer-records.ts";

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

describe("success", () => {
  test("is missing until both agreed something, answered while it holds, and missing again from its end", () => {
    const lineManagers = [manager()];
    const agreed = { words: "A first", by: "Dana", ...since(-9) };
    expect(answer("success", { lineManagers })).toMatchObject({
      state: "missing",
      because: "nothing is agreed about what success looks like",
      owed: { by: "Dana", since: on(-100) },
    });
    expect(
      answer("success", { success: [agreed, { ...agreed, words: "A second", ...since(-3) }] }),
    ).toMatchObject({
      state: "answered",
      short: "A second and A first",
      lines: [{ text: "A second" }, { text: "A first" }],
      given: { by: "Dana", on: on(-3) },
    });
    expect(answer("success", { lineManagers, success: [{ ...agreed, endsOn: on(-1) }] })).toMatchObject({
      state: "missing",
      owed: { since: on(-1) },
    });
  });
});
