import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { AppointPartner, appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointedWorld, newPartner } from "@/tests/factories/partners.ts";
import { publishedRole, readyDraft } from "@/tests/factories/roles.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

test("a manager appoints somebody the trust knows; they and the line manager are told", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const id = randomUUID();

  await appointPartner(trustA.manager, {
    ...newPartner(trustA, roleDescriptionId, { id, state: "checks", termEndsOn: addDays(today(), 540) }),
    person: { membershipId: trustA.partner.membershipId },
  });

  expect(await readAppointment(trustA.manager, id)).toMatchObject({
    person: { name: "Pat Partner", hasJoined: false, isSelf: false },
    roleTitle: "Patient Safety Partner",
    startsOn: today(),
    termEndsOn: addDays(today(), 540),
    state: { kind: "checks", since: today() },
    nextState: "inducting",
    lineManager: { name: "Mona Manager", isManager: true, since: today() },
    standing: { current: { number: 1 }, agreed: null },
    agreements: [],
    mayManage: true,
  });
  expect((await listMessages(trustA.partner)).messages).toEqual([
    expect.objectContaining({ subject: "Your role: Patient Safety Partner", path: "partner", isRead: false }),
  ]);
  expect((await listMessages(trustA.manager)).messages).toEqual([
    expect.objectContaining({
      subject: "You are the line manager of Pat Partner",
      path: `manage/partners/${id}`,
    }),
  ]);
  expect(await auditOf(trustA.trustId, id)).toEqual(["appointment:made"]);
});

test("a manager appoints somebody new, with or without an e-mail address", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const input = newPartner(trustA, roleDescriptionId, {
    person: { personId: randomUUID(), name: "Paper Partner", email: null, phone: null, reachedBy: "letter" },
  });
  await appointPartner(trustA.manager, input);
  expect(await readAppointment(trustA.manager, input.id)).toMatchObject({
    person: { name: "Paper Partner", email: null, reachedBy: "letter" },
  });
});

test("only a manager appoints", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(appointPartner(actor, newPartner(trustA, roleDescriptionId))).rejects.toThrow(NotAllowed);
    await expect(listAppointmentChoices(actor)).rejects.toThrow(NotAllowed);
  }
});

test("another trust's role and person are not found, like absent ones; its manager is no choice", async () => {
  const { trustA, trustB } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const theirs = await publishedRole(trustB);
  for (const id of [theirs.roleDescriptionId, randomUUID()])
    await expect(appointPartner(trustA.manager, newPartner(trustA, id))).rejects.toThrow(NotFound);
  for (const membershipId of [trustB.partner.membershipId, randomUUID()]) {
    await expect(
      appointPartner(trustA.manager, newPartner(trustA, roleDescriptionId, { person: { membershipId } })),
    ).rejects.toThrow(NotFound);
  }
  const refusals = await Promise.all(
    [trustB.manager.membershipId, randomUUID()].map((lineManagerId) =>
      appointPartner(trustA.manager, newPartner(trustA, roleDescriptionId, { lineManagerId })).catch(
        (error) => error,
      ),
    ),
  );
  expect(refusals[0]).toMatchObject({ field: "lineManagerId" });
  expect(refusals[0].message).toBe(refusals[1].message);
});

test("a role that is not published is refused", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await readyDraft(trustA);
  await expect(appointPartner(trustA.manager, newPartner(trustA, roleDescriptionId))).rejects.toMatchObject({
    field: "roleDescriptionId",
  });
});

test("a line manager has to be a manager, and somebody else", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const { manager, sponsor } = trustA;
  await expect(
    appointPartner(manager, newPartner(trustA, roleDescriptionId, { lineManagerId: sponsor.membershipId })),
  ).rejects.toMatchObject({ field: "lineManagerId" });
  await expect(
    appointPartner(
      manager,
      newPartner(trustA, roleDescriptionId, { person: { membershipId: manager.membershipId } }),
    ),
  ).rejects.toMatchObject({ field: "lineManagerId" });
});

test("an end before the start is refused", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  await expect(
    appointPartner(
      trustA.manager,
      newPartner(trustA, roleDescriptionId, { termEndsOn: addDays(today(), -1) }),
    ),
  ).rejects.toMatchObject({ field: "termEndsOn" });
});

test("when the last step fails, nothing before it stays", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const before = await listPeople(trustA.manager);
  const input = newPartner(trustA, roleDescriptionId, { state: "no such state" as "active" });
  await expect(appointPartner(trustA.manager, input)).rejects.toThrow();
  expect(await listPeople(trustA.manager)).toEqual(before);
  expect((await readManageHome(trustA.manager)).list.rows).toHaveLength(0);
  expect(await auditOf(trustA.trustId, input.id)).toEqual([]);
});

