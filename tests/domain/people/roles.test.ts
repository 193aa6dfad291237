import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

async function grantOf(trust: TrustWorld, membershipId: string): Promise<string> {
  const [grant] = (await readPerson(trust.admin, membershipId)).roles;
  if (!grant) throw new Error("no role");
  return grant.grantId;
}

test("an admin gives a role and ends it; both stay on record", async () => {
  const { trustA } = await world();
  const { admin, mentor } = trustA;
  const id = randomUUID();
  await giveRole(admin, mentor.membershipId, { id, role: "manager" });
  expect((await readPerson(admin, mentor.membershipId)).roles.map(({ role }) => role)).toEqual([
    "mentor",
    "manager",
  ]);

  await endRole(admin, id);
  await endRole(admin, id);
  expect(await readPerson(admin, mentor.membershipId)).toMatchObject({
    roles: [{ role: "mentor" }],
    pastRoles: [{ grantId: id, role: "manager" }],
  });
  expect(await auditOf(trustA.trustId, mentor.membershipId)).toEqual(
    expect.arrayContaining(["role-grant:given-manager", "role-grant:ended-manager"]),
  );
  expect(
    (await auditOf(trustA.trustId, mentor.membershipId)).filter(
      (each) => each === "role-grant:ended-manager",
    ),
  ).toHaveLength(1);

  await giveRole(admin, mentor.membershipId, { id: randomUUID(), role: "manager" });
});

test("only an admin gives or ends a role", async () => {
  const { trustA } = await world();
  const grant = await grantOf(trustA, trustA.mentor.membershipId);
  for (const actor of [trustA.manager, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(
      giveRole(actor, trustA.partner.membershipId, { id: randomUUID(), role: "admin" }),
    ).rejects.toThrow(NotAllowed);
    await expect(endRole(actor, grant)).rejects.toThrow(NotAllowed);
  }
});

test("another trust's people and grants are not found, like absent ones", async () => {
  const { trustA, trustB } = await world();
  const theirs = await grantOf(trustB, trustB.mentor.membershipId);
  for (const id of [trustB.mentor.membershipId, randomUUID(), "nonsense"])
    await expect(giveRole(trustA.admin, id, { id: randomUUID(), role: "mentor" })).rejects.toThrow(NotFound);
  for (const id of [theirs, randomUUID(), "nonsense"])
    await expect(endRole(trustA.admin, id)).rejects.toThrow(NotFound);
  expect((await readPerson(trustB.admin, trustB.mentor.membershipId)).roles).toHaveLength(1);
});

test("a role somebody holds already is refused; the same form again is the same gift", async () => {
  const { trustA } = await world();
  const { admin, mentor, sponsor } = trustA;
  await expect(
    giveRole(admin, mentor.membershipId, { id: randomUUID(), role: "mentor" }),
  ).rejects.toMatchObject({ field: "role" });

  const once = { id: randomUUID(), role: "mentor" as const };
  expect(await atOnce(20, () => giveRole(admin, sponsor.membershipId, once))).toMatchObject({ done: 20 });
  expect((await readPerson(admin, sponsor.membershipId)).roles).toHaveLength(2);

  const { done, failures } = await atOnce(20, () =>
    giveRole(admin, trustA.partner.membershipId, { id: randomUUID(), role: "sponsor" }),
  );
  expect(done).toBe(1);
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
});

test("an id that belongs to another grant is no replay", async () => {
  const { trustA } = await world();
  const used = await grantOf(trustA, trustA.mentor.membershipId);
  await expect(
    giveRole(trustA.admin, trustA.partner.membershipId, { id: used, role: "admin" }),
  ).rejects.toThrow(Refusal);
  expect((await readPerson(trustA.admin, trustA.partner.membershipId)).roles).toEqual([]);
});

test("an admin cannot end their own admin role", async () => {
  const { trustA } = await world();
  const { admin, mentor } = trustA;
  await expect(endRole(admin, await grantOf(trustA, admin.membershipId))).rejects.toThrow(
    /your own admin role/,
  );
  await giveRole(admin, mentor.membershipId, { id: randomUUID(), role: "admin" });
  await expect(endRole(admin, await grantOf(trustA, admin.membershipId))).rejects.toThrow(
    /your own admin role/,
  );
});

test("two admins who end one another at the same moment leave one", async () => {
  for (let round = 0; round < 5; round++) {
    const { trustA } = await world();
    const { admin, sponsor } = trustA;
    const id = randomUUID();
    await giveRole(admin, sponsor.membershipId, { id, role: "admin" });
    const second = { ...sponsor, roles: ["admin" as const] };
    const first = await grantOf(trustA, admin.membershipId);

    const { done, failures } = await atOnce(2, (index) =>
      index === 0 ? endRole(admin, id) : endRole(second, first),
    );

    expect(done).toBe(1);
    expect(failures).toEqual([expect.objectContaining({ message: expect.stringContaining("last admin") })]);
  }
});
