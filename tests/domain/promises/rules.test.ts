import { expect, test } from "vitest";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { type Shown, shownOf } from "@/lib/promises/rules.ts";
import type { PromiseKind } from "@/prisma/generated/enums.ts";
import { asOf, at, on } from "@/tests/factories/answer-records.ts";
import {
  introduction,
  manager,
  mentor,
  nothing,
  proposal,
  seat,
  talk,
} from "@/tests/factories/promise-records.ts";

type Case = [what: string, promise: PromiseKind, records: Partial<PromiseRecords>, expected: Partial<Shown>];
const measure = (...kinds: ["worded" | "agreed" | "met", number][]) => ({
  said: kinds.map(([kind, days]) => ({
    kind,
    side: kind === "worded" ? ("partner" as const) : ("trust" as const),
    by: "Pat",
    on: on(days),
    words: "We hear.",
    reviewOn: kind === "worded" ? on(days + 60) : null,
  })),
});
const version = (number: number, days: number, kind: "major" | "minor" = "major") => ({
  number,
  kind,
  publishedAt: at(days),
});

test.each<Case>([
  ["nothing published", "role_description", {}, { state: "missing" }],
  [
    "published, not agreed",
    "role_description",
    { versions: [version(1, -80)] },
    { state: "under_way", since: on(-80) },
  ],
  [
    "agreed",
    "role_description",
    { versions: [version(1, -80)], agreements: [{ number: 1, on: on(-70) }] },
    { state: "in_place", since: on(-70) },
  ],
  [
    "a later major version waits",
    "role_description",
    { versions: [version(1, -80), version(2, -5)], agreements: [{ number: 1, on: on(-70) }] },
    { state: "under_way", because: "version 2 of the role description waits to be agreed" },
  ],
  [
    "a later minor version asks for nothing",
    "role_description",
    { versions: [version(1, -80), version(2, -5, "minor")], agreements: [{ number: 1, on: on(-70) }] },
    { state: "in_place" },
  ],
  [
    "a version published tomorrow is not known",
    "role_description",
    { versions: [version(1, -80), version(2, 1)], agreements: [{ number: 1, on: on(-70) }] },
    { state: "in_place" },
  ],
  ["no handbook", "handbook", {}, { state: "missing" }],
  [
    "a handbook not read",
    "handbook",
    { handbooks: [{ number: 1, on: on(-9) }] },
    { state: "under_way", since: on(-9) },
  ],
  [
    "read",
    "handbook",
    { handbooks: [{ number: 1, on: on(-9) }], confirmations: [{ number: 1, on: on(-8) }] },
    { state: "in_place", since: on(-8) },
  ],
  [
    "a new version not read",
    "handbook",
    {
      handbooks: [
        { number: 1, on: on(-9) },
        { number: 2, on: on(-2) },
      ],
      confirmations: [{ number: 1, on: on(-8) }],
    },
    { state: "under_way", since: on(-2) },
  ],
  ["no seat", "meetings", {}, { state: "missing" }],
  ["a seat", "meetings", { invitations: [seat()] }, { state: "in_place", since: on(-60) }],
  ["a seat to come", "meetings", { invitations: [seat({ startsOn: on(3) })] }, { state: "under_way" }],
  ["a seat that ended", "meetings", { invitations: [seat({ endsOn: on(0) })] }, { state: "missing" }],
  [
    "a committee that closed",
    "meetings",
    { invitations: [seat({ committeeEndedAt: at(-1) })] },
    { state: "missing" },
  ],
  [
    "one coming meeting",
    "meetings",
    { invitations: [seat({ meeting: { heldOn: on(4), startsAt: "14:00", cancelledAt: null } })] },
    { state: "in_place", because: "there is an invitation to Quality Committee" },
  ],
  [
    "one meeting that was cancelled",
    "meetings",
    { invitations: [seat({ meeting: { heldOn: on(4), startsAt: "14:00", cancelledAt: at(-1) } })] },
    { state: "missing" },
  ],
  ["nobody introduced", "introductions", {}, { state: "missing", because: "nobody was introduced" }],
  [
    "a chair nobody proposed",
    "introductions",
    { invitations: [seat()] },
    { state: "missing", because: "Chris is not met yet" },
  ],
  [
    "proposed",
    "introductions",
    { invitations: [seat()], introductions: [introduction([])] },
    { state: "under_way", since: on(-50) },
  ],
  [
    "arranged is not met",
    "introductions",
    { introductions: [introduction([{ kind: "arranged", on: on(-40) }])] },
    { state: "under_way" },
  ],
  [
    "met",
    "introductions",
    { invitations: [seat()], introductions: [introduction([{ kind: "made", on: on(-30) }])] },
    { state: "in_place", because: "Chris was met", since: on(-30) },
  ],
  [
    "one met and one not wanted",
    "introductions",
    {
      introductions: [
        introduction([{ kind: "made", on: on(-30) }]),
        introduction([{ kind: "not_wanted", on: on(-20) }], { contactId: "irene", name: "Irene" }),
      ],
    },
    { state: "in_place" },
  ],
  [
    "the chair of another seat is left",
    "introductions",
    {
      invitations: [
        seat(),
        seat({
          chairs: [{ contactId: "lee", name: "Lee", startsOn: on(-9), endsOn: null, recordedAt: at(-9) }],
        }),
      ],
      introductions: [introduction([{ kind: "made", on: on(-30) }])],
    },
    { state: "under_way", because: "Lee is not met yet" },
  ],
  [
    "no line manager",
    "one_to_ones",
    { talks: [talk(-5, "held")] },
    { state: "missing", because: "there is no line manager to have them with" },
  ],
  [
    "a line manager who is no manager any more",
    "one_to_ones",
    { lineManagers: [{ ...manager, spells: [{ from: at(-300), until: at(-1) }] }] },
    { state: "missing" },
  ],
  [
    "none, and none planned",
    "one_to_ones",
    { lineManagers: [manager] },
    { state: "missing", since: on(-58) },
  ],
  [
    "the first is planned",
    "one_to_ones",
    { lineManagers: [manager], talks: [talk(3, null)] },
    { state: "under_way", because: "the first one-to-one is planned for 18 June 2026" },
  ],
  [
    "held in time",
    "one_to_ones",
    { lineManagers: [manager], talks: [talk(-20, "held")] },
    { state: "in_place", since: on(-20) },
  ],
  [
    "held too long ago",
    "one_to_ones",
    { lineManagers: [manager], talks: [talk(-50, "held")] },
    { state: "missing", since: on(-8) },
  ],
  [
    "the two mean to talk less often",
    "one_to_ones",
    { lineManagers: [manager], talks: [talk(-50, "held")], cadences: [{ everyWeeks: 12, on: on(-60) }] },
    { state: "in_place" },
  ],
  [
    "the trust means to talk more often",
    "one_to_ones",
    { lineManagers: [manager], talks: [talk(-20, "held")], trustWeeks: 2 },
    { state: "missing" },
  ],
  [
    "held too long ago, and one planned",
    "one_to_ones",
    { lineManagers: [manager], talks: [talk(-50, "held"), talk(5, null)] },
    { state: "in_place" },
  ],
  [
    "back from a pause since yesterday",
    "one_to_ones",
    {
      lineManagers: [manager],
      talks: [talk(-90, "held")],
      states: [
        { kind: "paused", on: on(-80) },
        { kind: "active", on: on(-1) },
      ],
    },
    { state: "in_place" },
  ],
  ["no mentor", "pairing", {}, { state: "missing" }],
  ["asked", "pairing", { pairings: [mentor([])] }, { state: "under_way", since: on(-40) }],
  [
    "accepted",
    "pairing",
    { pairings: [mentor([{ kind: "accepted", on: on(-39) }])] },
    { state: "in_place", because: "Mel is the mentor" },
  ],
  ["declined", "pairing", { pairings: [mentor([{ kind: "declined", on: on(-39) }])] }, { state: "missing" }],
  [
    "over",
    "pairing",
    { pairings: [mentor([{ kind: "accepted", on: on(-39) }], { lastsUntil: on(-1) })] },
    { state: "missing" },
  ],
  [
    "no mentor here any more",
    "pairing",
    {
      pairings: [
        mentor([{ kind: "accepted", on: on(-39) }], { stands: [{ from: on(-300), until: on(-2) }] }),
      ],
    },
    { state: "missing" },
  ],
  ["nothing agreed", "success", {}, { state: "missing" }],
  ["worded", "success", { measures: [measure(["worded", -9])] }, { state: "under_way", since: on(-9) }],
  ["agreed", "success", { measures: [measure(["worded", -9], ["agreed", -8])] }, { state: "in_place" }],
  [
    "not looked at in time",
    "success",
    { measures: [measure(["worded", -69], ["agreed", -68])] },
    { state: "under_way", since: on(-9) },
  ],
  [
    "all met",
    "success",
    { measures: [measure(["worded", -9], ["agreed", -8], ["met", -1])] },
    { state: "missing" },
  ],
  ["never asked", "shaping", {}, { state: "missing" }],
  [
    "asked this year",
    "shaping",
    { asks: [{ on: on(-300), by: "Dana" }] },
    { state: "in_place", since: on(-300) },
  ],
  ["asked over a year ago", "shaping", { asks: [{ on: on(-366), by: "Dana" }] }, { state: "missing" }],
  [
    "asked, and a proposal of theirs overdue",
    "shaping",
    { asks: [{ on: on(-30), by: "Dana" }], proposals: [proposal(-20, -6)] },
    { state: "under_way", since: on(-6) },
  ],
  [
    "asked, and a proposal answered, whatever the answer",
    "shaping",
    { asks: [{ on: on(-30), by: "Dana" }], proposals: [proposal(-20, -6, -3)] },
    { state: "in_place" },
  ],
  [
    "asked, and a proposal still in time",
    "shaping",
    { asks: [{ on: on(-30), by: "Dana" }], proposals: [proposal(-20, 0)] },
    { state: "in_place" },
  ],
])("%s: %s", (_, promise, records, expected) => {
  expect(shownOf(promise, { ...nothing, ...records }, asOf)).toMatchObject({ ...expected, isBefore: false });
});
