import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isTenant, readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner } from "@/tests/guards/database.ts";
import { domainFunctions } from "@/tests/guards/domain-functions.ts";
import { type Example, example } from "@/tests/guards/example.ts";
import { examples } from "@/tests/guards/examples.ts";
import { type OwnWorld, ownWorld } from "@/tests/guards/own-world.ts";
import { fillTrust, insertion, type Rows, snapshot } from "@/tests/guards/rows.ts";
import { readSources, unlisted } from "@/tests/guards/sources.ts";
import { ordinaryProblems, platformProblems, swapProblems, type Trusts } from "@/tests/guards/swapping.ts";

/**
 * Everybody at one trust calls every function of the domain with another trust's ids: nothing of that trust is
 * read or changed, and the answer is the one for an id of nothing.
 */
const owner = await connectOwner();
const catalogue = await readCatalogue(owner);
const tables = catalogue.tables.filter(isTenant).map(({ name }) => name);
const mark = `there-${randomUUID().slice(0, 8)}`;
let there: Rows;
let before: string;

beforeAll(async () => {
  there = await fillTrust(owner, catalogue, mark);
  before = await lookThere();
});
afterAll(() => owner.end());

const look = async (trustId: unknown, membershipId: unknown) =>
  JSON.stringify(
    await snapshot(owner, tables, { trustId: String(trustId), membershipId: String(membershipId) }),
  );
const lookThere = () => look(there.trust?.id, there.membership?.id);
const trustsWith = (own: OwnWorld): Trusts => ({
  own,
  there,
  mark,
  look: async () => (await look(own.trustId, own.people.partner.membershipId)) + (await lookThere()),
});

test("every domain function has an example", () => {
  const functions = domainFunctions(readSources(/^lib\//)).map(({ name }) => name);
  expect(unlisted(functions, Object.keys(examples), "tests/guards/examples.ts")).toEqual([]);
});

const named = Object.entries(examples).map(([name, each]) => ({ name, ...each }));

describe.each(named.filter(({ by }) => by !== "platform" && by !== "link"))("$name", (each) => {
  let trusts: Trusts;
  beforeAll(async () => {
    trusts = trustsWith(await ownWorld());
  });

  test("answers another trust's id like one of nothing, and touches nothing", async () => {
    expect(await swapProblems(each, trusts)).toEqual([]);
  });

  test("works with its own ids, and knows nothing of an id that is in use at another trust", async () => {
    expect(await ordinaryProblems(each, trusts)).toEqual([]);
    expect(await lookThere()).toEqual(before);
  });
});

test.each(named.filter(({ by }) => by === "platform" || by === "link"))(
  "$name is refused to everybody at a trust",
  async (each) => {
    expect(await platformProblems(each, await ownWorld())).toEqual([]);
  },
);

describe("a function that lets something slip is seen", () => {
  let trusts: Trusts;
  beforeAll(async () => {
    trusts = trustsWith(await ownWorld());
  });
  const isThere = (id: string) => id === there.contact?.id;
  const swapped = (run: (id: string) => Promise<unknown>): Example =>
    example("admin", (_, id) => run(id("contact")));

  test.each<[string, (id: string) => Promise<unknown>, RegExp]>([
    [
      "by answering a foreign id otherwise than an absent one",
      async (id) => {
        throw isThere(id) ? new Refusal("taken") : new NotFound();
      },
      /"Refusal: taken"} for another trust's, .*NotFound/,
    ],
    ["by showing the row", async (id) => (isThere(id) ? there.contact : null), /shows another trust's words/],
    [
      "by breaking",
      async () => {
        throw new TypeError("no such thing");
      },
      /broke with TypeError: no such thing/,
    ],
    ["by answering at all", async () => ({ done: true }), /answered/],
    [
      "by writing",
      async () => {
        const row = { ...there.contact, id: randomUUID() };
        await owner.query("select set_config('app.trust_id', $1, false)", [there.trust?.id]);
        await owner.query(insertion("contact", Object.keys(row)), Object.values(row));
        await owner.query("select set_config('app.trust_id', '', false)");
      },
      /something was changed/,
    ],
  ])("%s", async (_, run, words) => {
    expect(await swapProblems(swapped(run), trusts)).toContainEqual(expect.stringMatching(words));
  });

  test("by not working for whom it is for, by showing too much, or by letting anybody in", async () => {
    const refuses = example("admin", async () => Promise.reject(new NotFound()));
    expect(await ordinaryProblems(refuses, trusts)).toEqual([expect.stringMatching(/should have worked/)]);
    const shows = example("admin", async () => [{ name: there.contact?.name }]);
    expect(await ordinaryProblems(shows, trusts)).toHaveLength(6);
    expect(await platformProblems(shows, trusts.own)).toHaveLength(6);
  });
});
