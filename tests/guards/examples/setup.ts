import { addContact } from "@/lib/contacts/add-contact.ts";
import { changeContact } from "@/lib/contacts/change-contact.ts";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { listContacts } from "@/lib/contacts/list-contacts.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { readContact } from "@/lib/contacts/read-contact.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { markMessagesRead } from "@/lib/messages/mark-messages-read.ts";
import { changePerson } from "@/lib/people/change-person.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { acceptDefaults } from "@/lib/trusts/accept-defaults.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { readSetup } from "@/lib/trusts/read-setup.ts";
import { changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { readUrgentContact } from "@/lib/urgent-contacts/read-urgent-contact.ts";
import { type Example, example } from "@/tests/guards/example.ts";

const reach = { email: null, phone: null, reachedBy: "letter" } as const;
const person = { name: "Ines Invented", ...reach, jobTitle: null };
const contact = { name: "Cleo Contact", purpose: "chair", jobTitle: null, email: null, phone: null } as const;

/** Setting a trust up: its people, contacts and messages. */
export const setupExamples: Record<string, Example> = {
  addContact: example("admin", (actor, _, fresh) => addContact(actor, { id: fresh("contact"), ...contact })),
  changeContact: example("admin", (actor, id) =>
    changeContact(actor, id("contact"), { revision: 1, ...contact }),
  ),
  endContact: example("admin", (actor, id) => endContact(actor, id("contact"))),
  listContacts: example("admin", (actor) => listContacts(actor, 1)),
  listContactsToChoose: example("admin", (actor) => listContactsToChoose(actor)),
  readContact: example("admin", (actor, id) => readContact(actor, id("contact"))),
  listMessages: example("partner", (actor) => listMessages(actor)),
  markMessagesRead: example("partner", (actor) =>
    markMessagesRead(actor, { upTo: "2100-01-01T00:00:00.000Z" }),
  ),
  changePerson: example("admin", (actor, id) =>
    changePerson(actor, id("person"), { revision: 1, ...person }),
  ),
  endRole: example("admin", (actor, id) => endRole(actor, id("grant"))),
  giveRole: example("admin", (actor, id, fresh) =>
    giveRole(actor, id("person"), { id: fresh("role_grant"), role: "sponsor" }),
  ),
  listPeople: example("manager", (actor) => listPeople(actor)),
  makeJoiningLink: example("admin", (actor, id, fresh) =>
    makeJoiningLink(actor, id("person"), { id: fresh("joining_link") }),
  ),
  namePerson: example("admin", (actor, _, fresh) =>
    namePerson(actor, { id: fresh("membership"), ...person, roles: ["mentor"] }),
  ),
  readPerson: example("admin", (actor, id) => readPerson(actor, id("person"))),
  listAudit: example("admin", (actor) => listAudit(actor, 1)),
  acceptDefaults: example("admin", (actor) => acceptDefaults(actor)),
  readSetup: example("admin", (actor) => readSetup(actor)),
  changeUrgentContact: example("admin", (actor) =>
    changeUrgentContact(actor, "safeguarding", {
      revision: 1,
      name: "S",
      phone: "999",
      email: null,
      note: null,
    }),
  ),
  listUrgentContacts: example("nobody", (actor) => listUrgentContacts(actor)),
  readUrgentContact: example("admin", (actor) => readUrgentContact(actor, "safeguarding")),
};
