import { expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { today } from "@/lib/time.ts";
import { listOpenTrusts, type OpenTrustSummary } from "@/lib/trusts/list-open-trusts.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { linkParts, loadList, openedTrust } from "@/tests/factories/trusts.ts";

/** Every trust of every page, as the list says how many there are. */
async function all(): Promise<OpenTrustSummary[]> {
  const { pages } = await listOpenTrusts(operator, 1);
  const read = Array.from({ length: pages }, (_, index) => listOpenTrusts(operator, index + 1));
  return (await Promise.all(read)).flatMap(({ rows }) => rows);
}
const find = async (code: string) => (await all()).find((each) => each.code === code);

test("a trust stands with its address and its days, and nothing of anybody there", async () => {
  const { code, shortName, admin, joiningPath, adminEmail } = await openedTrust();
  const before = await find(code);
  expect(before).toEqual({
    id: admin.trustId,
    code,
    name: `${code[0]}${code.slice(1).toLowerCase()} NHS Trust`,
    closedOn: null,
    shortName,
    openedAt: expect.any(Date),
    lastUsedOn: null,
  });
  const { trust, token } = linkParts(joiningPath);
  await joinWithNewPassword(trust, token, { password: "four plain words here" });
  expect(await find(code)).toEqual({ ...before, lastUsedOn: today() });
  for (const personal of [adminEmail, "Ada Admin"])
    expect(JSON.stringify(await all())).not.toContain(personal);
});

test("one whose organisation has closed since is still there, with the day", async () => {
  const { code } = await openedTrust();
  await loadList(listLine({ code, name: `${code} NHS TRUST`, closed: "20250331" }));
  expect(await find(code)).toMatchObject({ closedOn: "2025-03-31" });
});

test("many trusts are read page by page, by name, each of them once", async () => {
  const codes = Array.from({ length: 60 }, newCode);
  // One name for all of them: the order has to hold from page to page all the same.
  await loadList(...codes.map((code) => listLine({ code, name: "ONE OF MANY NHS TRUST" })));
  for (const code of codes)
    await openTrust(operator, {
      organisationCode: code,
      shortName: code.toLowerCase(),
      adminName: "Ada Admin",
      adminEmail: "ada@trust.example",
    });
  const first = await listOpenTrusts(operator, 1);
  expect(first.rows).toHaveLength(50);
  const rows = await all();
  expect(rows).toHaveLength(first.total);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(first.total);
  const shown = rows.map(({ code }) => code).filter((code) => codes.includes(code));
  expect(shown).toEqual(codes.toSorted());
  expect((await listOpenTrusts(operator, 99)).page).toBe(first.pages);
});
