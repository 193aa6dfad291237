import { describe, expect, test } from "vitest";
import type { Answer } from "@/lib/answers/rules.ts";
import { viewStanding } from "@/lib/answers/view-standing.ts";
import type { DoneItem, ListedItem, TrainingRecords } from "@/lib/training/training-standing.ts";
import { answer, asOf, at, manager, on } from "@/tests/factories/answer-records.ts";

const item = (id: string, change: Partial<ListedItem> = {}): ListedItem => ({
  id,
  name: id,
  forEverybody: false,
  addedBy: "Fatima",
  addedAt: at(-50),
  endedAt: null,
  ...change,
});
const said = (itemId: string, days: number, applies: boolean) => ({
  itemId,
  applies,
  because: applies ? null : `Not ${itemId}.`,
  saidBy: "Dana",
  recordedAt: at(days),
});
const done = (itemId: string, change: Partial<DoneItem> = {}): DoneItem => ({
  itemId,
  doneOn: on(-20),
  validUntil: null,
  recordedAt: at(-20),
  takenBackAt: null,
  ...change,
});
const everybody = { forEverybody: true };

function training(change: Partial<TrainingRecords>, day = asOf): Answer {
  const records = { items: [], scopes: [], dones: [], ...change };
  return answer("training", { lineManagers: [manager()], training: records }, day);
}

describe("what training I need", () => {
  test.each<[string, Partial<TrainingRecords>, object]>([
    [
      "an empty list is the admins’ to fill",
      {},
      {
        state: "missing",
        because: "there is no training on the trust’s list yet",
        owed: { by: "Fatima", since: on(-100) },
      },
    ],
    [
      "a list for some, of which nobody has said anything, is the line manager’s",
      { items: [item("Fire")] },
      { state: "missing", short: "Nobody has said yet", owed: { by: "Dana", since: on(-100) } },
    ],
    [
      "for everybody",
      { items: [item("Level 1", everybody)] },
      {
        state: "answered",
        short: "Level 1",
        given: { by: "Fatima", on: on(-50) },
        because: "the trust asks every partner for it",
        lines: [{ label: "Level 1", text: "Not done yet.", given: { by: "Fatima", on: on(-50) } }],
      },
    ],
    [
      "for this partner, as was said; the rest is left out",
      { items: [item("Fire"), item("Safeguarding")], scopes: [said("Fire", -9, true)] },
      {
        state: "answered",
        short: "Fire",
        given: { by: "Dana", on: on(-9) },
        because: "Dana said what applies to this role",
        lines: [{ label: "Fire" }],
      },
    ],
    [
      "both, with what was said not to apply and why",
      {
        items: [item("Level 1", everybody), item("Level 2", everybody), item("Fire")],
        scopes: [said("Level 2", -8, false), said("Fire", -7, true)],
      },
      {
        short: "Fire and Level 1",
        because: "the trust asks every partner for it and Dana said what applies to this role",
        lines: [
          { label: "Fire" },
          { label: "Level 1" },
          { label: "Level 2", text: "Does not apply, because: Not Level 2." },
        ],
      },
    ],
    [
      "the latest word holds",
      {
        items: [item("Fire")],
        scopes: [said("Fire", -9, true), said("Fire", -3, false)],
      },
      { state: "none_because", short: "None: Not Fire.", given: { by: "Dana", on: on(-3) } },
    ],
    [
      "none of it, with each reason",
      {
        items: [item("Level 1", everybody), item("Fire")],
        scopes: [said("Level 1", -9, false), said("Fire", -8, false)],
      },
      { state: "none_because", because: "Fire: Not Fire.\n\nLevel 1: Not Level 1.", lines: [], owed: null },
    ],
    [
      "none said of one only is no answer",
      { items: [item("Level 1", everybody), item("Fire")], scopes: [said("Level 1", -9, false)] },
      { state: "missing", owed: { by: "Dana", since: on(-9) } },
    ],
    [
      "off the list, the line manager is waited for from that day",
      { items: [item("Level 1", { ...everybody, endedAt: at(-4) }), item("Fire")] },
      { state: "missing", owed: { since: on(-4) } },
    ],
    [
      "a new training after none applied is waited for from its day",
      { items: [item("Fire"), item("New", { addedAt: at(-2) })], scopes: [said("Fire", -9, false)] },
      { state: "missing", owed: { by: "Dana", since: on(-2) } },
    ],
    [
      "to come is not there yet",
      { items: [item("Level 1", { ...everybody, addedAt: at(2) })] },
      { state: "missing" },
    ],
  ])("%s", (_, records, expected) => {
    expect(training(records)).toMatchObject(expected);
  });

  test.each<[string, Partial<DoneItem>[], string]>([
    ["not done", [], "Not done yet."],
    ["done for good", [{}], "Done on 26 May 2026. Valid for good."],
    ["valid for long", [{ validUntil: on(61) }], "Valid until 15 August 2026."],
    ["the first day of soon", [{ validUntil: on(60) }], "Valid until 14 August 2026, which is soon."],
    ["the last day", [{ validUntil: on(0) }], "which is soon."],
    ["the day after", [{ validUntil: on(-1) }], "so it is to be done again."],
    ["taken back", [{ takenBackAt: at(-1) }], "Not done yet."],
    [
      "the one that holds the longest counts",
      [{ validUntil: on(-1) }, { validUntil: on(90) }],
      "Valid until",
    ],
  ])("%s: beside its name", (_, dones, words) => {
    const found = training({
      items: [item("Level 1", everybody)],
      dones: dones.map((change) => done("Level 1", change)),
    });
    expect(found.lines[0]?.text).toContain(words);
  });

  test("as it stood on an earlier day", () => {
    const records = {
      items: [item("Level 1", everybody), item("Fire", { addedAt: at(-30) })],
      scopes: [said("Level 1", -20, false), said("Fire", -10, false)],
    };
    const states = [-60, -50, -20, -10].map((days) => training(records, on(days)).state);
    expect(states).toEqual(["missing", "answered", "missing", "none_because"]);
  });
});

describe("the partner’s view", () => {
  const view = (records: Partial<TrainingRecords>) =>
    viewStanding([{ question: "training", view: "clear", saidAt: at(-5) }], training(records), asOf).kind;
  const items = [item("Level 1", everybody), item("Fire")];
  test.each<[string, Partial<TrainingRecords>, string]>([
    ["nothing changed", { items }, "clear"],
    ["somebody said what applies", { items, scopes: [said("Fire", -1, true)] }, "changed"],
    [
      "a training for everybody came",
      { items: [...items, item("N", { ...everybody, addedAt: at(-1) })] },
      "changed",
    ],
    ["a training for some came", { items: [...items, item("N", { addedAt: at(-1) })] }, "clear"],
    ["one of theirs ended", { items: [item("Level 1", { ...everybody, endedAt: at(-1) })] }, "changed"],
    [
      "one that was not theirs ended",
      { items: [items[0] as ListedItem, item("Fire", { endedAt: at(-1) })] },
      "clear",
    ],
    ["they did it", { items, dones: [done("Level 1", { doneOn: on(-1), recordedAt: at(-1) })] }, "clear"],
  ])("%s", (_, records, expected) => {
    expect(view(records)).toBe(expected);
  });
});
