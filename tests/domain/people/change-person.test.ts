import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { type ChangePerson, changePerson } from "@/lib/people/change-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

const newDetails = (change: Partial<ChangePerson> = {}): ChangePerson => ({
  revision: 1,
  name: "Patricia Partner",
  email: `${randomUUID()}@home.example`,
  phone: "01632 960002",
  jobTitle: null,
  reachedBy: "phone",
  ...change,
});

test("a manager puts a partner's details right, an admin anybody's", async () => {
  const { trustA } = await world();
  const { partner, sponsor } = trustA;
  await changePerson(trustA.manager, partner.membershipId, newDetails());
  expect(await readPerson(trustA.manager, partner.membershipId)).toMatchObject({
    name: "Patricia Partner",
    reachedBy: "phone",
    revision: 2,
    may: { change: true },
  });
  await changePerson(trustA.admin, sponsor.membershipId, newDetails({ name: "Solomon Sponsor" }));
  expect(await readPerson(trustA.admin, sponsor.membershipId)).toMatchObject({ name: "Solomon Sponsor" });
  expect(await auditOf(trustA.trustId, partner.membershipId)).toContain("person:changed");
});

test("a manager cannot change somebody who holds a role, and nobody else changes anybody", async () => {
  const { trustA } = await world();
  const { manager, admin, sponsor, mentor, partner } = trustA;
  await expect(changePerson(manager, admin.membershipId, newDetails())).rejects.toThrow(NotAllowed);
  expect(await readPerson(manager, admin.membershipId)).toMatchObject({ may: { change: false } });
  for (const actor of [sponsor, mentor, partner])
    await expect(changePerson(actor, partner.membershipId, newDetails())).rejects.toThrow(NotAllowed);
});

test("another trust's person, an absent one and nonsense are not found", async () => {
  const { trustA, trustB } = await world();
  for (const id of [trustB.partner.membershipId, randomUUID(), "../1"]) {
    await expect(changePerson(trustA.admin, id, newDetails())).rejects.toThrow(NotFound);
    await expect(readPerson(trustA.admin, id)).rejects.toThrow(NotFound);
  }
});

test("of twenty who change one person at once one wins, and the others are told and can save again", async () => {
  const { trustA } = await world();
  const id = trustA.partner.membershipId;
  const { done, failures } = await atOnce(20, () => changePerson(trustA.admin, id, newDetails()));
  expect(done).toBe(1);
  for (const failure of failures) expect(failure).toMatchObject({ current: { revision: "2" } });
  await changePerson(trustA.admin, id, newDetails({ revision: 2, name: "Knowingly" }));
  expect(await readPerson(trustA.admin, id)).toMatchObject({ name: "Knowingly", revision: 3 });
});

test("an e-mail address that somebody here has is refused, also when two take it at once", async () => {
  const { trustA } = await world();
  const { admin, sponsor, mentor, partner } = trustA;
  const sol = await readPerson(admin, sponsor.membershipId);
  await expect(
    changePerson(admin, partner.membershipId, newDetails({ email: sol.email })),
  ).rejects.toMatchObject({ field: "email", message: expect.stringContaining("Sol Sponsor") });

  const email = `${randomUUID()}@home.example`;
  const both = [partner, mentor];
  const { done, failures } = await atOnce(2, (index) =>
    changePerson(admin, both[index]?.membershipId ?? "", newDetails({ email })),
  );
  expect(done).toBe(1);
  expect(failures).toEqual([expect.objectContaining({ field: "email" })]);
});

test("keeping one's own e-mail address is no conflict", async () => {
  const { trustA } = await world();
  const { email } = await readPerson(trustA.admin, trustA.partner.membershipId);
  await changePerson(
    trustA.admin,
    trustA.partner.membershipId,
    newDetails({ email: email?.toUpperCase() ?? null }),
  );
});
