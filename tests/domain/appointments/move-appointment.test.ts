import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type MoveAppointment, moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const to = (kind: MoveAppointment["kind"], happenedOn = today()) => ({ id: randomUUID(), kind, happenedOn });

async function inChecks() {
  const { trustA, trustB } = await appointedWorld();
  const partner = await appointNew(trustA, trustA.roleDescriptionId, { state: "checks" });
  return { trustA, trustB, partner, id: appointmentOf(partner) };
}

test("a manager moves a partner from checks to induction to active", async () => {
  const { trustA, id } = await inChecks();
  await moveAppointment(trustA.manager, id, to("inducting", addDays(today(), -20)));
  await moveAppointment(trustA.manager, id, to("active"));
  expect(await readAppointment(trustA.manager, id)).toMatchObject({
    state: { kind: "active", since: today() },
    nextState: null,
    history: [
      { kind: "active", on: today(), recordedBy: "Mona Manager" },
      { kind: "inducting", on: addDays(today(), -20) },
      { kind: "checks" },
    ],
  });
  expect(await auditOf(trustA.trustId, id)).toEqual([
    "appointment:made",
    "appointment:inducting",
    "appointment:active",
  ]);
});

test("steps are taken one by one, forwards, in the order of their days", async () => {
  const { trustA, id } = await inChecks();
  await expect(moveAppointment(trustA.manager, id, to("active"))).rejects.toThrow(Refusal);
  await moveAppointment(trustA.manager, id, to("inducting"));
  await expect(moveAppointment(trustA.manager, id, to("inducting"))).rejects.toThrow(/has begun already/);
  await expect(moveAppointment(trustA.manager, id, to("active", addDays(today(), -1)))).rejects.toMatchObject(
    { field: "happenedOn" },
  );
});

test("only a manager of this trust moves a partner on", async () => {
  const { trustA, trustB, partner, id } = await inChecks();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, partner])
    await expect(moveAppointment(actor, id, to("inducting"))).rejects.toThrow(NotAllowed);
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"]) {
    await expect(moveAppointment(trustA.manager, absent, to("inducting"))).rejects.toThrow(NotFound);
    await expect(readAppointment(trustA.manager, absent)).rejects.toThrow(NotFound);
  }
});

test("admins may look at an appointment and change nothing; the others may not look", async () => {
  const { trustA, id, partner } = await inChecks();
  expect(await readAppointment(trustA.admin, id)).toMatchObject({
    mayManage: false,
    mayReadEnding: false,
  });
  for (const actor of [trustA.sponsor, trustA.mentor, partner])
    await expect(readAppointment(actor, id)).rejects.toThrow(NotAllowed);
});

test("one form twenty times, and twenty forms at once, move one step", async () => {
  const { trustA, id } = await inChecks();
  const once = to("inducting");
  expect(await atOnce(20, () => moveAppointment(trustA.manager, id, once))).toMatchObject({ done: 20 });
  const { done, failures } = await atOnce(20, () => moveAppointment(trustA.manager, id, to("active")));
  expect(done).toBe(1);
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
  expect((await readAppointment(trustA.manager, id)).history).toHaveLength(3);
});
