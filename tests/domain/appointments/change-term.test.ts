import { expect, test } from "vitest";
import { changeTerm } from "@/lib/appointments/change-term.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { endedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const id = appointmentOf(trustA.partner);
  const { revision } = await readAppointment(trustA.manager, id);
  return { trustA, trustB, manager: trustA.manager, partner: trustA.partner, id, revision };
}

test("a term is extended, and then has no end: the partner is told each time, the same again is said once", async () => {
  const { trustA, manager, partner, id, revision } = await ready();
  const termEndsOn = addDays(today(), 500);
  await changeTerm(manager, id, { revision, termEndsOn });
  await changeTerm(manager, id, { revision, termEndsOn });
  expect(await readAppointment(manager, id)).toMatchObject({ termEndsOn, revision: revision + 1 });
  await changeTerm(manager, id, { revision: revision + 1, termEndsOn: null });
  expect((await readAppointment(manager, id)).termEndsOn).toBeNull();
  const told = (await subjectsFor(partner)).filter((each) => each === "How long your role lasts");
  expect(told).toHaveLength(2);
  expect(await auditOf(trustA.trustId, id)).toContain("appointment:term-changed");
});

test("of several at once one stands, and the others are told", async () => {
  const { manager, id, revision } = await ready();
  const { done, failures } = await atOnce(4, (index) =>
    changeTerm(manager, id, { revision, termEndsOn: addDays(today(), 100 + index) }),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(each).toBeInstanceOf(Refusal);
});

test("a last day before the first, a role that ended, other roles and other trusts are refused", async () => {
  const { trustA, trustB, manager, partner, id, revision } = await ready();
  const { startsOn } = await readAppointment(manager, id);
  const input = { revision, termEndsOn: addDays(today(), 30) };
  await expect(changeTerm(manager, id, { ...input, termEndsOn: addDays(startsOn, -1) })).rejects.toThrow(
    /before the first/,
  );
  await changeTerm(manager, id, { ...input, termEndsOn: startsOn });
  for (const other of [partner, trustA.admin, trustA.sponsor])
    await expect(changeTerm(other, id, input)).rejects.toThrow(NotAllowed);
  await expect(changeTerm(trustB.manager, id, input)).rejects.toThrow(NotFound);
  await endedFrom(manager, partner);
  await expect(changeTerm(manager, id, { ...input, revision: revision + 1 })).rejects.toThrow(/has ended/);
});
