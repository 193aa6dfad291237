import { describe, expect, test } from "vitest";
import type { OpenAction } from "@/lib/actions/open-actions-sql.ts";
import type { AskedRow } from "@/lib/help/asked-sql.ts";
import { partnersOf } from "@/lib/needs/partner.ts";
import type { PartnerRow } from "@/lib/needs/rows.ts";
import { needsOf } from "@/lib/needs/rules.ts";
import { lineOf } from "@/lib/needs/words.ts";
import { needs, now, person, rows, settled } from "@/tests/factories/needs.ts";

const action = (change: Partial<OpenAction> = {}): OpenAction => ({
  id: "a1",
  words: "Ask about papers.",
  ownerId: "mona",
  owner: "Mona",
  ownerIsHere: true,
  dueOn: null,
  on: "2027-02-20",
  ...change,
});
const question = (change: Partial<AskedRow> = {}): AskedRow => ({
  id: "q1",
  askedById: "pat-person",
  toId: "mona",
  to: "Mona",
  lateToId: null,
  lateTo: null,
  askedOn: "2027-03-01",
  answerBy: "2027-03-08",
  steps: [],
  ...change,
});

describe("what needs whoever supports a partner", () => {
  test.each<[string, Partial<PartnerRow>, string, string]>([
    [
      "something the reader agreed to do, late",
      { actions: [action({ dueOn: "2027-03-01" })] },
      "2027-03-01",
      "What you agreed to do for Pat was to be done by 1 March 2027.",
    ],
    [
      "something somebody else agreed to do, late",
      { actions: [action({ dueOn: "2027-03-01", ownerId: "mel", owner: "Mel" })] },
      "2027-03-01",
      "What Mel agreed to do for Pat was to be done by 1 March 2027.",
    ],
    [
      "something left with somebody who is gone",
      { actions: [action({ ownerId: "gus", owner: "Gus", ownerIsHere: false })] },
      "2027-02-20",
      "Gus was to do something for Pat, and is no longer here.",
    ],
    [
      "something they asked the reader",
      { asked: [question()] },
      "2027-03-01",
      "Pat asked you something, to be answered by 8 March 2027.",
    ],
    [
      "something they asked the reader, late",
      { asked: [question({ askedOn: "2027-02-20", answerBy: "2027-02-27" })] },
      "2027-02-20",
      "Pat asked you something, and the answer was due by 27 February 2027.",
    ],
    [
      "something they asked somebody else, late, with the reader named for then",
      {
        asked: [
          question({
            toId: "mel",
            to: "Mel",
            lateToId: "mona",
            askedOn: "2027-02-20",
            answerBy: "2027-02-27",
          }),
        ],
      },
      "2027-02-27",
      "Pat asked Mel something, and named you if the answer is late. It is late.",
    ],
    [
      "something they say is not right",
      { corrections: [{ id: "c1", on: "2027-02-25" }] },
      "2027-02-25",
      "Pat said that something written down for them is not right.",
    ],
  ])("%s", (_, change, since, sentence) => {
    const found = needs(settled(change));
    expect(found.map((need) => lineOf(need, now.day))).toMatchObject([{ since, sentence }]);
  });

  test.each<[string, Partial<PartnerRow>]>([
    ["something agreed whose day has not gone by", { actions: [action({ dueOn: now.day })] }],
    [
      "something the partner agreed to do",
      { actions: [action({ ownerId: "pat-person", owner: "Pat", dueOn: "2027-03-01" })] },
    ],
    [
      "what they agreed with another line manager",
      {
        actions: [action({ dueOn: "2027-03-01", ownerId: "olu", owner: "Olu" })],
        lineManagers: [person({ membershipId: "olu", name: "Olu" })],
      },
    ],
    [
      "what they asked somebody else, in time",
      { asked: [question({ toId: "mel", to: "Mel", lateToId: "mona" })] },
    ],
  ])("not %s", (_, change) => expect(needs(settled(change))).toEqual([]));

  test("a question to the reader shows whoever line-manages the partner, and whichever partners the page is about", () => {
    const row = settled({
      asked: [question()],
      lineManagers: [person({ membershipId: "olu", name: "Olu" })],
    });
    const aboutNobody = { isAbout: () => false, membershipId: "mona" };
    const found = needsOf(partnersOf(rows(row), now.day), now, aboutNobody);
    expect(found.map(({ kind }) => kind)).toEqual(["asked"]);
  });
});

test("a version to agree waits since it is there, also for who waited for an earlier one already", () => {
  const [first] = rows().roles;
  const version = { id: "v2", number: 2, title: "Partner", kind: "major" as const, whatChanged: "More." };
  const row = rows(settled({ agreements: [] }));
  const published = [...(first?.published ?? []), { ...version, publishedAt: "2027-02-11T09:00:00.000Z" }];
  const roles = row.roles.map((role) => ({ ...role, published }));
  const reader = { isAbout: () => true, membershipId: "mona" };
  const found = needsOf(partnersOf({ ...row, roles }, now.day), now, reader);
  expect(found).toMatchObject([{ kind: "agreement", since: "2027-02-11", on: [{ name: "version 2" }] }]);
});
