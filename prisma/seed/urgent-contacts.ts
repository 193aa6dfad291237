import type { Member } from "@/lib/actor.ts";
import { changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";
import {
  type UrgentContactFields,
  type UrgentContactKind,
  urgentContactKinds,
} from "@/lib/urgent-contacts/urgent-contact-fields.ts";

/** What an invented trust says about each kind; what it leaves out is left empty. */
export type DemoUrgentContacts = Record<
  UrgentContactKind,
  Partial<UrgentContactFields> & Pick<UrgentContactFields, "name">
>;

/** The admin gives all four, as has to be done before anybody is appointed. */
export async function giveUrgentContacts(admin: Member, contacts: DemoUrgentContacts): Promise<void> {
  for (const kind of urgentContactKinds)
    await changeUrgentContact(admin, kind, {
      revision: 0,
      phone: null,
      email: null,
      note: null,
      ...contacts[kind],
    });
}
