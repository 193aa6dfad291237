import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { type RecordAgreement, recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { addDays, showShortDate, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { publishNext, readyDraft } from "@/tests/factories/roles.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const told = (change: Partial<RecordAgreement> = {}): RecordAgreement => ({
    id: randomUUID(),
    versionId: trustA.versionId,
    how: "phone",
    happenedOn: today(),
    ...change,
  });
  return { trustA, trustB, told, id: appointmentOf(trustA.partner) };
}

test("a manager records what a partner said by phone; the row keeps whose act, who recorded it and how", async () => {
  const { trustA, told, id } = await ready();
  const input = told();

  await recordAgreement(trustA.manager, id, input);

  expect(await readAppointment(trustA.manager, id)).toMatchObject({
    standing: { agreed: { number: 1, on: today() }, waitingSince: null },
    agreements: [{ number: 1, how: "phone", recordedBy: "Mona Manager" }],
  });
  expect(
    await rows(trustA.trustId, "select agreed_by_id, recorded_by_id, how from agreement where id = $1", [
      input.id,
    ]),
  ).toEqual([
    {
      agreed_by_id: trustA.partner.membershipId,
      recorded_by_id: trustA.manager.membershipId,
      how: "phone",
    },
  ]);
  const [newest] = (await listMessages(trustA.partner)).messages;
  expect(newest).toMatchObject({
    subject: "Your agreement was recorded for you",
    body: expect.stringContaining(`Mona Manager recorded that you agreed`),
    path: "partner/role",
  });
  expect(newest?.body).toContain(`by phone on ${showShortDate(today())}`);
  expect(await auditOf(trustA.trustId, input.id)).toEqual(["agreement:recorded-phone"]);
});

test("the line manager is told when somebody else recorded it", async () => {
  const { trustA, told, id } = await ready();
  await giveRole(trustA.admin, trustA.mentor.membershipId, { id: randomUUID(), role: "manager" });
  const deputy = { ...trustA.mentor, roles: ["mentor" as const, "manager" as const] };
  await recordAgreement(deputy, id, told({ how: "letter" }));
  const [newest] = (await listMessages(trustA.manager)).messages;
  expect(newest?.body).toContain("Mel Mentor recorded that Pat Partner agreed");
});

test("only a manager records, and not for another trust's partner", async () => {
  const { trustA, trustB, told, id } = await ready();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(recordAgreement(actor, id, told())).rejects.toThrow(NotAllowed);
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"])
    await expect(recordAgreement(trustA.manager, absent, told())).rejects.toThrow(NotFound);
});

test("a draft, another role's version and another trust's are not found", async () => {
  const { trustA, trustB, told, id } = await ready();
  const other = await readyDraft(trustA);
  for (const versionId of [other.versionId, trustB.versionId, randomUUID()])
    await expect(recordAgreement(trustA.manager, id, told({ versionId }))).rejects.toThrow(NotFound);
});

test("a day to come and a day before the version was published are refused", async () => {
  const { trustA, told, id } = await ready();
  for (const happenedOn of [addDays(today(), 1), addDays(today(), -1)])
    await expect(recordAgreement(trustA.manager, id, told({ happenedOn }))).rejects.toMatchObject({
      field: "happenedOn",
    });
});

test("what the partner agreed already needs no record", async () => {
  const { trustA, told, id } = await ready();
  await agreeRole(trustA.partner, { id: randomUUID(), versionId: trustA.versionId });
  await expect(recordAgreement(trustA.manager, id, told())).rejects.toThrow(/has agreed version 1 already/);
  expect((await readAppointment(trustA.manager, id)).agreements).toMatchObject([{ how: "themselves" }]);
});

test("a manager who is a partner agrees their own role themselves", async () => {
  const { trustA, told, id } = await ready();
  const both = { ...trustA.partner, roles: ["manager" as const] };
  await expect(recordAgreement(both, id, told())).rejects.toThrow(/your own role/);
});

test("an agreement with a version that was overtaken since is recorded as that, and the newer one waits", async () => {
  const { trustA, told, id } = await ready();
  await publishNext(trustA, trustA.roleDescriptionId);
  await recordAgreement(trustA.manager, id, told({ how: "letter" }));
  expect(await readAppointment(trustA.manager, id)).toMatchObject({
    standing: { current: { number: 2 }, agreed: { number: 1 }, waitingSince: expect.any(Date) },
  });
});

test("one form twenty times records once; of twenty forms one records and the others are told", async () => {
  const first = await ready();
  const once = first.told();
  expect(await atOnce(20, () => recordAgreement(first.trustA.manager, first.id, once))).toMatchObject({
    done: 20,
  });
  expect((await listMessages(first.trustA.partner)).messages).toHaveLength(2);

  const second = await ready();
  const { done, failures } = await atOnce(20, () =>
    recordAgreement(second.trustA.manager, second.id, second.told()),
  );
  expect(done).toBe(1);
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
});