test("somebody who is a partner already is refused by name, and told nothing twice", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const input = newPartner(trustA, roleDescriptionId);
  await appointPartner(trustA.manager, input);
  const membershipId = "personId" in input.person ? input.person.personId : "";

  const second = newPartner(trustA, roleDescriptionId, { person: { membershipId } });
  await expect(appointPartner(trustA.manager, second)).rejects.toMatchObject({
    field: "membershipId",
    message: expect.stringContaining("Nora New"),
  });
  expect(await auditOf(trustA.trustId, second.id)).toEqual([]);
  expect((await listMessages({ ...trustA.partner, membershipId })).messages).toHaveLength(1);
});

test("somebody new with an e-mail address that somebody here has: choose them from the list", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const { email } = await readPerson(trustA.admin, trustA.sponsor.membershipId);
  const input = newPartner(trustA, roleDescriptionId, {
    person: { personId: randomUUID(), name: "Sol", email, phone: null, reachedBy: "email" },
  });
  await expect(appointPartner(trustA.manager, input)).rejects.toMatchObject({
    field: "email",
    message: expect.stringMatching(/Sol Sponsor.*list/),
  });
});

test("twenty at once with one form appoint one partner, tell each once", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const input = newPartner(trustA, roleDescriptionId);
  expect(await atOnce(20, () => appointPartner(trustA.manager, input))).toEqual({ done: 20, failures: [] });
  expect((await readManageHome(trustA.manager)).list.rows).toHaveLength(1);
  expect((await listMessages(trustA.manager)).messages).toHaveLength(1);
  expect(await auditOf(trustA.trustId, input.id)).toHaveLength(1);
});

test("twenty forms at once for one person: one appointment, the others are told who", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const person = { membershipId: trustA.partner.membershipId };
  const { done, failures } = await atOnce(20, () =>
    appointPartner(trustA.manager, newPartner(trustA, roleDescriptionId, { person })),
  );
  expect(done).toBe(1);
  expect(failures).toHaveLength(19);
  for (const failure of failures)
    expect(failure).toMatchObject({ field: "membershipId", message: expect.stringContaining("Pat Partner") });
});

test("a form that names an id somebody else has is out of date, and appoints nobody", async () => {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const personId = trustA.sponsor.membershipId;
  const input = newPartner(trustA, roleDescriptionId, {
    person: { personId, name: "Nora", email: null, phone: null, reachedBy: "letter" },
  });
  await expect(appointPartner(trustA.manager, input)).rejects.toThrow(Refusal);
  expect((await readManageHome(trustA.manager)).list.rows).toHaveLength(0);
});

test("the choices are this trust's, without those who are partners already", async () => {
  const { trustA } = await appointedWorld();
  await readyDraft(trustA);
  const choices = await listAppointmentChoices(trustA.manager);
  expect(choices.roles).toEqual([
    { id: trustA.roleDescriptionId, title: "Patient Safety Partner", number: 1 },
  ]);
  expect(choices.managers.map(({ name }) => name)).toEqual(["Mona Manager"]);
  expect(choices.people.map(({ name }) => name)).toEqual([
    "Ada Admin",
    "Mel Mentor",
    "Mona Manager",
    "Sol Sponsor",
  ]);
});

test("the form asks only for what its choice needs, and says all that is missing at once", () => {
  const date = { day: "3", month: "2", year: "2027" };
  const ids = { id: randomUUID(), personId: randomUUID() };
  const rest = {
    roleDescriptionId: randomUUID(),
    lineManagerId: randomUUID(),
    startsOn: date,
    termEndsOn: { day: "", month: "", year: "" },
    state: "active",
  };
  const membershipId = randomUUID();
  expect(
    AppointPartner.parse({ ...ids, ...rest, person: "existing", membershipId, name: "", reachedBy: "" }),
  ).toMatchObject({ person: { membershipId }, startsOn: "2027-02-03", termEndsOn: null });
  expect(
    AppointPartner.parse({
      ...ids,
      ...rest,
      person: "new",
      membershipId: "",
      name: "Nora",
      reachedBy: "letter",
    }),
  ).toMatchObject({ person: { personId: ids.personId, name: "Nora", email: null } });

  const fields = (form: object) => AppointPartner.safeParse(form).error?.issues.map(({ path }) => path[0]);
  expect(fields({ ...ids })).toEqual(["person"]);
  expect(fields({ ...ids, person: "new" })?.sort()).toEqual([
    "lineManagerId",
    "name",
    "reachedBy",
    "roleDescriptionId",
    "startsOn",
    "state",
  ]);
});
