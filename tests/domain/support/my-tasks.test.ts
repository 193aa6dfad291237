import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { arrangeIntroduction } from "@/lib/introductions/arrange-introduction.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { asked, endedFrom, newContact, pausedFrom, proposed } from "@/tests/factories/support.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

const none = { asked: [], partners: [], toArrange: [], arranged: [] };

test("a mentor sees what they are asked and what they arrange, and nobody else's", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { manager, mentor, partner, sponsor } = trustA;
  expect(await listMyTasks(mentor)).toMatchObject(none);
  const pairingId = await asked(manager, partner, mentor);
  const id = await proposed(trustA, partner, mentor);
  await proposed(trustA, partner, manager, "Nan Nurse");
  expect(await listMyTasks(mentor)).toMatchObject({
    asked: [{ id: pairingId, partner: "Pat Partner", kind: "mentor", purpose: "To find your feet." }],
    toArrange: [{ id, partner: "Pat Partner", contact: "Chris Chair", proposedOn: today() }],
    unreadMessages: 2,
  });
  await answerPairing(mentor, pairingId, { id: randomUUID(), answer: "accepted" });
  await arrangeIntroduction(mentor, id, { id: randomUUID(), position: 0, plan: "At ten.", plannedOn: null });
  expect(await listMyTasks(mentor)).toMatchObject({ ...none, partners: [{}], arranged: [{ id }] });
  for (const other of [sponsor, partner, trustB.mentor]) expect(await listMyTasks(other)).toMatchObject(none);
});

test("what is about a partner who is away waits, and what is about one who left is gone", async () => {
  const { trustA } = await appointedWorld();
  const { manager, mentor, partner } = trustA;
  await asked(manager, partner, mentor);
  await proposed(trustA, partner, mentor);
  await pausedFrom(manager, partner);
  expect(await listMyTasks(mentor)).toMatchObject(none);
  await endedFrom(manager, partner);
  expect(await listMyTasks(mentor)).toMatchObject(none);
});

test("the pages ask the database as often for one row as for many", async () => {
  const { trustA } = await appointedWorld();
  const { manager, mentor, partner } = trustA;
  const id = appointmentOf(partner);
  await newContact(trustA.admin, "Well Being", "wellbeing");
  await proposed(trustA, partner, mentor);
  const count = async () => [
    await countQueries(() => readMyPeople(partner)),
    await countQueries(() => readPartnerPeople(manager, id)),
    await countQueries(() => listMyTasks(mentor)),
  ];
  await count();
  await asked(manager, partner, mentor);
  const few = await count();
  for (let index = 0; index < 25; index += 1) {
    await proposed(trustA, partner, mentor, `Contact ${index}`);
    const fellow = await appointNew(trustA, trustA.roleDescriptionId);
    await asked(manager, fellow, mentor);
    await asked(manager, fellow, partner, { kind: "buddy" });
  }
  expect(await count()).toEqual(few);
});
