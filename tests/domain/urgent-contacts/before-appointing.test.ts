import { beforeEach, expect, test } from "vitest";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";
import { urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { newPartner } from "@/tests/factories/partners.ts";
import { publishedRole } from "@/tests/factories/roles.ts";
import { urgentContacts } from "@/tests/factories/urgent-contacts.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;
let role: string;
beforeEach(async () => {
  ({ trustA: trust } = await world({}));
  ({ roleDescriptionId: role } = await publishedRole(trust));
});

const give = (kind: (typeof urgentContactKinds)[number]) =>
  changeUrgentContact(trust.admin, kind, { revision: 0, ...urgentContacts[kind] });

test("nobody is appointed until all four are given, and nothing of the attempt stays", async () => {
  const input = newPartner(trust, role);
  const before = await listPeople(trust.manager);
  for (const [index, kind] of urgentContactKinds.entries()) {
    await expect(appointPartner(trust.manager, input)).rejects.toThrow(Refusal);
    expect((await listAppointmentChoices(trust.manager)).barred).toEqual({
      missing: urgentContactKinds.slice(index),
      admins: ["Ada Admin"],
    });
    expect(await listPeople(trust.manager)).toEqual(before);
    expect((await readManageHome(trust.manager)).list.rows).toHaveLength(0);
    expect((await listMessages(trust.manager)).messages).toEqual([]);
    expect(await auditOf(trust.trustId, input.id)).toEqual([]);
    await give(kind);
  }
  expect((await listAppointmentChoices(trust.manager)).barred).toBeNull();
  await appointPartner(trust.manager, input);
  expect((await readManageHome(trust.manager)).list.rows).toHaveLength(1);
});

test("the refusal says what is missing and who can give it, in plain words", async () => {
  await give("safeguarding");
  await expect(appointPartner(trust.manager, newPartner(trust, role))).rejects.toThrow(
    "Before a partner is appointed, this trust has to say where urgent concerns go. Not given yet: danger now, speaking up and complaints. An admin gives them under “Set up”.",
  );
});
