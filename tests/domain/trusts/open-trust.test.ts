import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { atTime } from "@/lib/time.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { OpenTrust, openTrust } from "@/lib/trusts/open-trust.ts";
import { reservedShortNames } from "@/lib/trusts/short-name.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";

const adminName = "Ada Admin";
const adminEmail = "ada@trust.example";

test("opens a listed trust, with its own name and its first admin", async () => {
  const code = newCode();
  await loadList(listLine({ code, name: "ST MARY'S AND THE VALE NHS FOUNDATION TRUST" }));
  await openTrust(job, { organisationCode: code, shortName: code.toLowerCase(), adminName, adminEmail });
  const { name, trust } = await readOrganisation(job, code);
  expect(name).toBe("St Mary's and the Vale NHS Foundation Trust");
  expect(trust).toMatchObject({ shortName: code.toLowerCase(), lastUsedOn: null });
});

test("refuses what cannot be opened, and leaves nothing behind", async () => {
  const open = await openedTrust();
  const closed = newCode();
  const other = newCode();
  await loadList(listLine({ code: closed, closed: "20210101" }), listLine({ code: other }));
  const before = (await listOpenTrusts(job, 1)).total;

  const attempt = (organisationCode: string, shortName: string) =>
    openTrust(job, { organisationCode, shortName, adminName, adminEmail });
  await expect(attempt("NOSUCH", "no-such")).rejects.toThrow(/is known/);
  await expect(attempt(closed, "closed-trust")).rejects.toThrow(/has closed/);
  await expect(attempt(open.code, "again")).rejects.toThrow(/open already/);
  await expect(attempt(other, open.shortName)).rejects.toThrow(/Choose another short name/);

  expect((await listOpenTrusts(job, 1)).total).toBe(before);
});

test("one that will close can be opened until the day comes, where the trusts are", async () => {
  const [before, after] = [newCode(), newCode()];
  const closed = "20250701";
  await loadList(listLine({ code: before, closed }), listLine({ code: after, closed }));
  const at = (instant: string, code: string) =>
    atTime(new Date(instant), () =>
      openTrust(job, { organisationCode: code, shortName: code.toLowerCase(), adminName, adminEmail }),
    );
  await at("2025-06-30T22:59:00Z", before);
  await expect(at("2025-06-30T23:01:00Z", after), "past midnight in London").rejects.toThrow(/has closed/);
});

test("a code that no organisation can have is not known", async () => {
  for (const organisationCode of ["A\u0000", "' OR 1=1", "X".repeat(10_000)])
    await expect(
      openTrust(job, { organisationCode, shortName: newCode().toLowerCase(), adminName, adminEmail }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/is known/), field: "organisationCode" });
});

test("twenty at once: one trust", async () => {
  const code = newCode();
  await loadList(listLine({ code }));
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      openTrust(job, { organisationCode: code, shortName: code.toLowerCase(), adminName, adminEmail }),
    ),
  );
  expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refusal);
});

test("a member of a trust, even its admin, opens none", async () => {
  const { admin } = await openedTrust();
  await expect(
    openTrust(admin as never, { organisationCode: "X", shortName: "x", adminName, adminEmail }),
  ).rejects.toThrow(/not allowed/);
  await expect(listOpenTrusts(admin as never, 1)).rejects.toThrow(/not allowed/);
});

test.each([...reservedShortNames, "", "Has Space", "-x", "x--y", "é", "x".repeat(41), "a/b", "../up"])(
  "%s is no short name",
  (shortName) => {
    expect(OpenTrust.safeParse({ organisationCode: "RVW", shortName, adminName, adminEmail }).success).toBe(
      false,
    );
  },
);
