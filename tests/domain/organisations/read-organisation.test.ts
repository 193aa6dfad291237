import { expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { atTime, today } from "@/lib/time.ts";
import { changeShortName } from "@/lib/trusts/change-short-name.ts";
import { byHand, operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { linkParts, loadList, openedTrust } from "@/tests/factories/trusts.ts";

const read = (code: string) => readOrganisation(operator, code);

test("one that will close has not closed until the day comes, where the trusts are", async () => {
  const code = newCode();
  await loadList(listLine({ code, closed: "20990701" }));
  expect(await read(code)).toMatchObject({ closedOn: "2099-07-01", hasClosed: false });
  const at = (instant: string) => atTime(new Date(instant), async () => (await read(code)).hasClosed);
  expect(await at("2099-06-30T22:59:00Z"), "a minute to midnight in London").toBe(false);
  expect(await at("2099-06-30T23:01:00Z"), "a minute past").toBe(true);
});

test("one that the newest list no longer names is missing from it, and what no list ever named is not", async () => {
  const [stays, goes] = [newCode(), newCode()];
  const newest = listLine({ code: newCode(), opened: today().replaceAll("-", "") });
  await loadList(listLine({ code: goes, opened: "20200401" }));
  await loadList(newest, listLine({ code: stays }));
  expect(await read(goes)).toMatchObject({ listedOn: "2020-04-01", isMissingFromNewest: true });
  expect(await read(stays)).toMatchObject({ listedOn: today(), isMissingFromNewest: false });
  await loadList(newest, listLine({ code: goes, opened: "20200401" }));
  expect((await read(goes)).isMissingFromNewest).toBe(false);
  const { code } = await byHand();
  expect(await read(code)).toMatchObject({ listedOn: null, isMissingFromNewest: false });
});

test("of its trust it shows the address, the earlier ones and two dates, and nothing else", async () => {
  const { code, shortName, joiningPath, adminEmail } = await openedTrust();
  const opened = (await read(code)).trust;
  expect(opened).toEqual({ openedAt: expect.any(Date), shortName, formerShortNames: [], lastUsedOn: null });
  const { trust, token } = linkParts(joiningPath);
  await joinWithNewPassword(trust, token, { password: "four plain words here" });
  await changeShortName(operator, code, { shortName: `${shortName}-x`, instead: shortName });
  const found = await read(code);
  expect(found.trust).toEqual({
    openedAt: opened?.openedAt,
    shortName: `${shortName}-x`,
    formerShortNames: [shortName],
    lastUsedOn: today(),
  });
  expect(JSON.stringify(found)).not.toContain(adminEmail);
  expect(JSON.stringify(found)).not.toContain("Ada Admin");
});

test("one that is not open for use has no trust", async () => {
  const { code } = await byHand();
  expect(await read(code)).toMatchObject({ trust: null, successor: null, predecessors: [] });
});
