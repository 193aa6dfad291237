import { expect, test } from "vitest";
import { addFictionalOrganisation } from "@/lib/organisations/add-fictional-organisation.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { job, newCode, openedTrust } from "@/tests/factories/trusts.ts";

test("an invented organisation can be opened, and added twice is there once", async () => {
  const code = newCode();
  const before = await listOpenTrusts(job);
  await addFictionalOrganisation(job, { code, name: "Nowhere Hospitals", town: "Nowhere" });
  await addFictionalOrganisation(job, { code, name: "Nowhere Hospitals", town: "Nowhere" });
  await openTrust(job, {
    organisationCode: code,
    shortName: code.toLowerCase(),
    adminName: "Ada",
    adminEmail: "ada@nowhere.example",
  });

  const after = await listOpenTrusts(job);
  expect(after.trusts).toContainEqual(expect.objectContaining({ name: "Nowhere Hospitals" }));
  expect(after.listed, "it does not count as one of the official list").toBe(before.listed);
});

test("no member of a trust adds one", async () => {
  const { admin } = await openedTrust();
  await expect(
    addFictionalOrganisation(admin as never, { code: newCode(), name: "X", town: "X" }),
  ).rejects.toThrow(/not allowed/);
});
