import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { moveAppointment } from "@/lib/appointments/move-appointment.ts";
import {
  type PauseAppointment,
  pauseAppointment,
  PauseAppointment as Schema,
} from "@/lib/appointments/pause-appointment.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { resumeAppointment } from "@/lib/appointments/resume-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { readForm } from "@/lib/read-form.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { newCommittee, newDeputy, newMeeting, newReply, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { publishNext } from "@/tests/factories/roles.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

const pause = (change: Partial<PauseAppointment> = {}): PauseAppointment => ({
  id: randomUUID(),
  happenedOn: today(),
  reason: null,
  cover: {},
  ...change,
});
const back = (happenedOn = today()) => ({ id: randomUUID(), happenedOn });
const subjects = async (person: Member) =>
  (await listMessages(person)).messages.map(({ subject }) => subject);

async function seated() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  const committeeId = await newCommittee(manager);
  const seat = await newSeat(manager, partner, committeeId);
  const other = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  return { trustA, trustB, manager, partner, id: appointmentOf(partner), committeeId, seat, other };
}

test("a manager pauses a role with a reason, and resumes it where it stood", async () => {
  const { trustA, manager, partner, id } = await seated();
  const reason = "A long journey <b>\u{1F30D}</b>";
  await pauseAppointment(manager, id, pause({ reason }));
  expect(await readAppointment(manager, id)).toMatchObject({
    state: { kind: "paused", since: today() },
    nextState: null,
    history: [{ kind: "paused", on: today(), reason, recordedBy: "Mona Manager" }, { kind: "active" }],
  });
  expect((await readPartnerHome(partner))?.state).toBe("paused");
  const { messages } = await listMessages(partner);
  expect(messages[0]).toMatchObject({ subject: "Your role is paused", path: "partner" });
  expect(JSON.stringify(messages)).not.toContain("journey");

  await resumeAppointment(manager, id, back());
  expect(await readAppointment(manager, id)).toMatchObject({ state: { kind: "active", since: today() } });
  expect(await subjects(partner)).toContain("Your role goes on");
  expect(await auditOf(trustA.trustId, id)).toEqual([
    "appointment:made",
    "appointment:paused",
    "appointment:resumed",
  ]);
});

test("a role in its induction goes back to its induction, and can be paused again", async () => {
  const { trustA, manager } = await seated();
  const id = appointmentOf(await appointNew(trustA, trustA.roleDescriptionId, { state: "inducting" }));
  for (const _ of [1, 2]) {
    await pauseAppointment(manager, id, pause());
    await resumeAppointment(manager, id, back());
  }
  expect(await readAppointment(manager, id)).toMatchObject({
    state: { kind: "inducting" },
    nextState: "active",
  });
});

test("a seat is covered by a partner who is chosen; at the return the cover ends, and both times they are told", async () => {
  const { trustA, manager, id, seat, other, committeeId } = await seated();
  const { choices, handover } = await readHandover(manager, id);
  expect(handover.seats).toEqual([
    {
      invitationId: seat,
      committeeId,
      committee: "Quality committee",
      officers: [{ post: "chair", name: "Chris Chair" }],
      coveringFor: null,
    },
  ]);
  expect(choices).toMatchObject([{ appointmentId: other.appointmentId, name: "Nora New", committeeIds: [] }]);
  await pauseAppointment(manager, id, pause({ cover: { [seat]: appointmentOf(other) } }));

  expect((await readHandover(manager, id)).handover).toMatchObject({
    seats: [{ committee: "Quality committee" }],
    covers: [{ committee: "Quality committee", person: { name: "Nora New" } }],
  });
  expect(await subjects(other)).toContain("You cover a seat on Quality committee");
  expect(JSON.stringify(await listMessages(other))).not.toContain("Pat Partner");

  await resumeAppointment(manager, id, back());
  const [cover] = await rows<{ ended: boolean; covering_id: string }>(
    trustA.trustId,
    "select ends_on = starts_on as ended, covering_id from invitation where appointment_id = $1",
    [other.appointmentId],
  );
  expect(cover).toEqual({ ended: true, covering_id: id });
  expect(await subjects(other)).toContain("You need not cover the seat on Quality committee any more");
  expect((await readHandover(manager, id)).handover).toMatchObject({
    seats: [{ invitationId: seat }],
    covers: [],
  });
});

