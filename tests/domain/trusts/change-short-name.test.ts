import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { listPlatformLog } from "@/lib/platform/list-platform-log.ts";
import { atTime, now } from "@/lib/time.ts";
import { ChangeShortName, changeShortName } from "@/lib/trusts/change-short-name.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { reservedShortNames } from "@/lib/trusts/short-name.ts";
import { byHand, operator } from "@/tests/factories/platform.ts";
import { newCode } from "@/tests/factories/trust-list.ts";
import { linkParts, openedTrust } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const password = "four plain words here";
const change = (code: string, shortName: string, instead: string) =>
  changeShortName(operator, code, { shortName, instead });
const nameOf = async (code: string) => (await findOpenTrust(operator, "trust:rename", code)).shortName;
const newName = () => `name-${newCode().toLowerCase()}`;
const renames = async (trustId: string) =>
  (await auditOf(trustId, trustId)).filter((action) => action === "trust:short-name-changed");

describe("a new short name", () => {
  test("is the one in use, and stands in the trust's audit and on the platform's record", async () => {
    const { code, shortName, admin } = await openedTrust();
    const next = newName();
    await change(code, next, shortName);
    expect(await nameOf(code)).toBe(next);
    expect((await listAudit(admin, 1)).rows[0]?.sentence).toBe(
      "Whoever runs Alongside changed the short name in this trust’s addresses",
    );
    expect((await listPlatformLog(operator, 1)).rows).toContainEqual(
      expect.objectContaining({
        sentence: `You changed the short name of ${code[0]}${code.slice(1).toLowerCase()} NHS Trust`,
        about: { kind: "organisation", code },
      }),
    );
  });

  test("is in use though another server, whose clock is ahead, gave the one before", async () => {
    const { code, shortName } = await openedTrust();
    const [ahead, next] = [newName(), newName()];
    await change(code, ahead, shortName);
    await atTime(new Date(now().getTime() - 60_000), () => change(code, next, ahead));
    expect(await nameOf(code)).toBe(next);
  });

  test("works for a trust in use: old links still lead in, and a session knows both names", async () => {
    const { code, shortName, joiningPath, adminEmail } = await openedTrust();
    const [second, third] = [newName(), newName()];
    await change(code, second, shortName);
    const { trust, token } = linkParts(joiningPath);
    expect(trust).toBe(shortName);
    expect(await readJoiningLink(trust, token)).toMatchObject({ state: "ready", email: adminEmail });
    const session = await joinWithNewPassword(trust, token, { password });
    await change(code, third, second);
    const [membership] = (await findSession(session))?.account.memberships ?? [];
    expect(membership).toMatchObject({ shortName: third, formerShortNames: [second, shortName] });
  });

  test("may be one it had before", async () => {
    const { code, shortName, admin } = await openedTrust();
    const second = newName();
    await change(code, second, shortName);
    await change(code, shortName, second);
    expect(await nameOf(code)).toBe(shortName);
    expect(await renames(admin.trustId)).toHaveLength(2);
  });
});

describe("refused, and the name stays", () => {
  test("a name that another trust has, or had", async () => {
    const [mine, other] = [await openedTrust(), await openedTrust()];
    const later = newName();
    await change(other.code, later, other.shortName);
    for (const taken of [other.shortName, later])
      await expect(change(mine.code, taken, mine.shortName)).rejects.toMatchObject({
        message: `Another trust is, or was, called ${taken}. Choose another short name.`,
        field: "shortName",
      });
    expect(await nameOf(mine.code)).toBe(mine.shortName);
    expect(await nameOf(other.code)).toBe(later);
    expect(await renames(mine.admin.trustId)).toEqual([]);
  });

  test("a change drawn from a name that is no longer in use, with the one that is", async () => {
    const { code, shortName } = await openedTrust();
    const next = newName();
    await change(code, next, shortName);
    await expect(change(code, newName(), shortName)).rejects.toMatchObject({
      message: `Meanwhile somebody changed the short name to ${next}.`,
      field: "shortName",
      current: { instead: next },
    });
    expect(await nameOf(code)).toBe(next);
  });

  test("an organisation that is not open, or not there", async () => {
    const { code } = await byHand();
    for (const each of [code, newCode(), "\u0000", { contains: "" } as never]) {
      await expect(change(each, newName(), "x")).rejects.toThrow("not found");
      await expect(findOpenTrust(operator, "trust:rename", each)).rejects.toThrow("not found");
    }
  });

  test.each([...reservedShortNames, "", "a b", "x".repeat(41), "a--b", "<b>", "é"])(
    "%o, by the form",
    (shortName) => {
      const read = ChangeShortName.safeParse({ shortName, instead: "x" });
      expect(read.error?.issues[0]?.path).toEqual(["shortName"]);
    },
  );

  test("a member of the trust, even its admin, and the command line", async () => {
    const { code, shortName, admin } = await openedTrust();
    const input = { shortName: newName(), instead: shortName };
    for (const actor of [admin, { kind: "job", name: "test" }] as never[])
      await expect(changeShortName(actor, code, input)).rejects.toThrow(/not allowed/);
    await expect(findOpenTrust(admin as never, "trust:rename", code)).rejects.toThrow(/not allowed/);
  });
});

describe("at once", () => {
  test("one form sent twenty times is one change", async () => {
    const { code, shortName, admin } = await openedTrust();
    const next = newName();
    const { failures } = await atOnce(20, () => change(code, next, shortName));
    expect(failures).toEqual([]);
    expect(await renames(admin.trustId)).toHaveLength(1);
  });

  test("twenty different names: one is kept, the others are told which", async () => {
    const { code, shortName } = await openedTrust();
    const { done, failures } = await atOnce(20, () => change(code, newName(), shortName));
    expect(done).toBe(1);
    const kept = await nameOf(code);
    for (const failure of failures) expect(failure).toMatchObject({ current: { instead: kept } });
  });

  test("two trusts after one name: one gets it, the other is told", async () => {
    const both = [await openedTrust(), await openedTrust()];
    const wanted = newName();
    const { done, failures } = await atOnce(2, (index) =>
      change(both[index]?.code ?? "", wanted, both[index]?.shortName ?? ""),
    );
    expect(done).toBe(1);
    expect(failures[0]).toBeInstanceOf(Refusal);
  });
});

test("what is known of an open trust is its address and whether somebody has joined", async () => {
  const { code, shortName, joiningPath, admin } = await openedTrust();
  const facts = await findOpenTrust(operator, "trust:rename", code);
  expect(facts).toEqual({
    trustId: admin.trustId,
    organisation: { id: expect.any(String), code, name: expect.stringContaining("NHS Trust") },
    shortName,
    isUnused: true,
  });
  const { trust, token } = linkParts(joiningPath);
  await joinWithNewPassword(trust, token, { password });
  expect((await findOpenTrust(operator, "trust:rename", code)).isUnused).toBe(false);
});
