import { beforeAll, describe, expect, test } from "vitest";
import { searchOrganisations } from "@/lib/organisations/search-organisations.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";

const mark = newCode();
const codes = { george: newCode(), stoke: newCode(), closed: newCode(), renamed: newCode() };
const name = (words: string) => `${words} ${mark} NHS TRUST`;

beforeAll(async () => {
  await loadList(
    listLine({ code: codes.george, name: name("ST GEORGE'S"), town: "TOOTING" }),
    listLine({ code: codes.stoke, name: name("STOKE-ON-TRENT"), town: "STOKE-ON-TRENT" }),
    listLine({ code: codes.closed, name: name("ABBEY"), closed: "20210101" }),
    listLine({ code: codes.renamed, name: name("FORMERLY SO") }),
  );
  await loadList(
    listLine({ code: codes.renamed, name: name("NOW SO"), closed: "" }),
    listLine({ code: newCode(), opened: "20210101" }),
  );
});

const find = async (query: string) => (await searchOrganisations(job, query, 1)).rows;
const found = async (query: string) => (await find(query)).map(({ code }) => code);

describe("each word has to be found, in name, earlier name, town or code", () => {
  test.each([
    ["st georges", codes.george],
    ["St George’s", codes.george],
    ["TOOTING", codes.george],
    ["stoke on trent", codes.stoke],
    [codes.stoke.toLowerCase(), codes.stoke],
    ["formerly so", codes.renamed],
    ["now trust", codes.renamed],
  ])("%s", async (query, code) => {
    expect(await found(`${query} ${mark.toLowerCase()}`)).toEqual([code]);
  });

  test("one word that is nowhere, and nothing is found", async () => {
    expect(await searchOrganisations(job, `george ${mark} xyzzy`, 1)).toEqual({
      rows: [],
      total: 0,
      page: 1,
      pages: 1,
    });
  });
});

test("found by an earlier name alone, it says which; found by its name now, it does not", async () => {
  expect((await find(`formerly ${mark}`))[0]?.onceCalled).toMatch(/^Formerly So/);
  expect((await find(`now ${mark}`))[0]?.onceCalled).toBeNull();
});

test("those that have closed come last", async () => {
  const rows = await find(mark);
  expect(rows).toHaveLength(4);
  expect(rows.at(-1)).toMatchObject({ code: codes.closed, closedOn: "2021-01-01" });
});

test("what has a meaning in SQL is only letters here", async () => {
  for (const query of [
    "%",
    "_",
    "\\",
    "'; drop table organisation; --",
    "x".repeat(10_000),
    "\u0000".slice(1),
  ])
    expect((await searchOrganisations(job, `${mark} ${query}zzz`, 1)).total, query.slice(0, 20)).toBe(0);
});

test("an open trust shows its short name, and no words find everything, fifty a page", async () => {
  const { code, shortName } = await openedTrust();
  expect((await find(code))[0]).toMatchObject({ code, shortName });
  await loadList(...Array.from({ length: 51 }, () => listLine({ code: newCode() })));
  const first = await searchOrganisations(job, " ", 1);
  expect(first.rows).toHaveLength(50);
  expect(first.pages).toBe(Math.ceil(first.total / 50));
  const second = await searchOrganisations(job, "", 2);
  expect(first.rows.map((each) => each.code)).not.toContain(second.rows[0]?.code);
  expect((await searchOrganisations(job, "", 9999)).page).toBe(first.pages);
});

test("no member of a trust searches", async () => {
  const { admin } = await openedTrust();
  await expect(searchOrganisations(admin as never, "", 1)).rejects.toThrow(/not allowed/);
});