test("a seat they only cover is given up when they pause, and passed on to whoever is chosen, for its holder", async () => {
  const { trustA, manager, partner, id, seat, other } = await seated();
  const third = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  await pauseAppointment(manager, id, pause({ cover: { [seat]: appointmentOf(other) } }));
  const held = (await readHandover(manager, appointmentOf(other))).handover.seats[0];
  expect(held).toMatchObject({ coveringFor: { appointmentId: id, name: "Pat Partner" } });
  await pauseAppointment(
    manager,
    appointmentOf(other),
    pause({ cover: { [held?.invitationId ?? ""]: appointmentOf(third) } }),
  );
  expect((await readHandover(manager, appointmentOf(other))).handover.seats).toEqual([]);
  expect((await readHandover(manager, appointmentOf(partner))).handover.covers).toMatchObject([
    { appointmentId: third.appointmentId },
  ]);
});

test("nobody covers who is away, new, sits there already, is the partner, or is another trust's; nothing is half done", async () => {
  const { trustA, trustB, manager, partner, id, seat, other, committeeId } = await seated();
  const inducting = await appointNew(trustA, trustA.roleDescriptionId, { state: "inducting" });
  const toCome = await appointNew(trustA, trustA.roleDescriptionId, {
    state: "active",
    startsOn: addDays(today(), 3),
  });
  for (const who of [inducting, toCome, partner, trustB.partner])
    await expect(
      pauseAppointment(manager, id, pause({ cover: { [seat]: appointmentOf(who) } })),
    ).rejects.toMatchObject({ field: `cover.${seat}`, message: expect.stringContaining("active") });
  await newSeat(manager, other, committeeId);
  await expect(
    pauseAppointment(manager, id, pause({ cover: { [seat]: appointmentOf(other) } })),
  ).rejects.toMatchObject({ field: `cover.${seat}`, message: expect.stringContaining("has a seat") });
  await expect(
    pauseAppointment(manager, id, pause({ cover: { [randomUUID()]: appointmentOf(other) } })),
  ).rejects.toThrow(/changed meanwhile/);
  expect(await readAppointment(manager, id)).toMatchObject({ state: { kind: "active" } });
  expect(await subjects(partner)).not.toContain("Your role is paused");
});

test("while a role is paused its messages are quiet, but for the pause and what another role needs", async () => {
  const { trustA, manager, partner, id } = await seated();
  await pauseAppointment(manager, id, pause());
  const before = await subjects(partner);
  await publishNext(trustA, trustA.roleDescriptionId);
  expect(await subjects(partner)).toEqual(before);

  await giveRole(trustA.admin, partner.membershipId, { id: randomUUID(), role: "manager" });
  await publishNext(trustA, trustA.roleDescriptionId);
  expect(await subjects(partner)).toEqual(before);
  const theirs = await appointNew(trustA, trustA.roleDescriptionId, { lineManagerId: partner.membershipId });
  expect(await subjects(partner)).toEqual(["You are the line manager of Nora New", ...before]);

  await resumeAppointment(manager, id, back());
  await changeLineManager(manager, appointmentOf(theirs), {
    id: randomUUID(),
    revision: 1,
    lineManagerId: manager.membershipId,
    startsOn: today(),
  });
  await publishNext(trustA, trustA.roleDescriptionId);
  expect((await subjects(partner)).length).toBeGreaterThan(before.length + 2);
});

test("looking after who is away takes one query, however many are told", async () => {
  const { trustA, manager } = await seated();
  const publish = () => countQueries(() => publishNext(trustA, trustA.roleDescriptionId));
  const few = await publish();
  for (let more = 0; more < 8; more++) {
    const away = await appointNew(trustA, trustA.roleDescriptionId);
    if (more % 2) await pauseAppointment(manager, appointmentOf(away), pause());
  }
  expect(await publish()).toBe(few);
});

test("the line manager and the deputy are told, and whoever recorded it is not", async () => {
  const { trustA, manager, partner, id } = await seated();
  await giveRole(trustA.admin, trustA.mentor.membershipId, { id: randomUUID(), role: "manager" });
  await newDeputy(manager, partner, trustA.mentor);
  const told = (await subjects(manager)).length;
  await pauseAppointment(manager, id, pause({ reason: "Secret reason" }));
  expect(await subjects(trustA.mentor)).toEqual(["The role of Pat Partner is paused"]);
  expect(JSON.stringify(await listMessages(trustA.mentor))).not.toContain("Secret");
  expect(await subjects(manager)).toHaveLength(told);
});

