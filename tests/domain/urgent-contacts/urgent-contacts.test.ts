import { beforeEach, expect, test } from "vitest";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readRoleSheet } from "@/lib/appointments/read-role-sheet.ts";
import { NotAllowed, Refusal } from "@/lib/errors.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { ChangeUrgentContact, changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { readUrgentContact } from "@/lib/urgent-contacts/read-urgent-contact.ts";
import { urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { openedTrust } from "@/tests/factories/trusts.ts";
import { urgentContacts } from "@/tests/factories/urgent-contacts.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

const team = {
  name: "Safeguarding team",
  phone: "01632 960 190",
  email: "safe@trust.example",
  note: "9am to 5pm",
};

let trust: TrustWorld;
let other: TrustWorld;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await world());
});

test("an admin gives one, changes it, and the audit says so without its words", async () => {
  const { admin } = await openedTrust();
  expect(await readUrgentContact(admin, "safeguarding")).toEqual({ given: null, revision: 0 });
  await changeUrgentContact(admin, "safeguarding", { revision: 0, ...team });
  await changeUrgentContact(admin, "safeguarding", { revision: 1, ...team, email: null, note: null });
  expect(await readUrgentContact(admin, "safeguarding")).toEqual({
    given: { kind: "safeguarding", ...team, email: null, note: null },
    revision: 2,
  });
  expect((await auditOf(admin.trustId, admin.trustId)).slice(1)).toEqual([
    "urgent-contact:given-safeguarding",
    "urgent-contact:changed-safeguarding",
  ]);
  const [line] = (await listAudit(admin, 1)).rows;
  expect(line?.sentence).toBe("Ada Admin changed the contact for urgent concerns: safeguarding");
});

test("they come in one order, whatever the order they were given in", async () => {
  const { admin } = await openedTrust();
  for (const kind of urgentContactKinds.toReversed())
    await changeUrgentContact(admin, kind, { revision: 0, ...urgentContacts[kind] });
  const given = urgentContactKinds.map((kind) => ({ kind, ...urgentContacts[kind] }));
  expect(await listUrgentContacts(admin)).toEqual(given);
});

test("a partner reads them at home, with their role, and on paper", async () => {
  const { trustA } = await appointedWorld();
  const given = urgentContactKinds.map((kind) => ({ kind, ...urgentContacts[kind] }));
  expect((await readPartnerHome(trustA.partner))?.urgentContacts).toEqual(given);
  expect((await readMyRole(trustA.partner)).urgentContacts).toEqual(given);
  const sheet = await readRoleSheet(trustA.manager, appointmentOf(trustA.partner));
  expect(sheet.urgentContacts).toEqual(given);
});

test("everybody at the trust reads them; nobody but an admin changes them", async () => {
  const { admin, manager, sponsor, mentor, partner } = trust;
  for (const who of [admin, manager, sponsor, mentor, partner])
    expect(await listUrgentContacts(who)).toHaveLength(4);
  for (const who of [manager, sponsor, mentor, partner]) {
    await expect(readUrgentContact(who, "complaints")).rejects.toThrow(NotAllowed);
    await expect(changeUrgentContact(who, "complaints", { revision: 1, ...team })).rejects.toThrow(
      NotAllowed,
    );
  }
  expect((await listUrgentContacts(admin)).at(-1)).toMatchObject(urgentContacts.complaints);
});

test("what one trust gives, no other sees or loses", async () => {
  await changeUrgentContact(trust.admin, "complaints", { revision: 1, ...team, name: "Only here" });
  expect(JSON.stringify(await listUrgentContacts(other.admin))).not.toContain("Only here");
  expect(await readUrgentContact(other.admin, "complaints")).toEqual({
    given: { kind: "complaints", ...urgentContacts.complaints },
    revision: 1,
  });
});

test("of two who change one at once, or both give the first, one is told and can send again", async () => {
  const { admin } = await openedTrust();
  for (const revision of [0, 1]) {
    const { done, failures } = await atOnce(2, (index) =>
      changeUrgentContact(admin, "complaints", { revision, ...team, name: `Team ${revision} ${index}` }),
    );
    expect(done).toBe(1);
    expect(failures).toEqual([expect.any(Refusal)]);
    expect(failures[0]).toMatchObject({ current: { revision: String(revision + 1) } });
  }
  await changeUrgentContact(admin, "complaints", { revision: 2, ...team });
  expect((await readUrgentContact(admin, "complaints")).given).toMatchObject(team);
});

test("one form sent twenty times gives or changes it once", async () => {
  const { admin } = await openedTrust();
  for (const [revision, phone] of [
    [0, "01632 960 001"],
    [1, "01632 960 002"],
  ] as const) {
    const sent = await atOnce(20, () =>
      changeUrgentContact(admin, "complaints", { revision, ...team, phone }),
    );
    expect(sent).toEqual({ done: 20, failures: [] });
  }
  expect(await readUrgentContact(admin, "complaints")).toMatchObject({ revision: 2 });
  expect(await auditOf(admin.trustId, admin.trustId)).toHaveLength(3);
});

test("the form wants a name and one way to reach them, and says what is wrong beside its box", () => {
  const empty = { revision: "0", name: "Team", phone: "", email: "", note: "" };
  const wrong = (change: object) =>
    ChangeUrgentContact.safeParse({ ...empty, ...change }).error?.issues.map(({ path }) => path[0]);
  expect(wrong({})).toEqual(["phone"]);
  expect(wrong({ name: " ", phone: "999" })).toEqual(["name"]);
  expect(wrong({ phone: "ring us" })).toEqual(["phone"]);
  expect(wrong({ phone: "x".repeat(61) })).toEqual(["phone"]);
  expect(wrong({ email: "nobody" })).toEqual(["email"]);
  expect(wrong({ phone: "999", note: "x".repeat(401) })).toEqual(["note"]);
  expect(wrong({ phone: "999", revision: "-1" })).toEqual(["revision"]);
  expect(wrong({ phone: "999", revision: undefined })).toEqual(["revision"]);
  expect(ChangeUrgentContact.parse({ ...empty, phone: " 999 " })).toEqual({
    revision: 0,
    name: "Team",
    phone: "999",
    email: null,
    note: null,
  });
});

test("hostile words are kept as words, without what nobody can see", async () => {
  const input = ChangeUrgentContact.parse({
    revision: "1",
    name: "<script>alert(1)</script>\r\n\u{1F6A8} O’Neill\u202E",
    phone: "999'; drop table urgent_contact; --",
    email: "",
    note: "=1+1\r\n- a\u0000b",
  });
  await changeUrgentContact(trust.admin, "danger_now", input);
  expect((await listUrgentContacts(trust.partner))[0]).toMatchObject({
    name: "<script>alert(1)</script> \u{1F6A8} O’Neill",
    phone: "999'; drop table urgent_contact; --",
    note: "=1+1\n- ab",
  });
});
