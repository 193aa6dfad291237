import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { type ChangeLineManager, changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

/** The mentor can be a line manager too, and so can the sponsor. */
async function twoMoreManagers() {
  const { trustA, trustB } = await appointedWorld();
  const grantId = randomUUID();
  await giveRole(trustA.admin, trustA.mentor.membershipId, { id: grantId, role: "manager" });
  await giveRole(trustA.admin, trustA.sponsor.membershipId, { id: randomUUID(), role: "manager" });
  return { trustA, trustB, id: appointmentOf(trustA.partner), grantId };
}

const give = (person: Member, change: Partial<ChangeLineManager> = {}): ChangeLineManager => ({
  id: randomUUID(),
  revision: 1,
  lineManagerId: person.membershipId,
  startsOn: today(),
  ...change,
});

test("a manager gives a partner another line manager; both learn of it, the earlier one stays on record", async () => {
  const { trustA, id } = await twoMoreManagers();
  await changeLineManager(trustA.manager, id, give(trustA.mentor));

  expect(await readAppointment(trustA.manager, id)).toMatchObject({
    revision: 2,
    lineManager: { name: "Mel Mentor", since: today() },
  });
  const [forPartner] = (await listMessages(trustA.partner)).messages;
  expect(forPartner).toMatchObject({ subject: "You have a new line manager" });
  const [forManager] = (await listMessages(trustA.mentor)).messages;
  expect(forManager).toMatchObject({ subject: "You are the line manager of Pat Partner" });
  expect(await auditOf(trustA.trustId, id)).toContain("appointment:line-manager-changed");
  expect(
    await rows(
      trustA.trustId,
      `select m.name, l.ends_on is null as lasts from line_manager l join membership m on m.id = l.membership_id
       where l.appointment_id = $1 order by l.recorded_at, m.name`,
      [id],
    ),
  ).toEqual([
    { name: "Mona Manager", lasts: false },
    { name: "Mel Mentor", lasts: true },
  ]);
});

test("a day before the present one began, a day to come, the same person and the partner are refused", async () => {
  const { trustA, id } = await twoMoreManagers();
  const { manager, mentor, partner } = trustA;
  await expect(
    changeLineManager(manager, id, give(mentor, { startsOn: addDays(today(), -1) })),
  ).rejects.toMatchObject({ field: "startsOn", message: expect.stringContaining("Mona Manager") });
  await expect(changeLineManager(manager, id, give(manager))).rejects.toMatchObject({
    field: "lineManagerId",
  });
  await giveRole(trustA.admin, partner.membershipId, { id: randomUUID(), role: "manager" });
  await expect(changeLineManager(manager, id, give(partner))).rejects.toMatchObject({
    field: "lineManagerId",
  });
});

test("somebody who manages nobody here, or is another trust's manager, is no choice", async () => {
  const { trustA, trustB, id, grantId } = await twoMoreManagers();
  await endRole(trustA.admin, grantId);
  for (const person of [trustA.mentor, trustB.manager])
    await expect(changeLineManager(trustA.manager, id, give(person))).rejects.toMatchObject({
      field: "lineManagerId",
    });
});

test("a line manager who is no manager any more is shown as that", async () => {
  const { trustA, id, grantId } = await twoMoreManagers();
  await changeLineManager(trustA.manager, id, give(trustA.mentor));
  await endRole(trustA.admin, grantId);
  expect(await readAppointment(trustA.manager, id)).toMatchObject({
    lineManager: { name: "Mel Mentor", isManager: false },
  });
});

test("only a manager of this trust changes it", async () => {
  const { trustA, trustB, id } = await twoMoreManagers();
  for (const actor of [trustA.admin, trustA.partner])
    await expect(changeLineManager(actor, id, give(trustA.mentor))).rejects.toThrow(NotAllowed);
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"])
    await expect(changeLineManager(trustA.manager, absent, give(trustA.mentor))).rejects.toThrow(NotFound);
});

test("one form twenty times changes once; of two at once one wins, and the other can choose again", async () => {
  const { trustA, id } = await twoMoreManagers();
  const once = give(trustA.mentor);
  expect(await atOnce(20, () => changeLineManager(trustA.manager, id, once))).toMatchObject({ done: 20 });
  expect((await listMessages(trustA.mentor)).messages).toHaveLength(1);

  const others = [trustA.sponsor, trustA.manager];
  const { done, failures } = await atOnce(2, (index) =>
    changeLineManager(trustA.manager, id, give(others[index] ?? trustA.manager, { revision: 2 })),
  );
  expect(done).toBe(1);
  expect(failures).toEqual([expect.objectContaining({ current: { revision: "3" } })]);
  expect(failures[0]).toBeInstanceOf(Refusal);
});

test("a line manager can change twice in a day, and later on", async () => {
  const { trustA, id } = await twoMoreManagers();
  const { manager, mentor, sponsor } = trustA;
  await changeLineManager(manager, id, give(mentor));
  await changeLineManager(manager, id, give(sponsor, { revision: 2 }));
  await atTime(new Date(now().getTime() + 40 * 86_400_000), async () => {
    await changeLineManager(manager, id, give(mentor, { revision: 3, startsOn: addDays(today(), -10) }));
    expect(await readAppointment(manager, id)).toMatchObject({
      lineManager: { name: "Mel Mentor", since: addDays(today(), -10) },
    });
  });
});
