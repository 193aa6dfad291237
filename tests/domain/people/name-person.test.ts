import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, Refusal } from "@/lib/errors.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { NamePerson, namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

function dana(change: Partial<NamePerson> = {}): NamePerson {
  const id = randomUUID();
  return {
    id,
    name: "Dana Okafor",
    email: `${id}@trust.example`,
    phone: "01632 960123",
    jobTitle: "Patient safety specialist",
    reachedBy: "email",
    roles: ["manager", "mentor"],
    ...change,
  };
}

test("an admin names a person with their roles", async () => {
  const { trustA } = await world();
  const input = dana();

  await namePerson(trustA.admin, input);

  expect(await readPerson(trustA.admin, input.id)).toMatchObject({
    name: "Dana Okafor",
    email: input.email,
    phone: "01632 960123",
    jobTitle: "Patient safety specialist",
    reachedBy: "email",
    hasJoined: false,
    link: null,
    roles: [
      { role: "manager", givenBy: "Ada Admin" },
      { role: "mentor", givenBy: "Ada Admin" },
    ],
    pastRoles: [],
    appointmentId: null,
  });
  expect((await auditOf(trustA.trustId, input.id)).sort()).toEqual([
    "person:named",
    "role-grant:given-manager",
    "role-grant:given-mentor",
  ]);
});

test("somebody without a computer needs no e-mail address", async () => {
  const { trustA } = await world();
  const input = dana({ email: null, reachedBy: "letter", roles: [] });
  await namePerson(trustA.admin, input);
  expect(await readPerson(trustA.manager, input.id)).toMatchObject({
    email: null,
    reachedBy: "letter",
    roles: [],
  });
});

test("only an admin names people", async () => {
  const { trustA } = await world();
  const { manager, sponsor, mentor, partner } = trustA;
  for (const actor of [manager, sponsor, mentor, partner]) {
    const input = dana();
    await expect(namePerson(actor, input)).rejects.toThrow(NotAllowed);
    expect(await auditOf(trustA.trustId, input.id)).toEqual([]);
  }
});

test("twenty at once with one form name one person", async () => {
  const { trustA } = await world();
  const input = dana();
  const { done } = await atOnce(20, () => namePerson(trustA.admin, input));
  expect(done).toBe(20);
  const { people } = await listPeople(trustA.admin);
  expect(people.filter(({ name }) => name === "Dana Okafor")).toHaveLength(1);
  expect(await auditOf(trustA.trustId, input.id)).toHaveLength(3);
});

test("a second person with the same e-mail address is refused by name, whatever its capitals", async () => {
  const { trustA } = await world();
  const first = dana();
  await namePerson(trustA.admin, first);
  await expect(
    namePerson(trustA.admin, dana({ email: first.email?.toUpperCase() ?? null })),
  ).rejects.toMatchObject({ field: "email", message: expect.stringContaining("Dana Okafor") });
});

test("the same e-mail address at another trust is nobody's business", async () => {
  const { trustA, trustB } = await world();
  const first = dana();
  await namePerson(trustA.admin, first);
  await namePerson(trustB.admin, dana({ email: first.email }));
});

test("somebody who is to be reached by e-mail or phone needs the address or the number", async () => {
  const { trustA } = await world();
  await expect(namePerson(trustA.admin, dana({ email: null }))).rejects.toMatchObject({ field: "email" });
  await expect(namePerson(trustA.admin, dana({ phone: null, reachedBy: "phone" }))).rejects.toMatchObject({
    field: "phone",
  });
});

test("the form says what is missing, and takes names as people write them", () => {
  const typed = { id: randomUUID(), name: "  Zoë \u202EO’Brien-Łukasz 🙂 ", email: "", reachedBy: "letter" };
  expect(NamePerson.parse(typed)).toMatchObject({
    name: "Zoë O’Brien-Łukasz 🙂",
    email: null,
    phone: null,
    jobTitle: null,
    roles: [],
  });
  const wrong = NamePerson.safeParse({ id: randomUUID(), name: "", email: "nobody", roles: "operator" });
  expect(wrong.error?.issues.map(({ path }) => path[0]).sort()).toEqual([
    "email",
    "name",
    "reachedBy",
    "roles",
  ]);
});

test("the list has everybody of this trust and nobody of another", async () => {
  const { trustA, trustB } = await world();
  const stranger = dana({ name: "Stella Stranger" });
  await namePerson(trustB.admin, stranger);
  const { people, pages } = await listPeople(trustA.manager);
  expect(pages).toBe(1);
  expect(people.map(({ name, roles, joining }) => [name, roles, joining])).toEqual([
    ["Ada Admin", ["admin"], "link made"],
    ["Mel Mentor", ["mentor"], "not yet"],
    ["Mona Manager", ["manager"], "not yet"],
    ["Pat Partner", [], "not yet"],
    ["Sol Sponsor", ["sponsor"], "not yet"],
  ]);
  for (const actor of [trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(listPeople(actor)).rejects.toThrow(NotAllowed);
});

test("a page past the end is the last page", async () => {
  const { trustA } = await world();
  expect(await listPeople(trustA.admin, 99)).toMatchObject({ page: 1, pages: 1 });
  expect(await listPeople(trustA.admin, -3)).toMatchObject({ page: 1 });
});

test("nothing is named when a role cannot be given", async () => {
  const { trustA } = await world();
  const input = dana({ reachedBy: "phone", phone: null });
  await expect(namePerson(trustA.admin, input)).rejects.toThrow(Refusal);
  expect(await auditOf(trustA.trustId, input.id)).toEqual([]);
});
