import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { agreeAction } from "@/lib/actions/agree-action.ts";
import { changeAction } from "@/lib/actions/change-action.ts";
import { listActionOwners, readAction } from "@/lib/actions/read-action.ts";
import { type SayAction, sayAction } from "@/lib/actions/say-action.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { readRoleEnding } from "@/lib/people/read-role-ending.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { agreed, agreeing, planned } from "@/tests/factories/one-to-ones.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { admin, manager, partner, mentor, sponsor } = trustA;
  return { trustA, trustB, admin, manager, partner, mentor, sponsor, id: appointmentOf(partner) };
}
const saying = (change: Partial<SayAction> = {}): SayAction => ({
  id: randomUUID(),
  position: 0,
  kind: "done",
  because: "",
  how: "themselves",
  ...change,
});

describe("what two agree", () => {
  test("stands before both as owed by whoever does it, until it is done; sent twice, it is there once", async () => {
    const { trustA, manager, partner, id } = await ready();
    const talk = await planned(manager, partner, today());
    const input = agreeing(manager.membershipId, { oneToOneId: talk, dueOn: addDays(today(), 7) });
    await atOnce(4, () => agreeAction(partner, id, input));
    await agreed(manager, partner, partner, { words: "Read the falls report." });
    for (const reader of [manager, partner])
      expect((await readOneToOnes(reader, id)).owed).toMatchObject({
        byTrust: [{ what: "Ask when papers are sent.", by: "Mona Manager", dueOn: addDays(today(), 7) }],
        byPartner: [{ what: "Read the falls report.", by: "Pat Partner", dueOn: null }],
      });
    expect(await subjectsFor(manager)).toContain("Something you are to do");
    expect(await auditOf(trustA.trustId, id)).toContain("action:agreed");

    await sayAction(manager, input.id, saying({ because: "Five days before." }));
    expect((await readOneToOnes(partner, id)).owed.byTrust).toEqual([]);
    expect(await readAction(partner, input.id)).toMatchObject({
      kind: "done",
      oneToOne: { id: talk },
      states: [{ by: "Mona Manager", because: "Five days before.", recordedBy: null }],
    });
    expect(await subjectsFor(partner)).toContain("What was agreed with Pat Partner");
  });

  test("is given to the partner or to somebody with a role here, and to nobody who has left or was never here", async () => {
    const { admin, trustB, manager, mentor, id } = await ready();
    const { owners } = await listActionOwners(manager, id);
    expect(owners[0]).toMatchObject({ name: "Pat Partner" });
    expect(owners.map((each) => each.id)).toContain(mentor.membershipId);
    const [grant] = (await readPerson(admin, mentor.membershipId)).roles;
    await endRole(admin, grant?.grantId ?? "");
    for (const ownerId of [mentor.membershipId, trustB.manager.membershipId, randomUUID()])
      await expect(agreeAction(manager, id, agreeing(ownerId))).rejects.toMatchObject({
        field: "ownerId",
        message: "Choose somebody who belongs to this trust today",
      });
  });

  test("with somebody who leaves is handed on: the admin is told before, and who supports the partner after", async () => {
    const { admin, manager, partner, mentor, id } = await ready();
    const action = await agreed(partner, partner, mentor, { dueOn: addDays(today(), 3) });
    const [grant] = (await readPerson(admin, mentor.membershipId)).roles;
    const { handover } = await readRoleEnding(admin, grant?.grantId ?? "");
    expect(handover.actions).toMatchObject([{ partner: { name: "Pat Partner" } }]);
    expect(JSON.stringify(handover)).not.toContain("papers");
    await endRole(admin, grant?.grantId ?? "");

    expect(await readAction(partner, action)).toMatchObject({ ownerHasLeft: true });
    const needs = async (reader = manager) =>
      (await readManageHome(reader)).needs.map(({ sentence }) => sentence);
    expect(await needs()).toContainEqual(
      expect.stringMatching(/was to do something for Pat Partner, and is no longer here\.$/),
    );
    await changeAction(manager, action, { revision: 1, ownerId: manager.membershipId, dueOn: null });
    expect((await needs()).filter((each) => each.includes("no longer here"))).toEqual([]);
    expect((await readOneToOnes(manager, id)).owed.byTrust).toMatchObject([{ by: "Mona Manager" }]);
  });

  test("shows as late to who supports the partner and to the partner, and to no other manager", async () => {
    const { trustA, manager, partner } = await ready();
    await agreed(partner, partner, manager, { dueOn: addDays(today(), -2) });
    const other = await alsoManager(trustA.admin, trustA.sponsor);
    const late = /^What you agreed to do for Pat Partner was to be done by /;
    expect((await readManageHome(manager)).needs).toContainEqual(
      expect.objectContaining({ sentence: expect.stringMatching(late), since: addDays(today(), -2) }),
    );
    expect(JSON.stringify(await readManageHome(other))).not.toMatch(/agreed to do/);
    expect((await readPartnerHome(partner))?.waiting).toContainEqual(
      expect.objectContaining({ what: "Ask when papers are sent.", by: "Mona Manager" }),
    );
  });

  test("of the partner's own, with its day near, is something they can do next", async () => {
    const { manager, partner } = await ready();
    const action = await agreed(manager, partner, partner, { dueOn: addDays(today(), 2) });
    expect((await readPartnerHome(partner))?.nextThings).toContainEqual(
      expect.objectContaining({ what: "Do what you said you would", path: `actions/${action}` }),
    );
  });

  test("is the owner's task where they are neither of the two, who read that one thing and no more", async () => {
    const { manager, partner, mentor, id } = await ready();
    const talk = await planned(manager, partner, today());
    const action = await agreed(manager, partner, mentor, { oneToOneId: talk });
    expect((await listMyTasks(mentor)).agreed).toMatchObject([{ id: action, partner: "Pat Partner" }]);
    expect(await readAction(mentor, action)).toMatchObject({ isOfTheTwo: false, oneToOne: null, owners: [] });
    await expect(readOneToOnes(mentor, id)).rejects.toThrow(NotAllowed);
    const handOn = { revision: 1, ownerId: manager.membershipId, dueOn: null };
    await expect(changeAction(mentor, action, handOn)).rejects.toThrow(NotAllowed);
    await expect(sayAction(mentor, action, saying({ how: "phone" }))).rejects.toMatchObject({ field: "how" });
    await sayAction(mentor, action, saying());
    expect((await listMyTasks(mentor)).agreed).toEqual([]);
  });

  test("is read by nobody else, whatever their role", async () => {
    const { trustA, manager, partner, admin, mentor } = await ready();
    const action = await agreed(manager, partner, manager);
    const other = await alsoManager(trustA.admin, trustA.sponsor);
    for (const reader of [admin, mentor, other]) {
      await expect(readAction(reader, action)).rejects.toThrow(NotAllowed);
      await expect(sayAction(reader, action, saying())).rejects.toThrow(NotAllowed);
    }
  });
});

