import { describe, expect, test } from "vitest";
import { type HelpStep, helpStanding, isOpenTo } from "@/lib/help/standing.ts";

const asked = { askedOn: "2027-03-01", answerBy: "2027-03-08" };
const step = (kind: HelpStep["kind"], on: string, answerOn: string | null = null): HelpStep => ({
  kind,
  on,
  answerOn,
});

describe("where a question stands", () => {
  test.each<[string, HelpStep[], string, object]>([
    ["waits on its last day", [], "2027-03-08", { kind: "waiting", due: "2027-03-08", isLate: false }],
    ["is late the day after", [], "2027-03-09", { isLate: true, wasLate: true }],
    [
      "is answered",
      [step("answered", "2027-03-02")],
      "2027-03-20",
      { kind: "answered", due: null, isLate: false, wasLate: false },
    ],
    [
      "has a later day",
      [step("answer_later", "2027-03-05", "2027-03-20")],
      "2027-03-12",
      { kind: "later", due: "2027-03-20", isLate: false, wasLate: false },
    ],
    [
      "is late after that day too",
      [step("answer_later", "2027-03-05", "2027-03-20")],
      "2027-03-21",
      { isLate: true },
    ],
    [
      "was late once, and a later day does not undo it",
      [step("answer_later", "2027-03-10", "2027-03-20")],
      "2027-03-12",
      { isLate: false, wasLate: true },
    ],
    [
      "is put off again and again: the first day that was named counts for whom the partner named",
      [
        step("answer_later", "2027-03-02", "2027-03-20"),
        step("answer_later", "2027-03-19", "2027-04-19"),
        step("answer_later", "2027-04-18", "2027-05-18"),
      ],
      "2027-04-19",
      { kind: "later", due: "2027-05-18", isLate: false, wasLate: true },
    ],
    [
      "is put off again, and the first day that was named has not gone by",
      [step("answer_later", "2027-03-02", "2027-03-20"), step("answer_later", "2027-03-19", "2027-04-19")],
      "2027-03-20",
      { kind: "later", due: "2027-04-19", isLate: false, wasLate: false },
    ],
    [
      "was late and is answered",
      [step("answered", "2027-03-10")],
      "2027-03-12",
      { kind: "answered", wasLate: true, isLate: false },
    ],
    [
      "is open again for as many days as at first when the answer does not answer it",
      [step("answered", "2027-03-02"), step("not_answered_for_me", "2027-03-04")],
      "2027-03-11",
      { kind: "waiting", due: "2027-03-11", isLate: false },
    ],
    [
      "is taken back, and owed by nobody",
      [step("taken_back", "2027-03-02")],
      "2027-04-01",
      { kind: "taken_back", due: null, isLate: false },
    ],
  ])("%s", (_, steps, day, expected) => {
    expect(helpStanding({ ...asked, steps }, day)).toMatchObject(expected);
  });

  test("shows to the asker and the person asked always, to whom it goes when late from then on, to nobody else", () => {
    const request = { askedById: "pat", toId: "mel", lateToId: "sol" };
    const inTime = helpStanding({ ...asked, steps: [] }, "2027-03-08");
    const late = helpStanding({ ...asked, steps: [] }, "2027-03-09");
    const readers = (standing: typeof late) =>
      ["pat", "mel", "sol", "mona"].filter((each) => isOpenTo(request, standing, each));
    expect(readers(inTime)).toEqual(["pat", "mel"]);
    expect(readers(late)).toEqual(["pat", "mel", "sol"]);
  });
});
