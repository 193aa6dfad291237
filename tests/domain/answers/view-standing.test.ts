import { describe, expect, test } from "vitest";
import type { AnswerRecords, View } from "@/lib/answers/records.ts";
import type { Answer } from "@/lib/answers/rules.ts";
import { viewStanding } from "@/lib/answers/view-standing.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import {
  answer,
  asOf,
  at,
  manager,
  meeting,
  none,
  on,
  seat,
  since,
  version,
} from "@/tests/factories/answer-records.ts";

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
