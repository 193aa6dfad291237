import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { type EndAppointment, endAppointment } from "@/lib/appointments/end-appointment.ts";
import { moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { resumeAppointment } from "@/lib/appointments/resume-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { addDays, addMonths, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew, newPartner } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const end = (change: Partial<EndAppointment> = {}): EndAppointment => ({
  id: randomUUID(),
  lastDay: today(),
  endedAs: "left",
  reason: null,
  thanks: null,
  ...change,
});
const subjects = async (person: Member) =>
  (await listMessages(person)).messages.map(({ subject }) => subject);
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);

async function theirWorld() {
  const { trustA, trustB } = await appointedWorld();
  const { partner, manager } = trustA;
  return { trustA, trustB, partner, manager, id: appointmentOf(partner) };
}

test("ended today, a role is over at once; reason, thanks and how stay on record", async () => {
  const { trustA, partner, manager, id } = await theirWorld();
  await endAppointment(manager, id, end({ endedAs: "completed", reason: "Term over", thanks: "Thank you!" }));
  expect(await readAppointment(manager, id)).toMatchObject({
    state: { kind: "ended", since: today() },
    isOver: true,
    mayManage: false,
    mayReadEnding: true,
    endsAfter: null,
    history: [
      { kind: "ended", on: today(), endedAs: "completed", reason: "Term over", thanks: "Thank you!" },
      { kind: "active" },
    ],
  });
  expect(await readPartnerHome(partner)).toBeNull();
  expect((await readManageHome(manager)).list.rows).toEqual([]);
  expect((await readPerson(trustA.admin, partner.membershipId)).appointmentId).toBeNull();
  expect(await auditOf(trustA.trustId, id)).toContain("appointment:ended");
  const [message] = (await listMessages(partner)).messages;
  expect(message?.subject).toBe("Your role has ended");
  expect(message?.body).not.toContain("Term over");
});

test("a last day to come leaves everything as it is until the end of that day", async () => {
  const { partner, manager, id } = await theirWorld();
  const lastDay = addDays(today(), 5);
  await endAppointment(manager, id, end({ lastDay }));
  expect(await readAppointment(manager, id)).toMatchObject({
    state: { kind: "active" },
    endsAfter: lastDay,
    isOver: false,
  });
  expect((await readPartnerHome(partner))?.state).toBe("active");
  expect(await subjects(partner)).toContain("Your role ends soon");
  await inDays(5, async () => {
    expect(await readAppointment(manager, id)).toMatchObject({ state: { kind: "active" }, isOver: false });
    expect(await readPartnerHome(partner)).not.toBeNull();
  });
  await inDays(6, async () => {
    expect(await readAppointment(manager, id)).toMatchObject({
      state: { kind: "ended", since: lastDay },
      endsAfter: null,
      isOver: true,
    });
    expect(await readPartnerHome(partner)).toBeNull();
  });
});

test("until it comes a role can be paused and resumed, and the ending brought forward, never put off", async () => {
  const { manager, id } = await theirWorld();
  const lastDay = addDays(today(), 10);
  await endAppointment(manager, id, end({ lastDay, thanks: "Soon." }));
  expect((await readHandover(manager, id)).ending).toMatchObject({
    hasCome: false,
    lastDay,
    thanks: "Soon.",
  });
  await pauseAppointment(manager, id, { id: randomUUID(), happenedOn: today(), reason: null, cover: {} });
  expect(await readAppointment(manager, id)).toMatchObject({ state: { kind: "paused" }, endsAfter: lastDay });
  await resumeAppointment(manager, id, { id: randomUUID(), happenedOn: today() });
  for (const notEarlier of [lastDay, addDays(lastDay, 1)])
    await expect(endAppointment(manager, id, end({ lastDay: notEarlier }))).rejects.toMatchObject({
      field: "lastDay",
      message: expect.stringContaining("bring it forward"),
    });
  await endAppointment(manager, id, end({ lastDay: addDays(today(), 2) }));
  expect(await readAppointment(manager, id)).toMatchObject({ endsAfter: addDays(today(), 2) });
  await endAppointment(manager, id, end({ endedAs: "withdrawn" }));
  expect(await readAppointment(manager, id)).toMatchObject({ state: { kind: "ended", since: today() } });
  await inDays(20, async () =>
    expect(await readHandover(manager, id)).toMatchObject({
      state: { since: addDays(today(), -20) },
      ending: { hasCome: true, endedAs: "withdrawn" },
    }),
  );
});

