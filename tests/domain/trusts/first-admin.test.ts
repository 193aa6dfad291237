import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { atTime, now } from "@/lib/time.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { nameFirstAdmin } from "@/lib/trusts/name-first-admin.ts";
import { OpenTrust } from "@/lib/trusts/open-trust.ts";
import { readFirstAdmin } from "@/lib/trusts/read-first-admin.ts";
import { job, linkParts, openedTrust } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";

const password = "four plain words here";
const stateOf = async (path: string) => {
  const { trust, token } = linkParts(path);
  return (await readJoiningLink(trust, token)).state;
};

test("a link that got lost is made again, and the earlier one stops working", async () => {
  const { code, joiningPath, adminEmail, admin } = await openedTrust();
  const again = await nameFirstAdmin(job, code, { id: randomUUID(), adminName: "Ada Admin", adminEmail });
  expect(again.membershipId, "the same person").toBe(admin.membershipId);
  expect([await stateOf(joiningPath), await stateOf(again.joiningPath)]).toEqual(["replaced", "ready"]);
});

test("another person is named in their place: the first can no longer join, the second becomes admin", async () => {
  const { code, joiningPath, admin } = await openedTrust();
  const adminEmail = `ida@${code.toLowerCase()}.example`;
  const { joiningPath: path, membershipId } = await nameFirstAdmin(job, code, {
    id: randomUUID(),
    adminName: "Ida Osei",
    adminEmail,
  });
  expect(await stateOf(joiningPath)).toBe("replaced");
  const { trust, token } = linkParts(path);
  const session = await findSession(await joinWithNewPassword(trust, token, { password }));
  expect(session?.account.memberships).toEqual([expect.objectContaining({ membershipId, roles: ["admin"] })]);
  const ida = { ...admin, membershipId };
  await expect(readPerson(ida, admin.membershipId)).rejects.toThrow(NotFound);
  const sentences = (await listAudit(ida, 1)).rows.map(({ sentence }) => sentence);
  expect(sentences).toContain("Whoever runs Alongside ended the trust admin role of Ada Admin");
  expect(sentences).toContain("Whoever runs Alongside made Ida Osei a trust admin");
});

test("the operator reads whom they named, and whether the link still works", async () => {
  const { code, adminEmail } = await openedTrust();
  expect((await readFirstAdmin(job, code)).admin).toMatchObject({
    name: "Ada Admin",
    email: adminEmail,
    link: { expiresAt: expect.any(Date) },
  });
  await atTime(new Date(now().getTime() + 8 * 86_400_000), async () =>
    expect((await readFirstAdmin(job, code)).admin?.link).toBeNull(),
  );
});

test("once somebody has joined, the operator neither sees nor names anybody", async () => {
  const { code, joiningPath, adminEmail } = await openedTrust();
  const { trust, token } = linkParts(joiningPath);
  await joinWithNewPassword(trust, token, { password });
  expect((await readFirstAdmin(job, code)).admin).toBeNull();
  await expect(
    nameFirstAdmin(job, code, { id: randomUUID(), adminName: "Ada Admin", adminEmail }),
  ).rejects.toThrow(/Somebody has joined/);
  expect(await findOpenTrust(job, "trust:open", code)).toMatchObject({ isUnused: false });
});

test("sent twice with one id, the second is told that a link is shown once", async () => {
  const { code, adminEmail } = await openedTrust();
  const input = { id: randomUUID(), adminName: "Ada Admin", adminEmail };
  const first = await nameFirstAdmin(job, code, input);
  await expect(nameFirstAdmin(job, code, input)).rejects.toThrow(/made a moment ago/);
  expect(await stateOf(first.joiningPath)).toBe("ready");
});

test("twenty at once: one person, and one link that works", async () => {
  const { code } = await openedTrust();
  const adminEmail = `ida@${code.toLowerCase()}.example`;
  const paths: string[] = [];
  const { failures } = await atOnce(20, async () => {
    const input = { id: randomUUID(), adminName: "Ida Osei", adminEmail };
    paths.push((await nameFirstAdmin(job, code, input)).joiningPath);
  });
  expect(failures).toEqual([]);
  const states = await Promise.all(paths.map(stateOf));
  expect(states.filter((state) => state === "ready")).toHaveLength(1);
  expect((await readFirstAdmin(job, code)).admin).toMatchObject({ name: "Ida Osei" });
});

test("only whoever runs the platform, and only for a trust that is open", async () => {
  const { admin, code, adminEmail } = await openedTrust();
  const input = { id: randomUUID(), adminName: "Ada Admin", adminEmail };
  await expect(nameFirstAdmin(admin as never, code, input)).rejects.toThrow(/not allowed/);
  await expect(readFirstAdmin(admin as never, code)).rejects.toThrow(/not allowed/);
  await expect(findOpenTrust(admin as never, "trust:open", code)).rejects.toThrow(/not allowed/);
  await expect(nameFirstAdmin(job, "NOSUCH", input)).rejects.toThrow(NotFound);
  await expect(readFirstAdmin(job, "NOSUCH")).rejects.toThrow(NotFound);
  await expect(findOpenTrust(job, "trust:open", "NOSUCH")).rejects.toThrow(NotFound);
});

test("contacts for urgent concerns may be left out, and are whole where they are given", () => {
  const opening = {
    organisationCode: "RVW",
    shortName: "x-y",
    adminName: "Ada",
    adminEmail: "ada@x.example",
  };
  const none = { name: "", phone: " ", email: "", note: "" };
  expect(OpenTrust.parse({ ...opening, complaints: none }).complaints).toBeUndefined();
  const given = OpenTrust.parse({
    ...opening,
    complaints: { name: "PALS", phone: "01632 960 100", email: "" },
  });
  expect(given.complaints).toEqual({ name: "PALS", phone: "01632 960 100", email: null, note: null });
  for (const half of [
    { ...none, name: "PALS" },
    { ...none, phone: "1" },
  ]) {
    const read = OpenTrust.safeParse({ ...opening, complaints: half });
    expect(read.error?.issues[0]?.path[0]).toBe("complaints");
  }
});
