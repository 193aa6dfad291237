import { expect, test } from "vitest";
import { addFictionalOrganisation } from "@/lib/organisations/add-fictional-organisation.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";

test("an invented organisation can be opened, and added twice is there once", async () => {
  const code = newCode();
  await addFictionalOrganisation(job, { code, name: "Nowhere Hospitals", town: "Nowhere" });
  await addFictionalOrganisation(job, { code, name: "Nowhere Hospitals", town: "Nowhere" });
  await openTrust(job, {
    organisationCode: code,
    shortName: code.toLowerCase(),
    adminName: "Ada",
    adminEmail: "ada@nowhere.example",
  });
  const { kind, listedOn, trust } = await readOrganisation(job, code);
  expect([kind, listedOn, trust?.shortName]).toEqual(["fictional", null, code.toLowerCase()]);
  const report = await loadList(listLine({ code: newCode() }));
  expect(
    report.absent.map((each) => each.code),
    "no list is asked for it",
  ).not.toContain(code);
});

test("no member of a trust adds one", async () => {
  const { admin } = await openedTrust();
  await expect(
    addFictionalOrganisation(admin as never, { code: newCode(), name: "X", town: "X" }),
  ).rejects.toThrow(/not allowed/);
});