test("days: before the start, before the last step, too far away and in the past", async () => {
  const { trustA, manager, id } = await theirWorld();
  for (const lastDay of [addDays(today(), -1), addDays(addMonths(today(), 12), 1)])
    await expect(endAppointment(manager, id, end({ lastDay }))).rejects.toMatchObject({ field: "lastDay" });

  const earlier = appointmentOf(
    await appointNew(trustA, trustA.roleDescriptionId, {
      state: "inducting",
      startsOn: addDays(today(), -30),
    }),
  );
  await moveAppointment(manager, earlier, {
    id: randomUUID(),
    kind: "active",
    happenedOn: addDays(today(), -10),
  });
  await expect(
    endAppointment(manager, earlier, end({ lastDay: addDays(today(), -11) })),
  ).rejects.toMatchObject({ field: "lastDay", message: expect.stringContaining("the step before") });
  await endAppointment(manager, earlier, end({ lastDay: addDays(today(), -3) }));
  expect(await readAppointment(manager, earlier)).toMatchObject({
    state: { kind: "ended", since: addDays(today(), -3) },
  });
});

test("a role that has not begun can be ended today, and the person be appointed again at once", async () => {
  const { trustA, manager, partner, id } = await theirWorld();
  const input = newPartner(trustA, trustA.roleDescriptionId, { startsOn: addDays(today(), 20) });
  const toCome = await appointNew(trustA, trustA.roleDescriptionId, input);
  await expect(
    endAppointment(manager, appointmentOf(toCome), end({ lastDay: addDays(today(), 3) })),
  ).rejects.toMatchObject({ field: "lastDay", message: expect.stringContaining("never begins") });
  await endAppointment(manager, appointmentOf(toCome), end({ endedAs: "withdrawn" }));
  await endAppointment(manager, id, end());
  for (const { membershipId } of [toCome, partner]) {
    const again = await appointNew(trustA, trustA.roleDescriptionId, { person: { membershipId } });
    expect(await readAppointment(manager, appointmentOf(again))).toMatchObject({ isOver: false });
  }
});

test("once it is over, nothing about it changes any more", async () => {
  const { trustA, partner, manager, id } = await theirWorld();
  await endAppointment(manager, id, end());
  await giveRole(trustA.admin, trustA.mentor.membershipId, { id: randomUUID(), role: "manager" });
  const ended = /role of Pat Partner has ended/;
  const one = { id: randomUUID(), happenedOn: today() };
  const { versionId } = trustA;
  await expect(endAppointment(manager, id, end())).rejects.toThrow(ended);
  await expect(pauseAppointment(manager, id, { ...one, reason: null, cover: {} })).rejects.toThrow(ended);
  await expect(resumeAppointment(manager, id, one)).rejects.toThrow(ended);
  await expect(moveAppointment(manager, id, { ...one, kind: "active" })).rejects.toThrow(ended);
  await expect(recordAgreement(manager, id, { ...one, versionId, how: "phone" })).rejects.toThrow(ended);
  await expect(agreeRole(partner, { id: randomUUID(), versionId })).rejects.toThrow(NotFound);
  await expect(
    changeLineManager(manager, id, {
      id: randomUUID(),
      revision: 2,
      lineManagerId: trustA.mentor.membershipId,
      startsOn: today(),
    }),
  ).rejects.toThrow(ended);
});

test("only a manager of this trust ends a role; the reason is nobody else's to read", async () => {
  const { trustA, trustB, id } = await theirWorld();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(endAppointment(actor, id, end())).rejects.toThrow(NotAllowed);
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"])
    await expect(endAppointment(trustA.manager, absent, end())).rejects.toThrow(NotFound);
  await endAppointment(trustA.manager, id, end({ reason: "A secret" }));
  for (const actor of [trustA.sponsor, trustA.mentor]) {
    await expect(readAppointment(actor, id)).rejects.toThrow(NotAllowed);
    await expect(readHandover(actor, id)).rejects.toThrow(NotAllowed);
  }
});

test("one form twenty times ends once; of an ending and a pause at once, the role is over in the end", async () => {
  const { trustA, partner, manager, id } = await theirWorld();
  const once = end();
  expect(await atOnce(20, () => endAppointment(manager, id, once))).toMatchObject({ done: 20 });
  expect((await subjects(partner)).filter((each) => each.includes("ended"))).toHaveLength(1);

  const other = appointmentOf(await appointNew(trustA, trustA.roleDescriptionId, { state: "active" }));
  const { failures } = await atOnce(10, (index) =>
    index % 2
      ? endAppointment(manager, other, end())
      : pauseAppointment(manager, other, {
          id: randomUUID(),
          happenedOn: today(),
          reason: null,
          cover: {},
        }),
  );
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
  expect(await readAppointment(manager, other)).toMatchObject({ isOver: true, state: { kind: "ended" } });
});
