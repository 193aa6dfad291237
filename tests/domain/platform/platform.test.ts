import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Operator } from "@/lib/actor.ts";
import { addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { listPlatformLog } from "@/lib/platform/list-platform-log.ts";
import { platformActions, platformSentence } from "@/lib/platform/platform-words.ts";
import { readHealth } from "@/lib/platform/read-health.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, openedTrust } from "@/tests/factories/trusts.ts";
import { readSources } from "@/tests/guards/sources.ts";

test("how the platform is: database, disk, versions and the last load, and nothing personal", async () => {
  const { adminEmail, shortName } = await openedTrust();
  const id = randomUUID();
  await importOrganisations(operator, id, Buffer.from("not a list"));
  const health = await readHealth(operator);
  expect(health.database).toMatchObject({
    version: expect.stringMatching(/^\d+/),
    migration: expect.stringMatching(/^\d{14}_/),
  });
  expect(health.database.bytes).toBeGreaterThan(1_000_000);
  expect(health.disk.freeBytes).toBeLessThanOrEqual(health.disk.bytes);
  expect(health.versions).toEqual({
    alongside: "0.1.0",
    node: process.versions.node,
    next: expect.stringMatching(/^16\./),
  });
  expect(health.list.lastLoad).toMatchObject({
    id,
    listedOn: null,
    refusedBecause: expect.stringMatching(/Nothing was loaded/),
  });
  const text = JSON.stringify(health);
  for (const personal of [adminEmail, "Ada Admin", shortName, operator.accountId ?? ""])
    expect(text).not.toContain(personal);
});

test("what was done, newest first, by you, another operator or the command line, and no account is named", async () => {
  const code = newCode();
  const details = { kind: "other", name: `Odd ${code}`, town: "", reason: "Asked for." } as const;
  const other: Operator = { kind: "operator", accountId: randomUUID() };
  await addOrganisation(operator, { id: randomUUID(), code, ...details });
  await addOrganisation(other, { id: randomUUID(), code: newCode(), ...details });
  const load = randomUUID();
  await importOrganisations(job, load, Buffer.from(listLine({ code: newCode() })));
  const { rows } = await listPlatformLog(operator, 1);
  const ours = rows.filter(
    ({ sentence, about }) => sentence.includes(code) || (about && "id" in about && about.id === load),
  );
  expect(ours.map(({ sentence, about }) => [sentence, about])).toEqual([
    ["Somebody at the command line loaded the official list of trusts", { kind: "load", id: load }],
    [`Another operator added Odd ${code} by hand`, { kind: "organisation", code: expect.any(String) }],
    [`You added Odd ${code} by hand`, { kind: "organisation", code }],
  ]);
  const text = JSON.stringify(rows);
  for (const id of [operator.accountId, other.accountId]) expect(text).not.toContain(id);
});

test("every act on the platform has its words, and one without still shows", () => {
  const written = readSources(/^lib\//).flatMap(({ text }) =>
    [...text.matchAll(/auditPlatform\([^;]*?["'`]([a-z-]+:[a-z_-]+)["'`]/gs)].map((match) => match[1]),
  );
  expect(written.length).toBeGreaterThan(4);
  for (const action of written) expect(platformActions).toContain(action);
  expect(platformSentence({ who: "You", action: "new-thing:half_done", about: "" })).toBe(
    "You new thing half done",
  );
});

test("open trusts are listed by name, fifty a page", async () => {
  const { shortName } = await openedTrust();
  const first = await listOpenTrusts(operator, 1);
  expect(first.pages).toBe(Math.max(1, Math.ceil(first.total / 50)));
  const all = [];
  for (let page = 1; page <= first.pages; page += 1) all.push(...(await listOpenTrusts(operator, page)).rows);
  expect(all).toHaveLength(first.total);
  expect(all).toContainEqual(expect.objectContaining({ shortName, lastUsedOn: null, closedOn: null }));
});

test("no member of a trust sees any of it", async () => {
  const admin = (await openedTrust()).admin as never;
  await expect(readHealth(admin)).rejects.toThrow(/not allowed/);
  await expect(listPlatformLog(admin, 1)).rejects.toThrow(/not allowed/);
  await expect(listOpenTrusts(admin, 1)).rejects.toThrow(/not allowed/);
});