describe("what became of it", () => {
  test("is the latest word; a second, drawn before the first, is told of it", async () => {
    const { manager, partner } = await ready();
    const action = await agreed(manager, partner, manager);
    await sayAction(manager, action, saying());
    const stale = sayAction(partner, action, saying({ kind: "not_needed" }));
    await expect(stale).rejects.toMatchObject({ current: { position: "1" } });
    await sayAction(partner, action, saying({ kind: "to_do", position: 1, because: "Not all of it." }));
    expect(await readAction(manager, action)).toMatchObject({ kind: "to_do", position: 2 });
  });

  test("said many times at once, it is said once", async () => {
    const { manager, partner } = await ready();
    const action = await agreed(manager, partner, manager);
    await atOnce(8, (index) => sayAction(index % 2 ? manager : partner, action, saying()));
    expect((await readAction(manager, action)).states).toHaveLength(1);
  });

  test("is written down for the partner in their name, by who supports them alone", async () => {
    const { manager, partner } = await ready();
    const action = await agreed(manager, partner, partner);
    await expect(sayAction(partner, action, saying({ how: "phone" }))).rejects.toMatchObject({
      field: "how",
    });
    await sayAction(manager, action, saying({ how: "phone" }));
    expect((await readAction(partner, action)).states).toMatchObject([
      { by: "Pat Partner", recordedBy: "Mona Manager", how: "phone" },
    ]);
  });
});

test("two who change it at once: one does, the other is told", async () => {
  const { manager, partner } = await ready();
  const action = await agreed(manager, partner, manager);
  const change = (days: number) => ({
    revision: 1,
    ownerId: partner.membershipId,
    dueOn: addDays(today(), days),
  });
  const { done, failures } = await atOnce(4, (index) =>
    changeAction(index % 2 ? manager : partner, action, change(index)),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(each).toMatchObject({ current: { revision: "2" } });
});

test("it ends with the role, is said to who ends it without its words, and stays in the partner's own record", async () => {
  const { manager, partner, id } = await ready();
  const action = await agreed(manager, partner, manager);
  const { handover } = await readHandover(manager, id);
  expect(handover.actions).toMatchObject([{ owner: { name: "Mona Manager" } }]);
  expect(JSON.stringify(handover)).not.toContain("papers");
  await endedFrom(manager, partner);
  const late = atTime(new Date(now().getTime() + 2 * 86_400_000), () => sayAction(manager, action, saying()));
  await expect(late).rejects.toThrow(/has ended/);
  expect((await readMyRecord(partner)).actions).toMatchObject([
    { words: "Ask when papers are sent.", kind: "to_do" },
  ]);
});

test("hostile words are kept as they are", async () => {
  const { manager, partner } = await ready();
  const action = await agreed(manager, partner, manager, { words: hostileKept });
  expect((await readAction(partner, action)).words).toBe(hostileKept);
});
