import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { AddContact, addContact } from "@/lib/contacts/add-contact.ts";
import { changeContact } from "@/lib/contacts/change-contact.ts";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { listContacts } from "@/lib/contacts/list-contacts.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { readContact } from "@/lib/contacts/read-contact.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;
let other: TrustWorld;

beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await world());
});

const chris = {
  name: "Chris O’Neill <chair>",
  jobTitle: "Chair of the safety committee",
  purpose: "chair" as const,
  email: "chris@trust.example",
  phone: "01234 567890",
};

async function newContact(): Promise<string> {
  const id = randomUUID();
  await addContact(trust.admin, { id, ...chris });
  return id;
}

test("a contact is kept as entered, once however often it is sent", async () => {
  const id = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => addContact(trust.admin, { id, ...chris })));
  expect(await readContact(trust.admin, id)).toMatchObject({ ...chris, tasks: [], endedAt: null });
  expect((await listContacts(trust.manager, 1)).rows.filter((each) => each.id === id)).toHaveLength(1);
});

test("the form takes a name and a purpose, and leaves the rest open", () => {
  const id = randomUUID();
  const empty = { jobTitle: "", email: "", phone: "" };
  expect(AddContact.parse({ id, name: " Kim \n Lee ", purpose: "other", ...empty })).toEqual({
    id,
    name: "Kim Lee",
    purpose: "other",
    jobTitle: null,
    email: null,
    phone: null,
  });
  const wrong = AddContact.safeParse({ id, name: "", ...empty, email: "not one" });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["name", "purpose", "email"]);
});

test("of two who change it at once, one is told", async () => {
  const id = await newContact();
  const change = (phone: string) => changeContact(trust.admin, id, { revision: 1, ...chris, phone });
  const both = await Promise.allSettled([change("1"), change("2")]);
  const told = both.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(told).toEqual([expect.any(Refusal)]);
  expect(told[0]).toMatchObject({ current: { revision: "2" } });
});

test("removed, nobody can choose or change them; the tasks that name them are listed", async () => {
  const id = await newContact();
  await writeTaskProfile(trust.admin, {
    id: randomUUID(),
    name: "Falls group",
    purpose: "p",
    time: "t",
    frequency: "f",
    preparation: "p",
    stance: null,
    contactId: id,
  });
  await endContact(trust.admin, id);
  await endContact(trust.admin, id);
  const contact = await readContact(trust.admin, id);
  expect(contact.tasks.map(({ name }) => name)).toEqual(["Falls group"]);
  expect(contact.endedAt).not.toBeNull();
  expect((await listContactsToChoose(trust.admin)).map((each) => each.id)).not.toContain(id);
  expect((await listContacts(trust.admin, 1)).rows.map((each) => each.id)).not.toContain(id);
  await expect(changeContact(trust.admin, id, { revision: 2, ...chris })).rejects.toThrow(/was removed/);
});

test("managers read them, admins keep them, and nobody of another trust knows of them", async () => {
  const id = await newContact();
  const reads: ((actor: Member, id: string) => Promise<unknown>)[] = [(actor, at) => readContact(actor, at)];
  const lists: ((actor: Member) => Promise<unknown>)[] = [
    (actor) => listContacts(actor, 1),
    (actor) => listContactsToChoose(actor),
  ];
  const writes: ((actor: Member, id: string) => Promise<unknown>)[] = [
    (actor, at) => changeContact(actor, at, { revision: 1, ...chris }),
    (actor, at) => endContact(actor, at),
  ];
  const { sponsor, mentor, partner } = trust;
  for (const who of [sponsor, mentor, partner])
    for (const call of [...reads, ...lists]) await expect(call(who, id)).rejects.toThrow(NotAllowed);
  for (const who of [sponsor, mentor, partner]) {
    for (const call of writes) await expect(call(who, id)).rejects.toThrow(NotAllowed);
    await expect(addContact(who, { id: randomUUID(), ...chris })).rejects.toThrow(NotAllowed);
  }
  for (const call of [...reads, ...writes])
    for (const at of [id, randomUUID(), "no id"])
      await expect(call(other.admin, at)).rejects.toThrow(NotFound);
  expect((await listContacts(other.admin, 1)).rows).toEqual([]);
});
