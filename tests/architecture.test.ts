import { expect, test } from "vitest";
import {
  actionProblems,
  frameProblems,
  gateProblems,
  originProblems,
  routeFiles,
  staleActions,
} from "@/tests/guards/actions.ts";
import {
  domainFunctions,
  domainProblems,
  identityFunctions,
  staleIdentity,
  untestedFunctions,
} from "@/tests/guards/domain-functions.ts";
import { placeProblems, textProblems } from "@/tests/guards/house-rules.ts";
import { importProblems } from "@/tests/guards/imports.ts";
import { routes } from "@/tests/guards/routes.ts";
import { listFiles, readSources, unlisted } from "@/tests/guards/sources.ts";

/** What holds for the whole of the source. `tests/guards/` has each rule, its exceptions, and tests that plant faults. */
const sources = readSources(/\.(tsx?|mts)$/);
const app = sources.filter(({ path }) => path.startsWith("app/"));
const lib = sources.filter(({ path }) => path.startsWith("lib/"));
const domainTests = sources.filter(({ path }) => path.startsWith("tests/domain/"));

test("imports run one way", () => {
  expect(importProblems(sources)).toEqual([]);
});

test("every action asks who sends it, and goes through submit", () => {
  expect(actionProblems(sources)).toEqual([]);
  expect(staleActions(sources)).toEqual([]);
});

test("every page inside a trust, an account or the operator's part asks who is there", () => {
  expect(gateProblems(app)).toEqual([]);
  expect(frameProblems(app)).toEqual([]);
  expect(originProblems(app)).toEqual([]);
});

test("every address is listed with who may open it", () => {
  expect(
    unlisted(
      routeFiles(),
      routes.map(({ file }) => file),
      "tests/guards/routes",
    ),
  ).toEqual([]);
});

test("every domain function acts for its actor, in one transaction, and asks authorise", () => {
  expect(domainProblems(lib)).toEqual([]);
  expect(staleIdentity(lib)).toEqual([]);
});

test("every domain function is called by a test", () => {
  expect(untestedFunctions([...domainFunctions(lib), ...identityFunctions(lib)], domainTests)).toEqual([]);
});

test("everything stands where it is looked for", () => {
  expect(placeProblems(listFiles())).toEqual([]);
});

test("no file breaks a rule of the house", () => {
  expect(textProblems(readSources(/\.(tsx?|mts|mjs|css|scss|prisma|sql)$/).filter(isOurs))).toEqual([]);
});

/** Migrations are as long as they are: most of one is written by a machine. */
function isOurs({ path }: { path: string }): boolean {
  return !/^prisma\/migrations\//.test(path);
}
