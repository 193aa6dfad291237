import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { joinWithAccount, joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { atTime, now } from "@/lib/time.ts";
import { changeShortName } from "@/lib/trusts/change-short-name.ts";
import type { HandedOver } from "@/lib/trusts/first-admin.ts";
import { NameFirstAdmin, nameFirstAdmin } from "@/lib/trusts/name-first-admin.ts";
import { readFirstAdmin } from "@/lib/trusts/read-first-admin.ts";
import { byHand, operator } from "@/tests/factories/platform.ts";
import { newCode } from "@/tests/factories/trust-list.ts";
import { linkParts, openedTrust } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

const password = "four plain words here";
type Opened = Awaited<ReturnType<typeof openedTrust>>;
let opened: Opened;

beforeAll(async () => {
  opened = await openedTrust();
});

/** The first admin as the trust was opened with, unless told otherwise. */
const name = (at: Opened, input: Partial<NameFirstAdmin> = {}) =>
  nameFirstAdmin(operator, at.code, {
    id: randomUUID(),
    adminName: "Ada Admin",
    adminEmail: at.adminEmail,
    ...input,
  });
const stateOf = async (path: string) => {
  const { trust, token } = linkParts(path);
  return (await readJoiningLink(trust, token)).state;
};
const join = (path: string) => {
  const { trust, token } = linkParts(path);
  return joinWithNewPassword(trust, token, { password });
};
const someone = () => ({ adminName: "Bea Better", adminEmail: `${randomUUID()}@trust.example` });
const openLinks = (trustId: string) =>
  rows(trustId, "select 1 from joining_link where used_at is null and replaced_at is null");
const peopleThere = (trustId: string) => rows(trustId, "select 1 from membership where ended_at is null");

describe("a new link for the same person", () => {
  test("works, and the earlier ones no longer do", async () => {
    const first = await name(opened);
    const second = await name(opened);
    expect(second.membershipId).toBe(opened.admin.membershipId);
    expect(await stateOf(opened.joiningPath)).toBe("replaced");
    expect(await stateOf(first.joiningPath)).toBe("replaced");
    expect(await stateOf(second.joiningPath)).toBe("ready");
    expect(second.expiresAt.getTime()).toBeGreaterThan(now().getTime() + 6 * 86_400_000);
    expect(await readFirstAdmin(operator, opened.code)).toEqual({
      organisationName: expect.stringContaining("NHS Trust"),
      shortName: opened.shortName,
      admin: {
        name: "Ada Admin",
        email: opened.adminEmail,
        link: { id: second.linkId, expiresAt: second.expiresAt },
      },
    });
  });

  test("stands in the trust's audit", async () => {
    expect(await auditOf(opened.admin.trustId, opened.admin.membershipId)).toEqual([
      "role-grant:given-admin",
      "joining-link:made",
      "joining-link:made",
    ]);
  });

  test("sent twice makes one: the second is told, with an id for another, and the first link goes on working", async () => {
    const id = randomUUID();
    const { joiningPath } = await name(opened, { id });
    const again = await name(opened, { id }).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(Refusal);
    expect(again).toMatchObject({
      message: expect.stringContaining("This link was made a moment ago, and a link is shown only once."),
      current: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(await stateOf(joiningPath)).toBe("ready");
    await expect(name(opened, { id, ...someone() })).rejects.toThrow(/a moment ago/);
    expect((await readFirstAdmin(operator, opened.code)).admin?.name, "all or nothing").toBe("Ada Admin");
  });

  test("twenty at once: exactly one link works", async () => {
    const handed: HandedOver[] = [];
    const { failures } = await atOnce(20, async () => handed.push(await name(opened)));
    expect(failures).toEqual([]);
    const states = await Promise.all(handed.map(({ joiningPath }) => stateOf(joiningPath)));
    expect(states.filter((state) => state === "ready")).toHaveLength(1);
    expect(await openLinks(opened.admin.trustId)).toHaveLength(1);
  });

  test("one form sent twenty times at once: one link", async () => {
    const id = randomUUID();
    const { done, failures } = await atOnce(20, () => name(opened, { id }));
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
    expect(await openLinks(opened.admin.trustId)).toHaveLength(1);
  });

  test("one that is too old is no longer shown as open", async () => {
    const { code } = opened;
    const later = new Date(now().getTime() + 8 * 86_400_000);
    const { admin } = await atTime(later, () => readFirstAdmin(operator, code));
    expect(admin).toMatchObject({ name: "Ada Admin", link: null });
  });

  test("after a change of the short name leads to the new one", async () => {
    const at = await openedTrust();
    await changeShortName(operator, at.code, { shortName: `${at.shortName}-2`, instead: at.shortName });
    const { joiningPath } = await name(at);
    expect(linkParts(joiningPath).trust).toBe(`${at.shortName}-2`);
    expect(await stateOf(joiningPath)).toBe("ready");
  });
});

describe("another person in their place", () => {
  test("joins as the only admin; whom they replace has neither link nor place", async () => {
    const at = await openedTrust();
    const other = someone();
    const handed = await name(at, other);
    expect(handed.membershipId).not.toBe(at.admin.membershipId);
    expect(await stateOf(at.joiningPath)).toBe("replaced");
    await expect(join(at.joiningPath)).rejects.toThrow(/has been replaced/);
    const [membership] = (await findSession(await join(handed.joiningPath)))?.account.memberships ?? [];
    expect(membership).toMatchObject({
      membershipId: handed.membershipId,
      name: "Bea Better",
      roles: ["admin"],
    });
    const { people } = await listPeople({ ...at.admin, membershipId: handed.membershipId });
    expect(people.map(({ name }) => name)).toEqual(["Bea Better"]);
    const { trustId } = at.admin;
    expect(await auditOf(trustId, at.admin.membershipId)).toEqual([
      "role-grant:given-admin",
      "role-grant:ended-admin",
    ]);
    expect((await auditOf(trustId, handed.membershipId)).toSorted()).toEqual([
      "joining-link:made",
      "membership:joined",
      "role-grant:given-admin",
    ]);
  });

  test("may be the same one with a slip put right, or the one before again", async () => {
    const at = await openedTrust();
    await name(at, { adminName: "Ada Adminson" });
    const handed = await name(at);
    expect(handed.membershipId).not.toBe(at.admin.membershipId);
    expect((await readFirstAdmin(operator, at.code)).admin?.name).toBe("Ada Admin");
    expect(await stateOf(handed.joiningPath)).toBe("ready");
  });

  test("twenty different people at once: one of them is there, with the one link", async () => {
    const at = await openedTrust();
    const handed: HandedOver[] = [];
    const { failures } = await atOnce(20, async () => handed.push(await name(at, someone())));
    expect(failures).toEqual([]);
    expect(await peopleThere(at.admin.trustId)).toHaveLength(1);
    const states = await Promise.all(handed.map(({ joiningPath }) => stateOf(joiningPath)));
    expect(states.filter((state) => state === "ready")).toHaveLength(1);
  });
});

describe("once somebody has joined", () => {
  test("it is refused, and nobody is seen", async () => {
    const at = await openedTrust();
    await join(at.joiningPath);
    for (const input of [{}, someone()])
      await expect(name(at, input)).rejects.toThrow(
        /^Somebody has joined .* From now on its own admins name people and make their links\.$/,
      );
    expect((await readFirstAdmin(operator, at.code)).admin).toBeNull();
    expect(await peopleThere(at.admin.trustId)).toHaveLength(1);
  });

  test("who joins while another is named: one of the two is told, and there is one admin", async () => {
    const session = await findSession(await join((await openedTrust()).joiningPath));
    const accountId = session?.account.accountId ?? "";
    for (let each = 0; each < 12; each += 1) {
      const at = await openedTrust();
      const { trust, token } = linkParts(at.joiningPath);
      const { done, failures } = await atOnce(2, async (index) => {
        await (index ? joinWithAccount(trust, token, accountId) : name(at, someone()));
      });
      expect(done).toBe(1);
      expect(failures).toEqual([expect.any(Refusal)]);
      expect(await peopleThere(at.admin.trustId)).toHaveLength(1);
    }
  });
});

test("where no trust is open there is nobody to name", async () => {
  const { code } = await byHand();
  for (const each of [code, newCode(), "\u0000", { contains: "" } as never]) {
    await expect(name({ ...opened, code: each })).rejects.toThrow("not found");
    await expect(readFirstAdmin(operator, each)).rejects.toThrow("not found");
  }
});

test("no member of a trust, even its admin, does either", async () => {
  const { admin, code, adminEmail } = opened;
  const input = { id: randomUUID(), adminName: "X", adminEmail };
  await expect(nameFirstAdmin(admin as never, code, input)).rejects.toThrow(/not allowed/);
  await expect(readFirstAdmin(admin as never, code)).rejects.toThrow(/not allowed/);
});

test("the form asks for a name and an address, and takes out what nobody can see", () => {
  const read = (input: object) => NameFirstAdmin.safeParse({ id: randomUUID(), ...input });
  const { error } = read({ adminName: "\u200B", adminEmail: "a@b\r\nBcc: c@d.example" });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(["adminName", "adminEmail"]);
  expect(read({ adminName: " Ada\r\n\u202EAdmin ", adminEmail: " ADA@Trust.Example " }).data).toMatchObject({
    adminName: "Ada Admin",
    adminEmail: "ada@trust.example",
  });
});
