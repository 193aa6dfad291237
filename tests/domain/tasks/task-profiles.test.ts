import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { changeTaskProfile } from "@/lib/tasks/change-task-profile.ts";
import { endTaskProfile } from "@/lib/tasks/end-task-profile.ts";
import { listTaskProfiles } from "@/lib/tasks/list-task-profiles.ts";
import { listTasksToChoose } from "@/lib/tasks/list-tasks-to-choose.ts";
import { readTaskProfile } from "@/lib/tasks/read-task-profile.ts";
import { WriteTaskProfile, writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import { publishedRole } from "@/tests/factories/roles.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;
let other: TrustWorld;

beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await world());
});

const words = {
  name: "Walk-round",
  purpose: "See a ward as a visitor does. <b>Bold</b> 👀",
  time: "Half a day",
  frequency: "Every two months",
  preparation: "Wear your badge.",
  stance: null,
  contactId: null,
};

async function newTask(name = words.name): Promise<string> {
  const id = randomUUID();
  await writeTaskProfile(trust.admin, { id, ...words, name });
  return id;
}

async function newContact(at: TrustWorld): Promise<string> {
  const id = randomUUID();
  const reach = { jobTitle: null, email: null, phone: null };
  await addContact(at.admin, { id, name: "Chris Chair", purpose: "chair", ...reach });
  return id;
}

test("a task profile is kept as it was written, once however often it is sent", async () => {
  const id = randomUUID();
  await Promise.all(
    Array.from({ length: 20 }, () => writeTaskProfile(trust.admin, { id, ...words, name: "Twenty" })),
  );
  expect(await readTaskProfile(trust.admin, id)).toMatchObject({ purpose: words.purpose, usedIn: [] });
  const { rows } = await listTaskProfiles(trust.admin, 1);
  expect(rows.filter(({ name }) => name === "Twenty")).toHaveLength(1);
});

test("the form says what to enter, and takes no stance for none", () => {
  const sent = { ...words, contactId: "", stance: "" };
  expect(WriteTaskProfile.parse({ id: randomUUID(), ...sent })).toMatchObject({
    stance: null,
    contactId: null,
  });
  const wrong = WriteTaskProfile.safeParse({ id: randomUUID(), ...sent, name: "", preparation: " " });
  expect(wrong.error?.issues.map(({ message }) => message)).toEqual([
    "Enter a name for the task",
    "Enter how to prepare",
  ]);
});

test("of two who change it at once, one is told; the same change twice is one", async () => {
  const id = await newTask();
  const change = (time: string) => changeTaskProfile(trust.admin, id, { revision: 1, ...words, time });
  const both = await Promise.allSettled([change("1 hour"), change("2 hours")]);
  const told = both.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(told).toEqual([expect.any(Refusal)]);
  const { time, revision } = await readTaskProfile(trust.admin, id);
  expect(revision).toBe(2);
  await change(time);
  expect((await readTaskProfile(trust.admin, id)).revision).toBe(2);
});

test("only the trust's own contacts who are still there can be named", async () => {
  const id = await newTask();
  const gone = await newContact(trust);
  await endContact(trust.admin, gone);
  for (const contactId of [await newContact(other), gone, randomUUID()])
    await expect(
      changeTaskProfile(trust.admin, id, { revision: 1, ...words, contactId }),
    ).rejects.toMatchObject({ field: "contactId" });
  const contactId = await newContact(trust);
  await changeTaskProfile(trust.admin, id, { revision: 1, ...words, contactId });
  await endContact(trust.admin, contactId);
  // One who is named already stays until somebody else is chosen.
  await changeTaskProfile(trust.admin, id, { revision: 2, ...words, contactId, time: "1 hour" });
  expect((await readTaskProfile(trust.admin, id)).contact).toMatchObject({ name: "Chris Chair" });
});

test("ended, it can neither be chosen nor changed, and ending again is nothing", async () => {
  const id = await newTask("Ends");
  await endTaskProfile(trust.admin, id);
  await endTaskProfile(trust.admin, id);
  expect((await listTasksToChoose(trust.admin)).map(({ id: each }) => each)).not.toContain(id);
  await expect(changeTaskProfile(trust.admin, id, { revision: 2, ...words })).rejects.toThrow(/has ended/);
  const { rows } = await listTaskProfiles(trust.admin, 1);
  expect(rows.at(-1)).toMatchObject({ id, ended: true });
});

test("says which versions include it", async () => {
  const { taskId } = await publishedRole(trust);
  expect((await readTaskProfile(trust.admin, taskId)).usedIn).toEqual(["Patient Safety Partner, version 1"]);
});

test("a long list comes a page at a time; beyond the end is the last page", async () => {
  const { trustA } = await world();
  for (let number = 1; number <= 51; number += 1)
    await writeTaskProfile(trustA.admin, { id: randomUUID(), ...words, name: `T${100 + number}` });
  expect(await listTaskProfiles(trustA.admin, 1)).toMatchObject({ page: 1, pages: 2 });
  const last = await listTaskProfiles(trustA.admin, 999);
  expect(last).toMatchObject({ page: 2, pages: 2 });
  expect(last.rows.map(({ name }) => name)).toEqual(["T151"]);
  expect(await listTasksToChoose(trustA.admin)).toHaveLength(51);
});

test("is for the admin alone, and nobody of another trust knows of it", async () => {
  const id = await newTask();
  const calls: ((actor: Member, id: string) => Promise<unknown>)[] = [
    (actor, at) => changeTaskProfile(actor, at, { revision: 1, ...words }),
    (actor, at) => endTaskProfile(actor, at),
    (actor, at) => readTaskProfile(actor, at),
  ];
  const free: ((actor: Member) => Promise<unknown>)[] = [
    (actor) => writeTaskProfile(actor, { id: randomUUID(), ...words }),
    (actor) => listTaskProfiles(actor, 1),
    (actor) => listTasksToChoose(actor),
  ];
  for (const who of [trust.manager, trust.sponsor, trust.mentor, trust.partner]) {
    for (const call of calls) await expect(call(who, id)).rejects.toThrow(NotAllowed);
    for (const call of free) await expect(call(who)).rejects.toThrow(NotAllowed);
  }
  for (const call of calls)
    for (const at of [id, randomUUID(), "no id"])
      await expect(call(other.admin, at)).rejects.toThrow(NotFound);
  expect(await listTasksToChoose(other.admin)).toEqual([]);
});
