import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { listPartners } from "@/lib/appointments/list-partners.ts";
import { moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readProgramme } from "@/lib/appointments/read-programme.ts";
import { readRoleSheet } from "@/lib/appointments/read-role-sheet.ts";
import { recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { changeContact } from "@/lib/contacts/change-contact.ts";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { listContacts } from "@/lib/contacts/list-contacts.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { readContact } from "@/lib/contacts/read-contact.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { markMessagesRead } from "@/lib/messages/mark-messages-read.ts";
import { addFictionalOrganisation } from "@/lib/organisations/add-fictional-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { changePerson } from "@/lib/people/change-person.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { addSection } from "@/lib/roles/add-section.ts";
import { changeBasics } from "@/lib/roles/change-basics.ts";
import { changeSection } from "@/lib/roles/change-section.ts";
import { changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks } from "@/lib/roles/choose-tasks.ts";
import { listRoleDescriptions } from "@/lib/roles/list-role-descriptions.ts";
import { publishVersion } from "@/lib/roles/publish-version.ts";
import { readRoleDescription } from "@/lib/roles/read-role-description.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { readRoleVersion } from "@/lib/roles/read-role-version.ts";
import { readSection } from "@/lib/roles/read-section.ts";
import { removeSection } from "@/lib/roles/remove-section.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { changeTaskProfile } from "@/lib/tasks/change-task-profile.ts";
import { endTaskProfile } from "@/lib/tasks/end-task-profile.ts";
import { listTaskProfiles } from "@/lib/tasks/list-task-profiles.ts";
import { listTasksToChoose } from "@/lib/tasks/list-tasks-to-choose.ts";
import { readTaskProfile } from "@/lib/tasks/read-task-profile.ts";
import { writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import { today } from "@/lib/time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { readSetup } from "@/lib/trusts/read-setup.ts";
import { type Example, example, platformExample } from "@/tests/guards/example.ts";

const reach = { email: null, phone: null, reachedBy: "letter" } as const;
const person = { name: "Ines Invented", ...reach, jobTitle: null };
const contact = { name: "Cleo Contact", purpose: "chair", jobTitle: null, email: null, phone: null } as const;
const task = {
  name: "Walk",
  purpose: "See",
  time: "1 hour",
  frequency: "Weekly",
  preparation: "None",
  stance: null,
};

/**
 * One call of every domain function, as the person who may make it. The isolation test makes each call with its own
 * trust's ids, with another trust's and with ids of nothing. A function that is not here fails it.
 */
export const examples: Example[] = [
  example(agreeRole, "partner", (id, fresh) => [{ id: fresh("agreement"), versionId: id("published") }]),
  example(appointPartner, "manager", (id, fresh) => [
    {
      id: fresh("appointment"),
      person: { membershipId: id("person") },
      roleDescriptionId: id("role"),
      lineManagerId: id("managerPerson"),
      startsOn: today(),
      termEndsOn: null,
      state: "active",
    },
  ]),
  example(changeLineManager, "manager", (id, fresh) => [
    id("appointment"),
    { id: fresh("line_manager"), revision: 1, lineManagerId: id("managerPerson"), startsOn: today() },
  ]),
  example(listAppointmentChoices, "manager", () => []),
  example(listPartners, "manager", () => []),
  example(moveAppointment, "manager", (id, fresh) => [
    id("appointment"),
    { id: fresh("appointment_state"), kind: "inducting", happenedOn: today() },
  ]),
  example(readAppointment, "manager", (id) => [id("appointment")]),
  example(readMyRole, "partner", () => []),
  example(readPartnerHome, "partner", () => []),
  example(readProgramme, "sponsor", () => []),
  example(readRoleSheet, "manager", (id) => [id("appointment")]),
  example(recordAgreement, "manager", (id, fresh) => [
    id("appointment"),
    { id: fresh("agreement"), versionId: id("published"), how: "phone", happenedOn: today() },
  ]),
  example(addContact, "admin", (_, fresh) => [{ id: fresh("contact"), ...contact }]),
  example(changeContact, "admin", (id) => [id("contact"), { revision: 1, ...contact }]),
  example(endContact, "admin", (id) => [id("contact")]),
  example(listContacts, "admin", () => [1]),
  example(listContactsToChoose, "admin", () => []),
  example(readContact, "admin", (id) => [id("contact")]),
  example(listMessages, "partner", () => []),
  example(markMessagesRead, "partner", () => [{ upTo: "2100-01-01T00:00:00.000Z" }]),
  platformExample(addFictionalOrganisation, { code: "X", name: "X", town: "X" }),
  platformExample(importOrganisations, ""),
  example(changePerson, "admin", (id) => [id("person"), { revision: 1, ...person }]),
  example(endRole, "admin", (id) => [id("grant")]),
  example(giveRole, "admin", (id, fresh) => [id("person"), { id: fresh("role_grant"), role: "sponsor" }]),
  example(listPeople, "manager", () => []),
  example(makeJoiningLink, "admin", (id, fresh) => [id("person"), { id: fresh("joining_link") }]),
  example(namePerson, "admin", (_, fresh) => [{ id: fresh("membership"), ...person, roles: ["mentor"] }]),
  example(readPerson, "admin", (id) => [id("person")]),
  example(addSection, "admin", (id, fresh) => [
    id("draft"),
    { id: fresh("role_description_section"), heading: "Parking", body: "By the door." },
  ]),
  example(changeBasics, "admin", (id) => [
    id("draft"),
    {
      revision: 4,
      title: "T",
      responsibleTo: "R",
      accountableTo: "A",
      timeExpected: "8 hours",
      term: "2 years",
    },
  ]),
  example(changeSection, "admin", (id) => [
    id("section"),
    { revision: 1, heading: "H", body: "B", leftOutBecause: null },
  ]),
  example(changeStance, "admin", (id) => [
    id("draft"),
    { revision: 4, stance: "both", stanceMeaning: "Both.", speaksFor: "For patients." },
  ]),
  example(chooseTasks, "admin", (id) => [id("draft"), { revision: 4, tasks: [id("task")] }]),
  example(listRoleDescriptions, "admin", () => []),
  example(publishVersion, "admin", (id, fresh) => [
    id("draft"),
    { id: fresh("publication"), kind: "major", whatChanged: "The first." },
  ]),
  example(readRoleDescription, "admin", (id) => [id("role")]),
  example(readRoleDraft, "admin", (id) => [id("draftRole")]),
  example(readRoleVersion, "sponsor", (id) => [id("published")]),
  example(readSection, "admin", (id) => [id("section")]),
  example(removeSection, "admin", (id) => [id("draft"), id("addedSection")]),
  example(startNextVersion, "admin", (id, fresh) => [id("role"), { id: fresh("role_description_version") }]),
  example(startRoleDescription, "admin", (_, fresh) => [{ id: fresh("role_description"), title: "Another" }]),
  example(changeTaskProfile, "admin", (id) => [
    id("task"),
    { revision: 1, ...task, contactId: id("contact") },
  ]),
  example(endTaskProfile, "admin", (id) => [id("task")]),
  example(listTaskProfiles, "admin", () => [1]),
  example(listTasksToChoose, "admin", () => []),
  example(readTaskProfile, "admin", (id) => [id("task")]),
  example(writeTaskProfile, "admin", (id, fresh) => [
    { id: fresh("task_profile"), ...task, contactId: id("contact") },
  ]),
  example(listAudit, "admin", () => [1]),
  platformExample(listOpenTrusts),
  platformExample(openTrust, {
    organisationCode: "X",
    shortName: "x",
    adminName: "X",
    adminEmail: "x@example.org",
  }),
  example(readSetup, "admin", () => []),
];
