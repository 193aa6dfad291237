import { expect, test } from "vitest";
import { agreementStanding, type Published } from "@/lib/appointments/agreement-standing.ts";

const day = (text: string) => new Date(`${text}T12:00:00Z`);

function version(number: number, kind: "major" | "minor", published: string): Published {
  return {
    id: `version-${number}`,
    number,
    kind,
    publishedAt: day(published),
    title: `Role ${number}`,
    whatChanged: "x",
  };
}

const first = version(1, "major", "2026-01-10");
const reworded = version(2, "minor", "2026-03-10");
const second = version(3, "major", "2026-05-10");
const appointed = day("2026-02-01");

test("nothing published: nothing to agree", () => {
  expect(agreementStanding([], [], appointed)).toEqual({ current: null, agreed: null, waitingSince: null });
});

test("a version waits from the appointment when it was there before", () => {
  expect(agreementStanding([first], [], appointed)).toMatchObject({
    current: { number: 1 },
    agreed: null,
    waitingSince: appointed,
  });
});

test("a version waits from its publication when the partner was there before", () => {
  expect(agreementStanding([first], [], day("2025-12-01")).waitingSince).toEqual(first.publishedAt);
});

test("rewording alone asks for nothing, and is the version in force", () => {
  const agreed = [{ number: 1, on: "2026-02-02" }];
  expect(agreementStanding([first, reworded], agreed, appointed)).toMatchObject({
    current: { number: 2 },
    agreed: { number: 1, on: "2026-02-02" },
    waitingSince: null,
  });
});

test("a later major version waits from its own publication, whatever the order of the rows", () => {
  const agreed = [{ number: 1, on: "2026-02-02" }];
  expect(agreementStanding([second, reworded, first], agreed, appointed)).toMatchObject({
    current: { number: 3 },
    waitingSince: second.publishedAt,
  });
});

test("who agreed nothing waits from the first version on, however many came since", () => {
  expect(agreementStanding([first, reworded, second], [], appointed).waitingSince).toEqual(appointed);
});

test("the latest agreed version counts", () => {
  const agreed = [
    { number: 3, on: "2026-06-01" },
    { number: 1, on: "2026-02-02" },
  ];
  expect(agreementStanding([first, reworded, second], agreed, appointed)).toMatchObject({
    agreed: { number: 3, on: "2026-06-01" },
    waitingSince: null,
  });
});
