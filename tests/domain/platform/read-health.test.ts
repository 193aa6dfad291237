import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { makeOperator } from "@/lib/identity/make-operator.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { readHealth } from "@/lib/platform/read-health.ts";
import { byHand, operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, linkParts, openedTrust } from "@/tests/factories/trusts.ts";

test("it tells of the database, the disk, the versions and the list", async () => {
  const health = await readHealth(operator);
  const { database, disk, versions, list } = health;
  expect(Object.keys(health)).toEqual(["database", "disk", "versions", "list"]);
  expect(database).toEqual({
    version: expect.stringMatching(/^\d+/),
    bytes: expect.any(Number),
    milliseconds: expect.any(Number),
    migration: expect.stringMatching(/^\d{14}_/),
    migratedAt: expect.any(Date),
  });
  expect(database.bytes).toBeGreaterThan(1_000_000);
  expect(database.milliseconds).toBeGreaterThan(0);
  expect(disk.bytes).toBeGreaterThan(disk.freeBytes);
  expect(versions).toEqual({
    alongside: expect.stringMatching(/^\d+\.\d+\.\d+/),
    node: process.versions.node,
    next: expect.stringMatching(/^16\./),
  });
  expect(list).toMatchObject({ organisations: expect.any(Number), byHand: expect.any(Number) });
});

test("it counts what the list named and what was added by hand, and tells of the newest load", async () => {
  const before = (await readHealth(job)).list;
  const [good, bad] = [randomUUID(), randomUUID()];
  await importOrganisations(operator, good, Buffer.from(listLine({ code: newCode(), opened: "20200401" })));
  await byHand();
  const { organisations, byHand: others, lastLoad } = (await readHealth(operator)).list;
  expect([organisations, others]).toEqual([before.organisations + 1, before.byHand + 1]);
  expect(lastLoad).toEqual({
    id: good,
    recordedAt: expect.any(Date),
    listedOn: "2020-04-01",
    refusedBecause: null,
  });
  const { refusedBecause } = await importOrganisations(operator, bad, Buffer.from("Dear Sir"));
  expect((await readHealth(operator)).list.lastLoad).toMatchObject({
    id: bad,
    listedOn: null,
    refusedBecause,
  });
});

test("nothing of anybody is in it, of no trust and of no operator", async () => {
  const { joiningPath, adminEmail, admin, shortName, code } = await openedTrust();
  const { trust, token } = linkParts(joiningPath);
  await joinWithNewPassword(trust, token, { password: "four plain words here" });
  const email = `${randomUUID()}@operator.example`;
  await makeOperator(email);
  const text = JSON.stringify(await readHealth(operator)).toLowerCase();
  const planted = [
    adminEmail,
    email,
    "ada admin",
    shortName,
    code.toLowerCase(),
    admin.trustId,
    admin.membershipId,
  ];
  for (const personal of [...planted, String(operator.accountId), "@", "postgres://", "example"])
    expect(text).not.toContain(personal);
});

test("no member of a trust reads it", async () => {
  const { admin } = await openedTrust();
  await expect(readHealth(admin as never)).rejects.toThrow(/not allowed/);
});
