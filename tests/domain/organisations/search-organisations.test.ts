import { describe, expect, test } from "vitest";
import { searchOrganisations } from "@/lib/organisations/search-organisations.ts";
import { addDays, today } from "@/lib/time.ts";
import { byHand, operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { loadList, openedTrust } from "@/tests/factories/trusts.ts";

const search = (query: string, page = 1) => searchOrganisations(operator, query, page);
const codesFor = async (query: string) => (await search(query)).rows.map(({ code }) => code);
const digits = (day: string) => day.replaceAll("-", "");
/** A word that stands in no other organisation of this database. */
const rareWord = () => `Q${newCode().slice(1)}`;

async function listed(row: Parameters<typeof listLine>[0]): Promise<string> {
  const code = newCode();
  await loadList(listLine({ code, ...row }));
  return code;
}

describe("an organisation is found", () => {
  test("by a part of its name, its town or its code, and shows all three", async () => {
    const [word, town] = [rareWord(), rareWord()];
    const code = await listed({ name: `${word} HOSPITALS NHS TRUST`, town });
    const name = `${word[0]}${word.slice(1).toLowerCase()} Hospitals NHS Trust`;
    for (const query of [word, word.toLowerCase(), word.slice(0, 5), town, code, code.toLowerCase()])
      expect((await search(query)).rows).toEqual([
        expect.objectContaining({ code, name, closedOn: null, shortName: null, onceCalled: null }),
      ]);
  });

  test("by several words in any order, each of which has to be there", async () => {
    const word = rareWord();
    const code = await listed({ name: `ROYAL ${word} AND VALE NHS TRUST`, town: "DALEHAM" });
    expect(await codesFor(`daleham vale ${word}`)).toEqual([code]);
    expect(await codesFor(`daleham hill ${word}`)).toEqual([]);
  });

  test.each([
    ["ST GEORGE'S", ["st georges", "St George's", "st george’s", "St. George's"]],
    ["STOKE-ON-TRENT", ["stoke on trent", "Stoke-on-Trent", "stoke trent"]],
    ["BARKING, HAVERING & REDBRIDGE", ["barking havering & redbridge", "Barking, Havering"]],
  ])("however the punctuation of %s is written", async (written, queries) => {
    const word = rareWord();
    const code = await listed({ name: `${written} ${word} NHS TRUST` });
    for (const query of queries) expect(await codesFor(`${query} ${word}`), query).toEqual([code]);
  });

  test("by an earlier name, which is then shown, and by its present one, when it is not", async () => {
    const [first, second, third] = [rareWord(), rareWord(), rareWord()];
    const code = newCode();
    const year = (word: string, opened: string) =>
      loadList(
        listLine({ code: newCode(), opened }),
        listLine({ code, name: `${word} NHS TRUST`, opened: "20010401" }),
      );
    await year(first, "20190101");
    await year(second, "20200101");
    await year(third, "20210101");
    const shown = async (query: string) => (await search(query)).rows.map((row) => row.onceCalled);
    const inWords = (word: string) => `${word[0]}${word.slice(1).toLowerCase()} NHS Trust`;
    expect(await shown(third)).toEqual([null]);
    expect(await shown(first), "the one that was searched for").toEqual([inWords(first)]);
    expect(await shown(second)).toEqual([inWords(second)]);
    expect(await shown(`${third} ${first}`), "part now, part before").toEqual([inWords(first)]);
  });

  test("with its short name where it is open for use", async () => {
    const { code, shortName } = await openedTrust();
    expect((await search(code)).rows[0]?.shortName).toBe(shortName);
  });
});

test("those that have closed come last, those that will close stand among the others", async () => {
  const word = rareWord();
  const codes = [newCode(), newCode(), newCode()] as [string, string, string];
  await loadList(
    listLine({ code: codes[0], name: `A ${word} NHS TRUST`, closed: digits(today()) }),
    listLine({ code: codes[1], name: `B ${word} NHS TRUST`, closed: digits(addDays(today(), 1)) }),
    listLine({ code: codes[2], name: `C ${word} NHS TRUST` }),
  );
  expect(await codesFor(word)).toEqual([codes[1], codes[2], codes[0]]);
});

test("no words, and it is the whole list", async () => {
  await byHand();
  const { total } = await search("");
  expect(total).toBeGreaterThan(0);
  for (const query of ["   ", "-", "'", "&", "\u200B"]) expect((await search(query)).total).toBe(total);
});

test("a list longer than a page is read page by page, each organisation once", async () => {
  const word = rareWord();
  const codes = Array.from({ length: 120 }, newCode);
  await loadList(...codes.map((code) => listLine({ code, name: `${word} NHS TRUST` })));
  const pages = await Promise.all([1, 2, 3].map((page) => search(word, page)));
  expect(pages.map(({ rows, total, pages }) => [rows.length, total, pages])).toEqual([
    [50, 120, 3],
    [50, 120, 3],
    [20, 120, 3],
  ]);
  expect(pages.flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(codes.toSorted());
  expect((await search(word, 99)).page, "beyond the last is the last").toBe(3);
  expect((await search(word, -1)).page).toBe(1);
});

describe("what is typed is looked for as it is typed", () => {
  test.each(["%", "_", "\\", "100%", "a_b", "\\%", "%%%", "*", "(", "' or 1=1 --", "<b>", "👋", "\uD800"])(
    "%o finds nothing that does not hold it",
    async (odd) => {
      const word = rareWord();
      await listed({ name: `${word} NHS TRUST` });
      expect(await codesFor(`${word} ${odd}`)).toEqual([]);
    },
  );

  test.each(["50% Care", "Under_score", "Back\\slash"])("%o is found by itself", async (odd) => {
    const word = rareWord();
    const { code } = await byHand(operator, `${word} ${odd}`);
    expect(await codesFor(`${word} ${odd}`)).toEqual([code]);
  });

  test("what nobody can see is no part of a search", async () => {
    const word = rareWord();
    const code = await listed({ name: `${word} NHS TRUST` });
    for (const query of [`${word}\u0000`, `\u202E${word}`, `${word}\r\n`])
      expect(await codesFor(query)).toEqual([code]);
  });

  test("ten thousand characters are answered", async () => {
    for (const query of ["x".repeat(10_000), "word ".repeat(2_000), "%".repeat(10_000)])
      expect(await codesFor(query)).toEqual([]);
  });
});

test("nothing found is an empty page, and the only one", async () => {
  expect(await search(rareWord())).toEqual({ rows: [], total: 0, page: 1, pages: 1 });
});

test("no member of a trust searches the list", async () => {
  const { admin } = await openedTrust();
  await expect(searchOrganisations(admin as never, "", 1)).rejects.toThrow(/not allowed/);
});
