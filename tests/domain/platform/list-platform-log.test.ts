import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Operator } from "@/lib/actor.ts";
import { changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { nameSuccessor } from "@/lib/organisations/name-successor.ts";
import { listPlatformLog, type PlatformLogLine } from "@/lib/platform/list-platform-log.ts";
import { platformActions, platformSentence } from "@/lib/platform/platform-words.ts";
import { changeShortName } from "@/lib/trusts/change-short-name.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { byHand, operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, openedTrust } from "@/tests/factories/trusts.ts";
import { actsIn, wordless } from "@/tests/guards/acts.ts";
import { readSources } from "@/tests/guards/sources.ts";

const another: Operator = { kind: "operator", accountId: randomUUID() };
const kind = "other" as const;
let name: string;
let code: string;
const loads = [randomUUID(), randomUUID()] as const;
const adminEmail = `${randomUUID()}@trust.example`;

beforeAll(async () => {
  await importOrganisations(job, loads[0], Buffer.from(listLine({ code: newCode() })));
  await importOrganisations(operator, loads[1], Buffer.from("Dear Sir"));
  ({ name, code } = await byHand(operator));
  const shortName = code.toLowerCase();
  await openTrust(operator, { organisationCode: code, shortName, adminName: "Ada Admin", adminEmail });
  await changeShortName(another, code, { shortName: `${shortName}-2`, instead: shortName });
  const change = { revision: 1, kind, name, town: "", reason: "R", closedOn: "2026-01-01" };
  await changeOrganisation(another, code, change);
  await nameSuccessor(operator, code, { revision: 2, successorCode: (await byHand(another)).code });
});

const newest = async (count: number, reader = operator): Promise<PlatformLogLine[]> =>
  (await listPlatformLog(reader, 1)).rows.slice(0, count);

test("the record tells what was done and by whom, newest first", async () => {
  const lines = await newest(8);
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    `You changed who carries on after ${name}`,
    expect.stringMatching(/^Another operator added T\w+ Care Trust by hand$/),
    `Another operator changed ${name}`,
    `Another operator changed the short name of ${name}`,
    `You opened ${name} on Alongside`,
    `You added ${name} by hand`,
    "You tried to load a file that is not the list of trusts",
    "Somebody at the command line loaded the official list of trusts",
  ]);
});

test("another operator reads their own acts as theirs, and those of the first as another's", async () => {
  const [first, , third] = await newest(3, another);
  expect(first?.sentence).toBe(`Another operator changed who carries on after ${name}`);
  expect(third?.sentence).toBe(`You changed ${name}`);
});

test("a line leads to what it is about", async () => {
  const lines = await newest(8);
  expect(lines[0]?.about).toEqual({ kind: "organisation", code });
  expect(lines[4]?.about).toEqual({ kind: "organisation", code });
  expect(lines[6]?.about).toEqual({ kind: "load", id: loads[1] });
  expect(lines[7]?.about).toEqual({ kind: "load", id: loads[0] });
});

test("nobody's account is in it, and nothing of anybody at a trust", async () => {
  const text = JSON.stringify(await listPlatformLog(operator, 1));
  for (const hidden of [operator.accountId, another.accountId, adminEmail, "Ada Admin"])
    expect(text).not.toContain(hidden);
});

test("a long record is read page by page", async () => {
  for (let each = 0; each < 51; each += 1)
    await importOrganisations(operator, randomUUID(), Buffer.from("Dear Sir"));
  const [first, second] = [await listPlatformLog(operator, 1), await listPlatformLog(operator, 2)];
  expect(first.rows).toHaveLength(50);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await listPlatformLog(operator, 10_000)).page).toBe(first.pages);
});

test("every act on the platform has its words, and one without still shows", () => {
  const written = actsIn(readSources(/^lib\//), ["auditPlatform"]);
  expect(written).toContain("organisation-list:refused");
  expect(wordless(written, platformActions)).toEqual([]);
  expect(platformSentence({ who: "You", action: "new-thing:half_done", about: "X" })).toBe(
    "You new thing half done (X)",
  );
  expect(platformSentence({ who: "You", action: "new-thing:done", about: "" })).toBe("You new thing done");
});

test("no member of a trust reads it", async () => {
  const { admin } = await openedTrust();
  await expect(listPlatformLog(admin as never, 1)).rejects.toThrow(/not allowed/);
});
