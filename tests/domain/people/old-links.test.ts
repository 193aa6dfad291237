import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { linkParts } from "@/tests/factories/trusts.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

const password = "four plain words here";

async function named(trust: TrustWorld): Promise<string> {
  const id = randomUUID();
  await namePerson(trust.admin, {
    id,
    name: "Nell Newcomer",
    email: `${id}@trust.example`,
    phone: null,
    jobTitle: null,
    reachedBy: "email",
    roles: [],
  });
  return id;
}

test("a link that a manager made before somebody was given a role no longer lets anybody join in their place", async () => {
  const { trustA } = await world();
  const person = await named(trustA);
  const { path } = await makeJoiningLink(trustA.manager, person, { id: randomUUID() });
  await giveRole(trustA.admin, person, { id: randomUUID(), role: "admin" });

  const { trust, token } = linkParts(path);
  expect(await readJoiningLink(trust, token)).toEqual({ state: "replaced" });
  await expect(joinWithNewPassword(trust, token, { password })).rejects.toThrow(/replaced/);
  await expect(makeJoiningLink(trustA.manager, person, { id: randomUUID() })).rejects.toThrow(/not allowed/);
  const fresh = linkParts((await makeJoiningLink(trustA.admin, person, { id: randomUUID() })).path);
  await joinWithNewPassword(fresh.trust, fresh.token, { password });
});

test("a role given while the old link is being used: either the link is dead, or the admin can see whose link it was", async () => {
  const { trustA } = await world();
  const person = await named(trustA);
  const { trust, token } = linkParts(
    (await makeJoiningLink(trustA.manager, person, { id: randomUUID() })).path,
  );
  const [joined] = await Promise.allSettled([
    joinWithNewPassword(trust, token, { password }),
    giveRole(trustA.admin, person, { id: randomUUID(), role: "manager" }),
  ]);
  const seen = await readPerson(trustA.admin, person);
  expect(seen.hasJoined).toBe(joined.status === "fulfilled");
  expect(seen.joined).toEqual(seen.hasJoined ? { at: expect.any(Date), linkMadeBy: "Mona Manager" } : null);
});
