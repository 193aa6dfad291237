import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner } from "@/tests/guards/database.ts";
import { boxProblems, dataProblems } from "@/tests/guards/documents.ts";
import { readSources } from "@/tests/guards/sources.ts";

const owner = await connectOwner();
afterAll(() => owner.end());

test("docs/data.md speaks of every table, and of no other", async () => {
  const { tables } = await readCatalogue(owner);
  const names = tables.map(({ name }) => name);
  expect(dataProblems(readFileSync("docs/data.md", "utf8"), names)).toEqual([]);
});

test("every text box says who reads it, on the page and in docs/security.md", () => {
  expect(boxProblems(readFileSync("docs/security.md", "utf8"), readSources(/^app\/.*\.tsx$/))).toEqual([]);
});

test("a table or a row that the other has not is seen", () => {
  const row = (name: string, cells = " a | b | no | c | d | e ") => `| \`${name}\` |${cells}|`;
  expect(dataProblems(`${row("a")}\n${row("b")}`, ["a", "b"])).toEqual([]);
  expect(dataProblems(row("a"), ["a", "b"])).toEqual(["docs/data.md has no row for b"]);
  expect(dataProblems(`${row("a")}\n${row("b")}`, ["a"])).toEqual([
    expect.stringMatching(/b, which is no table/),
  ]);
  expect(dataProblems(`${row("a")}\n${row("a")}`, ["a"])).toEqual([expect.stringMatching(/two rows for a/)]);
  expect(dataProblems(row("a", " a | b | no |  | d | e "), ["a"])).toEqual([
    expect.stringMatching(/unsaid about a/),
  ]);
});

test("a text box that does not say who reads it is seen", () => {
  const draws = (box: string) => [{ path: "app/[trust]/admin/x/page.tsx", text: `const p = ${box};` }];
  const said = "| `[trust]/admin/x/page.tsx` | why | admins |";
  expect(boxProblems(said, draws(`<Textarea name="why" readers={readers.admin} />`))).toEqual([]);
  expect(boxProblems(said, draws(`<Textarea name="why" />`))).toEqual([
    expect.stringMatching(/why does not say who/),
  ]);
  expect(boxProblems("", draws(`<TextInput name="why" readers="admins" />`))).toEqual([
    expect.stringMatching(/security.md does not say who reads the box why/),
  ]);
  expect(boxProblems(said, draws("<p>no box</p>"))).toEqual([expect.stringMatching(/which is not there/)]);
});