test("a paused role is not moved on or paused again, one that goes on is not resumed, and days stand in order", async () => {
  const { manager, id } = await seated();
  await expect(resumeAppointment(manager, id, back())).rejects.toThrow(/not paused any more/);
  await pauseAppointment(manager, id, pause({ happenedOn: addDays(today(), -2) }));
  await expect(pauseAppointment(manager, id, pause())).rejects.toThrow(/paused already/);
  await expect(
    moveAppointment(manager, id, { id: randomUUID(), kind: "active", happenedOn: today() }),
  ).rejects.toThrow(/Resume it first/);
  await expect(resumeAppointment(manager, id, back(addDays(today(), -3)))).rejects.toMatchObject({
    field: "happenedOn",
  });
  await resumeAppointment(manager, id, back());
  await expect(
    pauseAppointment(manager, id, pause({ happenedOn: addDays(today(), -1) })),
  ).rejects.toMatchObject({ field: "happenedOn" });
});

test("only a manager of this trust pauses, resumes and sees what is open", async () => {
  const { trustA, trustB, id } = await seated();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(pauseAppointment(actor, id, pause())).rejects.toThrow(NotAllowed);
    await expect(resumeAppointment(actor, id, back())).rejects.toThrow(NotAllowed);
    await expect(readHandover(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"]) {
    await expect(pauseAppointment(trustA.manager, absent, pause())).rejects.toThrow(NotFound);
    await expect(resumeAppointment(trustA.manager, absent, back())).rejects.toThrow(NotFound);
    await expect(readHandover(trustA.manager, absent)).rejects.toThrow(NotFound);
  }
});

test("one form twenty times pauses once, and of twenty forms one; the same of resuming", async () => {
  const { manager, id, seat, other } = await seated();
  const once = pause({ cover: { [seat]: appointmentOf(other) } });
  expect(await atOnce(20, () => pauseAppointment(manager, id, once))).toMatchObject({ done: 20 });
  expect((await subjects(other)).filter((each) => each.includes("cover"))).toHaveLength(1);
  const again = await atOnce(20, () => resumeAppointment(manager, id, back()));
  expect(again.done).toBe(1);
  for (const failure of again.failures) expect(failure).toBeInstanceOf(Refusal);
  const many = await atOnce(20, () => pauseAppointment(manager, id, pause()));
  expect(many.done).toBe(1);
  for (const failure of many.failures) expect(failure).toBeInstanceOf(Refusal);
});

test("what is open has the coming meetings with the reply that holds for their day", async () => {
  const { manager, partner, id, committeeId } = await seated();
  const meeting = await newMeeting(manager, committeeId);
  await newMeeting(manager, committeeId, 14);
  await newMeeting(manager, committeeId, -7);
  await newReply(partner, meeting, "attending");
  expect((await readHandover(manager, id)).handover.meetings).toMatchObject([
    { heldOn: addDays(today(), 7), reply: "attending" },
    { heldOn: addDays(today(), 14), reply: null },
  ]);
});

test("a day to come is no day a pause began, and a seat left unchosen is nobody", () => {
  const form = new FormData();
  const seat = randomUUID();
  const day = addDays(today(), 1).split("-");
  for (const [name, value] of [
    ["id", randomUUID()],
    ["happenedOn.year", day[0]],
    ["happenedOn.month", day[1]],
    ["happenedOn.day", day[2]],
    ["reason", " \u202E "],
    [`cover.${seat}`, ""],
  ] as const)
    form.append(name, String(value));
  expect(Schema.safeParse(readForm(form)).error?.issues).toMatchObject([{ path: ["happenedOn"] }]);
  form.set("happenedOn.year", String(Number(day[0]) - 1));
  expect(Schema.parse(readForm(form))).toMatchObject({ reason: null, cover: { [seat]: null } });
});

test("a pause is looked back on by its day", async () => {
  const { manager, id } = await seated();
  const later = new Date(now().getTime() + 40 * 86_400_000);
  await pauseAppointment(manager, id, pause());
  await atTime(later, async () => {
    await resumeAppointment(manager, id, back());
    expect(await readAppointment(manager, id)).toMatchObject({ state: { kind: "active", since: today() } });
  });
});
