import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { AddCommittee, addCommittee } from "@/lib/committees/add-committee.ts";
import { changeCommittee } from "@/lib/committees/change-committee.ts";
import { endCommittee } from "@/lib/committees/end-committee.ts";
import { listCommittees } from "@/lib/committees/list-committees.ts";
import { nameOfficer } from "@/lib/committees/name-officer.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { readUsualTarget } from "@/lib/committees/read-usual-target.ts";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { addDays, today } from "@/lib/time.ts";
import { changeSettings } from "@/lib/trusts/change-settings.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { readSettings } from "@/lib/trusts/read-settings.ts";
import { committeeInput, newChair, newCommittee, newMeeting } from "@/tests/factories/committees.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;

beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
});

test("a committee is in the register as entered, once however often it is sent", async () => {
  const [chairId, secretaryId] = [
    await newChair(trust.manager),
    await newChair(trust.manager, "Sam Secretary"),
  ];
  const input = committeeInput({ chairId, secretaryId, name: "Sepsis <b>group</b>; “one”" });
  await Promise.all(Array.from({ length: 20 }, () => addCommittee(trust.manager, input)));
  const { chairId: _, secretaryId: __, ...said } = input;
  expect(await readCommittee(trust.manager, input.id)).toMatchObject({
    ...said,
    officers: { chair: { contactId: chairId, left: false }, secretary: { name: "Sam Secretary" } },
    coverage: { partners: 0, paused: 0, wanted: 2 },
    partners: [],
    coming: [],
  });
  const { rows } = await listCommittees(trust.admin, 1);
  expect(rows.filter(({ id }) => id === input.id)).toHaveLength(1);
  const lines = (await listAudit(trust.admin, 1)).rows.map(({ sentence }) => sentence);
  expect(lines).toContainEqual(expect.stringContaining("added the committee “Sepsis <b>group</b>; “one””"));
});

test("the form says what is missing and wrong, field by field", () => {
  const empty = {
    name: "",
    purpose: "",
    partnersDo: "",
    place: "",
    joiningLink: "javascript:alert(1)",
    preparation: "",
  };
  const wrong = AddCommittee.safeParse({
    id: randomUUID(),
    ...empty,
    papersLink: "papers",
    seats: "many",
    target: "-1",
    chairId: "",
    secretaryId: "",
  });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual([
    "name",
    "purpose",
    "partnersDo",
    "level",
    "safetyRelated",
    "joiningLink",
    "papersLink",
    "seats",
    "target",
  ]);
});

test("partners read the register, without links that are for those asked, and without coverage", async () => {
  const id = await newCommittee(trust.manager);
  expect(await readCommittee(trust.partner, id)).toMatchObject({
    name: "Falls group",
    joiningLink: null,
    papersLink: null,
    coverage: null,
    mine: false,
    seesPartners: true,
  });
  const register = await listCommittees(trust.partner, 1);
  expect(register.covered).toBeNull();
  expect(register.rows.find((row) => row.id === id)).toMatchObject({ coverage: null });
  expect(await readCommittee(trust.sponsor, id)).toMatchObject({
    coverage: { partners: 0, wanted: 2 },
    seesPartners: false,
  });
  expect(await readCommittee(trust.mentor, id)).toMatchObject({ coverage: null, seesPartners: false });
});

test("only managers and admins write the register", async () => {
  const id = await newCommittee(trust.admin);
  for (const actor of [trust.partner, trust.sponsor, trust.mentor]) {
    await expect(addCommittee(actor, committeeInput())).rejects.toThrow(NotAllowed);
    await expect(changeCommittee(actor, id, { ...committeeInput(), revision: 1 })).rejects.toThrow(
      NotAllowed,
    );
    await expect(endCommittee(actor, id, { revision: 1 })).rejects.toThrow(NotAllowed);
    await expect(readUsualTarget(actor)).rejects.toThrow(NotAllowed);
  }
});

test("another trust's committee is not there, nor its contacts", async () => {
  const theirs = await newCommittee(other.manager);
  for (const id of [theirs, randomUUID(), "x"]) {
    await expect(readCommittee(trust.manager, id)).rejects.toThrow(NotFound);
    await expect(changeCommittee(trust.manager, id, { ...committeeInput(), revision: 1 })).rejects.toThrow(
      NotFound,
    );
    await expect(endCommittee(trust.manager, id, { revision: 1 })).rejects.toThrow(NotFound);
    await expect(nameOfficer(trust.manager, id, "chair", officer(null, 1))).rejects.toThrow(NotFound);
  }
  const chair = await newChair(other.manager);
  await expect(addCommittee(trust.manager, committeeInput({ chairId: chair }))).rejects.toThrow(
    /no longer there/,
  );
});

