import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { isTenant, readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner } from "@/tests/guards/database.ts";
import { domainFunctions } from "@/tests/guards/domain-functions.ts";
import type { Example } from "@/tests/guards/example.ts";
import { examples } from "@/tests/guards/examples.ts";
import { type Noun, type OwnWorld, ownWorld, tableOf, type Who } from "@/tests/guards/own-world.ts";
import { fillTrust, type Rows, snapshot } from "@/tests/guards/rows.ts";
import { readSources } from "@/tests/guards/sources.ts";

/**
 * Everybody at one trust calls every function of the domain with another trust's ids: nothing of that trust is
 * read or changed, and the answer is the one for an id of nothing.
 */
const owner = await connectOwner();
const catalogue = await readCatalogue(owner);
const tables = catalogue.tables.filter(isTenant).map(({ name }) => name);
const mark = `there-${randomUUID().slice(0, 8)}`;
let there: Rows;
let before: Record<string, unknown[]>;

beforeAll(async () => {
  there = await fillTrust(owner, catalogue, mark);
  before = await lookAt(thereIds());
});
afterAll(() => owner.end());

const thereIds = () => ({
  trustId: String(there.trust?.id),
  membershipId: String(there.membership?.id),
});
const lookAt = (at: { trustId: string; membershipId: string }) => snapshot(owner, tables, at);
const lookAtOwn = ({ trustId, people }: OwnWorld) =>
  lookAt({ trustId, membershipId: people.partner.membershipId });
const thereId = (noun: Noun) => String(there[tableOf[noun]]?.id);

/** What came back: the answer, or the kind and words of the refusal. */
async function outcome(call: Promise<unknown>): Promise<{ answer: unknown } | { refused: string }> {
  try {
    return { answer: await call };
  } catch (error) {
    const known = [NotFound, NotAllowed, Refusal].some((kind) => error instanceof kind);
    if (!known) throw error;
    return { refused: `${(error as Error).constructor.name}: ${(error as Error).message}` };
  }
}

/** Which ids a call asks for, in order. */
async function nounsOf({ run }: Example, own: OwnWorld): Promise<Noun[]> {
  const nouns: Noun[] = [];
  const asking = (noun: Noun) => {
    nouns.push(noun);
    return randomUUID();
  };
  await outcome(run(own.people.nobody, asking, () => randomUUID()));
  return nouns;
}

/** A call with this trust's own ids, but for the one at `position`. */
function swapped({ run }: Example, own: OwnWorld, who: Who, position: number, other: (noun: Noun) => string) {
  let at = -1;
  const id = (noun: Noun) => {
    at += 1;
    return at === position ? other(noun) : own.ids[noun];
  };
  return outcome(run(own.people[who], id, () => randomUUID()));
}

test("every domain function has an example", () => {
  const functions = domainFunctions(readSources(/^lib\//)).map(({ name }) => name);
  expect(examples.map(({ name }) => name).toSorted()).toEqual(functions.toSorted());
});

describe.each(examples.filter(({ by }) => by !== "platform"))("$name", (example) => {
  test("gives the same answer for another trust's id as for none, and touches nothing", async () => {
    const own = await ownWorld();
    const ownBefore = await lookAtOwn(own);
    for (const position of (await nounsOf(example, own)).keys())
      for (const who of Object.keys(own.people) as Who[]) {
        const foreign = await swapped(example, own, who, position, thereId);
        const absent = await swapped(example, own, who, position, () => randomUUID());
        expect(foreign, `${who}, id ${position + 1}`).toEqual(absent);
        if ("answer" in foreign) expect(foreign.answer ?? null, `${who}, id ${position + 1}`).toBeNull();
      }
    expect(await lookAtOwn(own)).toEqual(ownBefore);
    expect(await lookAt(thereIds())).toEqual(before);
  });

  test("works with its own ids, shows nothing of another trust, and may use an id that is in use there", async () => {
    for (const who of Object.keys((await ownWorld()).people) as Who[]) {
      const own = await ownWorld();
      const fresh = (table: string) => String(there[table]?.id);
      const result = await outcome(example.run(own.people[who], (noun) => own.ids[noun], fresh));
      if (who === example.by) expect(result).toHaveProperty("answer");
      expect(JSON.stringify(result)).not.toContain(mark);
      expect(JSON.stringify(result)).not.toContain(thereIds().trustId);
    }
    expect(await lookAt(thereIds())).toEqual(before);
  });
});

test.each(examples.filter(({ by }) => by === "platform"))(
  "$name is refused to everybody at a trust",
  async (example) => {
    const own = await ownWorld();
    for (const member of Object.values(own.people)) {
      const result = await outcome(
        example.run(
          member,
          (noun) => own.ids[noun],
          () => randomUUID(),
        ),
      );
      expect(result).toEqual({ refused: expect.stringMatching(/^NotAllowed/) });
    }
  },
);
