import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { changePerson } from "@/lib/people/change-person.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { now } from "@/lib/time.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { linkParts } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

const password = "four plain words here";
const form = () => ({ id: randomUUID() });

async function stateOf(path: string): Promise<string> {
  const { trust, token } = linkParts(path);
  return (await readJoiningLink(trust, token)).state;
}

test("a manager makes a partner's link; it works for seven days and joins", async () => {
  const { trustA } = await appointedWorld();
  const { membershipId } = trustA.partner;

  const { path, expiresAt } = await makeJoiningLink(trustA.manager, membershipId, form());

  expect(path).toMatch(new RegExp(`^/sign-in/join/${trustA.shortName}/[\\w-]{43}$`));
  expect(Math.round((expiresAt.getTime() - now().getTime()) / 86_400_000)).toBe(7);
  expect(await readPerson(trustA.manager, membershipId)).toMatchObject({
    hasJoined: false,
    link: { madeBy: "Mona Manager", expiresAt },
  });
  const { trust, token } = linkParts(path);
  await joinWithNewPassword(trust, token, { password });
  expect(await readPerson(trustA.manager, membershipId)).toMatchObject({ hasJoined: true, link: null });
  expect(await auditOf(trustA.trustId, membershipId)).toContain("joining-link:made");
});

test("what is stored is no secret", async () => {
  const { trustA } = await world();
  const id = randomUUID();
  const { path } = await makeJoiningLink(trustA.admin, trustA.sponsor.membershipId, { id });
  const { token } = linkParts(path);
  const [row] = await rows<{ token_hash: string }>(
    trustA.trustId,
    "select token_hash from joining_link where id = $1",
    [id],
  );
  expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.token_hash).not.toContain(token);
});

test("an admin makes anybody's link, a manager none for somebody with a role, the others none", async () => {
  const { trustA } = await world();
  const { admin, manager, sponsor, mentor, partner } = trustA;
  await makeJoiningLink(admin, mentor.membershipId, form());
  await makeJoiningLink(manager, partner.membershipId, form());
  await expect(makeJoiningLink(manager, mentor.membershipId, form())).rejects.toThrow(NotAllowed);
  expect(await readPerson(manager, mentor.membershipId)).toMatchObject({ may: { makeLink: false } });
  for (const actor of [sponsor, mentor, partner])
    await expect(makeJoiningLink(actor, partner.membershipId, form())).rejects.toThrow(NotAllowed);
});

test("another trust's person is not found, like an absent one", async () => {
  const { trustA, trustB } = await world();
  for (const id of [trustB.partner.membershipId, randomUUID(), "nonsense"])
    await expect(makeJoiningLink(trustA.admin, id, form())).rejects.toThrow(NotFound);
});

test("a newer link replaces the earlier ones", async () => {
  const { trustA } = await world();
  const { membershipId } = trustA.partner;
  const first = await makeJoiningLink(trustA.manager, membershipId, form());
  const second = await makeJoiningLink(trustA.admin, membershipId, form());
  expect(await stateOf(first.path)).toBe("replaced");
  expect(await stateOf(second.path)).toBe("ready");
});

test("twenty at once leave one link that works", async () => {
  const { trustA } = await world();
  const links: string[] = [];
  const { done } = await atOnce(20, async () => {
    links.push((await makeJoiningLink(trustA.manager, trustA.partner.membershipId, form())).path);
  });
  expect(done).toBe(20);
  const states = await Promise.all(links.map(stateOf));
  expect(states.filter((state) => state === "ready")).toHaveLength(1);
});

test("the same form again makes nothing, keeps the link, and offers a new one knowingly", async () => {
  const { trustA } = await world();
  const { membershipId } = trustA.partner;
  const once = form();
  const { path } = await makeJoiningLink(trustA.manager, membershipId, once);
  const again = await makeJoiningLink(trustA.manager, membershipId, once).catch((error) => error);
  expect(again).toBeInstanceOf(Refusal);
  expect(again.current.id).not.toBe(once.id);
  expect(await stateOf(path)).toBe("ready");

  await makeJoiningLink(trustA.manager, membershipId, { id: again.current.id });
  expect(await stateOf(path)).toBe("replaced");
});

test("nobody gets a link for a person who signs in here, or has no e-mail address", async () => {
  const { trustA } = await world();
  const { membershipId } = trustA.partner;
  const { revision: drawnFrom, name } = await readPerson(trustA.admin, membershipId);
  const details = { revision: drawnFrom, name, phone: null, jobTitle: null, reachedBy: "letter" as const };
  await changePerson(trustA.admin, membershipId, { ...details, email: null });
  await expect(makeJoiningLink(trustA.admin, membershipId, form())).rejects.toThrow(/Add an e-mail address/);

  const email = `${randomUUID()}@home.example`;
  await changePerson(trustA.admin, membershipId, { ...details, revision: drawnFrom + 1, email });
  const { trust, token } = linkParts((await makeJoiningLink(trustA.admin, membershipId, form())).path);
  await joinWithNewPassword(trust, token, { password });
  await expect(makeJoiningLink(trustA.admin, membershipId, form())).rejects.toThrow(
    /signs in to this trust already/,
  );
});

test("an account at another trust changes nothing in what this trust is told", async () => {
  const { trustA, trustB } = await world();
  const email = `${randomUUID()}@home.example`;
  const details = {
    revision: 1,
    name: "Both",
    email,
    phone: null,
    jobTitle: null,
    reachedBy: "email" as const,
  };
  await changePerson(trustA.admin, trustA.partner.membershipId, details);
  await changePerson(trustB.admin, trustB.partner.membershipId, details);
  const { trust, token } = linkParts(
    (await makeJoiningLink(trustA.manager, trustA.partner.membershipId, form())).path,
  );
  await joinWithNewPassword(trust, token, { password });

  expect(await readPerson(trustB.manager, trustB.partner.membershipId)).toMatchObject({ hasJoined: false });
  const there = await makeJoiningLink(trustB.manager, trustB.partner.membershipId, form());
  expect(await stateOf(there.path)).toBe("ready");
});

test("somebody who joins while a new link is made is in, or uses the new link; never stuck", async () => {
  for (let round = 0; round < 10; round++) {
    const { trustA } = await world();
    const { membershipId } = trustA.partner;
    const first = await makeJoiningLink(trustA.manager, membershipId, form());
    const { trust, token } = linkParts(first.path);
    const made: string[] = [];

    const { failures } = await atOnce(2, async (index) => {
      if (index === 0) await joinWithNewPassword(trust, token, { password });
      else made.push((await makeJoiningLink(trustA.manager, membershipId, form())).path);
    });

    for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
    const { hasJoined } = await readPerson(trustA.manager, membershipId);
    const [newest] = made;
    expect(hasJoined || (newest !== undefined && (await stateOf(newest)) === "ready")).toBe(true);
    if (hasJoined && newest) expect(await stateOf(newest)).toBe("used");
  }
});