test("of two who change it at once, one is told and nothing is lost", async () => {
  const id = await newCommittee(trust.manager);
  const { id: _, chairId: __, secretaryId: ___, ...details } = committeeInput();
  const change = (name: string) => changeCommittee(trust.admin, id, { ...details, name, revision: 1 });
  const both = await Promise.allSettled([change("One"), change("Two")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const after = await readCommittee(trust.admin, id);
  expect(after.revision).toBe(2);
  await changeCommittee(trust.admin, id, { ...details, name: after.name, revision: 1 }); // the same again is done
});

const officer = (contactId: string | null, revision: number, startsOn = today()) => ({
  id: randomUUID(),
  revision,
  contactId,
  startsOn,
});

test("a chair follows another from a day that has come; the earlier one stays on record", async () => {
  const [first, second] = [await newChair(trust.manager, "First"), await newChair(trust.manager, "Second")];
  const id = await newCommittee(trust.manager, { chairId: first });
  await expect(
    nameOfficer(trust.manager, id, "chair", officer(second, 1, addDays(today(), -1))),
  ).rejects.toThrow(/on or after/);
  await expect(nameOfficer(trust.manager, id, "chair", officer(second, 7))).rejects.toThrow(Refusal);
  const naming = officer(second, 1);
  await nameOfficer(trust.manager, id, "chair", naming);
  await nameOfficer(trust.manager, id, "chair", naming);
  expect((await readCommittee(trust.manager, id)).officers.chair?.name).toBe("Second");
  await nameOfficer(trust.manager, id, "chair", officer(null, 2));
  expect((await readCommittee(trust.manager, id)).officers.chair).toBeNull();
  await nameOfficer(trust.manager, id, "chair", officer(first, 3));
  await endContact(trust.admin, first);
  expect((await readCommittee(trust.partner, id)).officers.chair).toMatchObject({
    name: "First",
    left: true,
  });
  await expect(nameOfficer(trust.manager, id, "secretary", officer(first, 4))).rejects.toThrow(
    /no longer there/,
  );
});

test("ending a committee cancels what was to come, leaves the register, and happens once", async () => {
  const id = await newCommittee(trust.manager, { name: "Old group" });
  await newMeeting(trust.manager, id, addDays(today(), 10));
  await newMeeting(trust.manager, id, addDays(today(), -10));
  await expect(endCommittee(trust.manager, id, { revision: 5 })).rejects.toThrow(Refusal);
  await Promise.all([
    endCommittee(trust.manager, id, { revision: 1 }),
    endCommittee(trust.admin, id, { revision: 1 }),
  ]);
  const ended = await readCommittee(trust.manager, id);
  expect(ended.coming).toMatchObject([{ cancelled: true }]);
  expect(ended.past).toMatchObject([{ cancelled: false }]);
  expect((await listCommittees(trust.manager, 1)).rows.some((row) => row.id === id)).toBe(false);
  const { id: _, chairId: __, secretaryId: ___, ...details } = committeeInput();
  await expect(changeCommittee(trust.manager, id, { ...details, revision: 2 })).rejects.toThrow(/has ended/);
  await expect(nameOfficer(trust.manager, id, "chair", officer(null, 2))).rejects.toThrow(/has ended/);
});

test("how many partners are wanted is two, the trust's own number, or the committee's", async () => {
  const [plain, own, notSafety] = [
    await newCommittee(other.manager),
    await newCommittee(other.manager, { target: 4 }),
    await newCommittee(other.manager, { safetyRelated: false }),
  ];
  const wanted = async () =>
    Promise.all(
      [plain, own, notSafety].map(
        async (id) => (await readCommittee(other.manager, id)).coverage?.wanted ?? null,
      ),
    );
  expect(await wanted()).toEqual([2, 4, null]);
  expect(await readSettings(other.admin)).toEqual({
    committeeTarget: 2,
    oneToOneWeeks: 6,
    answerDays: 7,
    keepsTime: false,
    revision: 0,
  });
  const others = { oneToOneWeeks: 6, answerDays: 7, keepsTime: false };
  const set = (committeeTarget: number, revision: number) =>
    changeSettings(other.admin, { committeeTarget, ...others, revision });
  const both = await Promise.allSettled([set(3, 0), set(5, 0)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { committeeTarget, revision } = await readSettings(other.admin);
  expect(await wanted()).toEqual([committeeTarget, 4, null]);
  await expect(set(9, 0)).rejects.toThrow(Refusal);
  await set(1, revision);
  expect(await wanted()).toEqual([1, 4, null]);
  await expect(readSettings(other.manager)).rejects.toThrow(NotAllowed);
  await expect(changeSettings(other.manager, { committeeTarget: 1, ...others, revision: 1 })).rejects.toThrow(
    NotAllowed,
  );
  expect((await readSettings(trust.admin)).committeeTarget).toBe(2);
});
