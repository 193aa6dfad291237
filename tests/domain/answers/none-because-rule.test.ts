import { describe, expect, test } from "vitest";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import { answer, none, on, seat } from "@/tests/factories/answer-records.ts";

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
