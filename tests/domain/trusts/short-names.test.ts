import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { readTrustList } from "@/lib/organisations/read-list.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { listPlatformLog } from "@/lib/platform/list-platform-log.ts";
import { changeShortName } from "@/lib/trusts/change-short-name.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { proposeShortName } from "@/lib/trusts/propose-short-name.ts";
import { readOpening } from "@/lib/trusts/read-opening.ts";
import { reservedShortNames, ShortName } from "@/lib/trusts/short-name.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, linkParts, loadList, openedTrust, operator } from "@/tests/factories/trusts.ts";

const password = "four plain words here";

test("a new short name is in use at once, and the one before leads to it", async () => {
  const { code, shortName, joiningPath, admin } = await openedTrust();
  const next = `next-${shortName}`;
  await changeShortName(operator, code, { shortName: next, instead: shortName });
  expect((await readOrganisation(job, code)).trust).toMatchObject({
    shortName: next,
    formerShortNames: [shortName],
  });

  const { trust, token } = linkParts(joiningPath);
  expect(trust, "the link was made before").toBe(shortName);
  expect(await readJoiningLink(trust, token)).toMatchObject({ state: "ready" });
  const session = await findSession(await joinWithNewPassword(trust, token, { password }));
  expect(session?.account.memberships[0]).toMatchObject({ shortName: next, formerShortNames: [shortName] });

  expect((await listAudit(admin, 1)).rows[1]?.sentence).toBe(
    "Whoever runs Alongside changed this trust’s short name",
  );
  expect((await listPlatformLog(operator, 1)).rows[0]?.sentence).toMatch(/^You changed the short name of/);
});

test("a trust may go back to a name it had", async () => {
  const { code, shortName } = await openedTrust();
  const next = `next-${shortName}`;
  await changeShortName(operator, code, { shortName: next, instead: shortName });
  await changeShortName(operator, code, { shortName, instead: next });
  expect((await readOrganisation(job, code)).trust).toMatchObject({ shortName, formerShortNames: [next] });
});

test("a name another trust has, or had, is not to be had, nor for a trust that opens", async () => {
  const [one, other] = [await openedTrust(), await openedTrust()];
  const next = `next-${one.shortName}`;
  await changeShortName(operator, one.code, { shortName: next, instead: one.shortName });
  for (const shortName of [next, one.shortName]) {
    await expect(
      changeShortName(operator, other.code, { shortName, instead: other.shortName }),
    ).rejects.toThrow(`Another trust is, or was, called ${shortName}`);
    const organisationCode = newCode();
    await loadList(listLine({ code: organisationCode }));
    await expect(
      openTrust(job, { organisationCode, shortName, adminName: "Ada", adminEmail: "ada@x.example" }),
    ).rejects.toThrow(`Another trust is, or was, called ${shortName}`);
  }
  expect((await readOrganisation(job, other.code)).trust?.shortName).toBe(other.shortName);
});

test("two at once: one is told; the same twice is done", async () => {
  const { code, shortName } = await openedTrust();
  const tries = await Promise.allSettled(
    ["a", "b"].map((each) =>
      changeShortName(operator, code, { shortName: `${each}-${shortName}`, instead: shortName }),
    ),
  );
  const [failure] = tries.flatMap((each) => (each.status === "rejected" ? [each.reason as Refusal] : []));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(failure).toBeInstanceOf(Refusal);
  const now = (await readOrganisation(job, code)).trust?.shortName ?? "";
  expect(failure?.current).toEqual({ instead: now });
  await changeShortName(operator, code, { shortName: now, instead: shortName });
});

test("only the operator changes it, and only of a trust that is open", async () => {
  const { admin, code, shortName } = await openedTrust();
  const change = { shortName: "x", instead: shortName };
  await expect(changeShortName(admin as never, code, change)).rejects.toThrow(/not allowed/);
  await expect(readOpening(admin as never, code)).rejects.toThrow(/not allowed/);
  await expect(changeShortName(operator, "NOSUCH", change)).rejects.toThrow(NotFound);
  await expect(readOpening(operator, "NOSUCH")).rejects.toThrow(NotFound);
});

describe("a short name to propose", () => {
  test.each([
    ["North Tees and Hartlepool NHS Foundation Trust", "north-tees-and-hartlepool"],
    ["Barts Health NHS Trust", "barts-health"],
    ["St George's University Hospitals NHS Foundation Trust", "st-georges-university-hospitals"],
    ["The Rotherham NHS Foundation Trust", "rotherham"],
    ["NHS Devon Integrated Care Board", "nhs-devon"],
    ["Severn Health CIC", "severn-health"],
    ["Barking, Havering and Redbridge University Hospitals NHS Trust", "barking-havering-and-redbridge"],
    ["Help NHS Trust", "help-r1x"],
    ["Taken NHS Trust", "taken-r1x"],
    ["!!! Trust", "r1x"],
  ])("%s: %s", (name, proposed) => {
    expect(proposeShortName({ name, code: "R1X" }, ["taken"])).toBe(proposed);
  });

  test("whatever the organisation, it can be used as it is", () => {
    const official = "../shared/data/nhs-trusts-etr.csv";
    const names = existsSync(official) ? readTrustList(readFileSync(official)).trusts : [];
    const odd = ["x".repeat(100), "É&É Trust", "  ", ...reservedShortNames].map((name) => ({
      name,
      code: "Q1",
    }));
    for (const each of [...names, ...odd]) {
      const proposed = proposeShortName(each, []);
      expect(ShortName.safeParse(proposed).data, each.name).toBe(proposed);
    }
  });

  test("the page proposes one that is free, or says why the trust cannot be opened", async () => {
    const [code, closed] = [newCode(), newCode()];
    await loadList(
      listLine({ code, name: `${code} NHS TRUST` }),
      listLine({ code: closed, closed: "20210101" }),
    );
    expect(await readOpening(operator, code)).toMatchObject({
      proposedShortName: code.toLowerCase(),
      refusal: null,
    });
    expect((await readOpening(operator, closed)).refusal).toMatch(/has closed/);
    expect((await readOpening(operator, (await openedTrust()).code)).refusal).toMatch(/open already/);
  });
});
