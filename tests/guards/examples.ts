import { randomUUID } from "node:crypto";
import type { Operator } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
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
import { readBeginning } from "@/lib/needs/read-beginning.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { addFictionalOrganisation } from "@/lib/organisations/add-fictional-organisation.ts";
import { addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { listLoads } from "@/lib/organisations/list-loads.ts";
import { nameSuccessor } from "@/lib/organisations/name-successor.ts";
import { readLoad } from "@/lib/organisations/read-load.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { searchOrganisations } from "@/lib/organisations/search-organisations.ts";
import { changePerson } from "@/lib/people/change-person.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { listPlatformLog } from "@/lib/platform/list-platform-log.ts";
import { readHealth } from "@/lib/platform/read-health.ts";
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
import { changeShortName } from "@/lib/trusts/change-short-name.ts";
import { findOpenTrust } from "@/lib/trusts/find-open-trust.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { listOpenTrusts } from "@/lib/trusts/list-open-trusts.ts";
import { nameFirstAdmin } from "@/lib/trusts/name-first-admin.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import { readFirstAdmin } from "@/lib/trusts/read-first-admin.ts";
import { readOpening } from "@/lib/trusts/read-opening.ts";
import { readSetup } from "@/lib/trusts/read-setup.ts";
import { changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { readUrgentContact } from "@/lib/urgent-contacts/read-urgent-contact.ts";
import { endingExamples } from "@/tests/guards/ending-examples.ts";
import { type Example, example, platformExample } from "@/tests/guards/example.ts";
import { answerExamples } from "@/tests/guards/examples/answers.ts";
import { beforeExamples } from "@/tests/guards/examples/before.ts";
import { committeeExamples } from "@/tests/guards/examples/committees.ts";
import { correctionExamples } from "@/tests/guards/examples/corrections.ts";
import { helpExamples } from "@/tests/guards/examples/help.ts";
import { meetingExamples } from "@/tests/guards/examples/meetings.ts";
import { oneToOneExamples } from "@/tests/guards/examples/one-to-ones.ts";
import { workExamples } from "@/tests/guards/examples/work.ts";
import { supportExamples } from "@/tests/guards/support-examples.ts";

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
const byHand = { kind: "other", name: "X", town: "X", reason: "X" } as const;

/**
 * One call of every domain function, as the person who may make it. The isolation test makes each call with its own
 * trust's ids, with another trust's and with ids of nothing. A function that is not here fails it.
 */
export const examples: Record<string, Example> = {
  ...committeeExamples,
  ...answerExamples,
  ...beforeExamples,
  ...endingExamples,
  ...meetingExamples,
  ...correctionExamples,
  ...helpExamples,
  ...oneToOneExamples,
  ...supportExamples,
  ...workExamples,
  agreeRole: example("partner", (actor, id, fresh) =>
    agreeRole(actor, { id: fresh("agreement"), versionId: id("published") }),
  ),
  appointPartner: example("manager", (actor, id, fresh) =>
    appointPartner(actor, {
      id: fresh("appointment"),
      person: { membershipId: id("person") },
      roleDescriptionId: id("role"),
      lineManagerId: id("managerPerson"),
      startsOn: today(),
      termEndsOn: null,
      state: "active",
    }),
  ),
  changeLineManager: example("manager", (actor, id, fresh) =>
    changeLineManager(actor, id("appointment"), {
      id: fresh("line_manager"),
      revision: 1,
      lineManagerId: id("managerPerson"),
      startsOn: today(),
    }),
  ),
  listAppointmentChoices: example("manager", (actor) => listAppointmentChoices(actor)),
  moveAppointment: example("manager", (actor, id, fresh) =>
    moveAppointment(actor, id("appointment"), {
      id: fresh("appointment_state"),
      kind: "inducting",
      happenedOn: today(),
    }),
  ),
  readAppointment: example("manager", (actor, id) => readAppointment(actor, id("appointment"))),
  readBeginning: example("manager", (actor, id) => readBeginning(actor, id("appointment"))),
  readManageHome: example("manager", (actor) => readManageHome(actor)),
  readPartnerOverview: example("manager", (actor, id) => readPartnerOverview(actor, id("appointment"))),
  readMyRole: example("partner", (actor) => readMyRole(actor)),
  readPartnerHome: example("partner", (actor) => readPartnerHome(actor)),
  readProgramme: example("sponsor", (actor) => readProgramme(actor)),
  readRoleSheet: example("manager", (actor, id) => readRoleSheet(actor, id("appointment"))),
  recordAgreement: example("manager", (actor, id, fresh) =>
    recordAgreement(actor, id("appointment"), {
      id: fresh("agreement"),
      versionId: id("published"),
      how: "phone",
      happenedOn: today(),
    }),
  ),
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
  addFictionalOrganisation: platformExample((actor) =>
    addFictionalOrganisation(actor, { code: "X", name: "X", town: "X" }),
  ),
  addOrganisation: platformExample((actor) =>
    addOrganisation(actor, { id: randomUUID(), code: "XXX", ...byHand }),
  ),
  changeOrganisation: platformExample((actor) =>
    changeOrganisation(actor, "XXX", { revision: 1, ...byHand, closedOn: null }),
  ),
  importOrganisations: platformExample((actor) => importOrganisations(actor, randomUUID(), Buffer.from("x"))),
  readOpening: platformExample((actor) => readOpening(actor, "X")),
  listLoads: platformExample((actor) => listLoads(actor, 1)),
  nameSuccessor: platformExample((actor) =>
    nameSuccessor(actor, "XXX", { revision: 1, successorCode: null }),
  ),
  readLoad: platformExample((actor) => readLoad(actor, randomUUID())),
  readOrganisation: platformExample((actor) => readOrganisation(actor, "XXX")),
  searchOrganisations: platformExample((actor) => searchOrganisations(actor, "x", 1)),
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
  listPlatformLog: platformExample((actor) => listPlatformLog(actor as Operator, 1)),
  readHealth: platformExample((actor) => readHealth(actor)),
  addSection: example("admin", (actor, id, fresh) =>
    addSection(actor, id("draft"), {
      id: fresh("role_description_section"),
      heading: "Parking",
      body: "By the door.",
    }),
  ),
  changeBasics: example("admin", (actor, id) =>
    changeBasics(actor, id("draft"), {
      revision: 4,
      title: "T",
      responsibleTo: "R",
      accountableTo: "A",
      timeExpected: "8 hours",
      term: "2 years",
    }),
  ),
  changeSection: example("admin", (actor, id) =>
    changeSection(actor, id("section"), { revision: 1, heading: "H", body: "B", leftOutBecause: null }),
  ),
  changeStance: example("admin", (actor, id) =>
    changeStance(actor, id("draft"), {
      revision: 4,
      stance: "both",
      stanceMeaning: "Both.",
      speaksFor: "For patients.",
    }),
  ),
  chooseTasks: example("admin", (actor, id) =>
    chooseTasks(actor, id("draft"), { revision: 4, tasks: [id("task")] }),
  ),
  listRoleDescriptions: example("admin", (actor) => listRoleDescriptions(actor)),
  publishVersion: example("admin", (actor, id, fresh) =>
    publishVersion(actor, id("draft"), {
      id: fresh("publication"),
      kind: "major",
      whatChanged: "The first.",
    }),
  ),
  readRoleDescription: example("admin", (actor, id) => readRoleDescription(actor, id("role"))),
  readRoleDraft: example("admin", (actor, id) => readRoleDraft(actor, id("draftRole"))),
  readRoleVersion: example("sponsor", (actor, id) => readRoleVersion(actor, id("published"))),
  readSection: example("admin", (actor, id) => readSection(actor, id("section"))),
  removeSection: example("admin", (actor, id) => removeSection(actor, id("draft"), id("addedSection"))),
  startNextVersion: example("admin", (actor, id, fresh) =>
    startNextVersion(actor, id("role"), { id: fresh("role_description_version") }),
  ),
  startRoleDescription: example("admin", (actor, _, fresh) =>
    startRoleDescription(actor, { id: fresh("role_description"), title: "Another" }),
  ),
  changeTaskProfile: example("admin", (actor, id) =>
    changeTaskProfile(actor, id("task"), { revision: 1, ...task, contactId: id("contact") }),
  ),
  endTaskProfile: example("admin", (actor, id) => endTaskProfile(actor, id("task"))),
  listTaskProfiles: example("admin", (actor) => listTaskProfiles(actor, 1)),
  listTasksToChoose: example("admin", (actor) => listTasksToChoose(actor)),
  readTaskProfile: example("admin", (actor, id) => readTaskProfile(actor, id("task"))),
  writeTaskProfile: example("admin", (actor, id, fresh) =>
    writeTaskProfile(actor, { id: fresh("task_profile"), ...task, contactId: id("contact") }),
  ),
  changeShortName: platformExample((actor) =>
    changeShortName(actor as Operator, "XXX", { shortName: "x", instead: "y" }),
  ),
  findOpenTrust: platformExample((actor) => findOpenTrust(actor, "trust:open", "XXX")),
  listAudit: example("admin", (actor) => listAudit(actor, 1)),
  listOpenTrusts: platformExample((actor) => listOpenTrusts(actor, 1)),
  nameFirstAdmin: platformExample((actor) =>
    nameFirstAdmin(actor, "XXX", { id: randomUUID(), adminName: "X", adminEmail: "x@example.org" }),
  ),
  openTrust: platformExample((actor) =>
    openTrust(actor, {
      organisationCode: "X",
      shortName: "x",
      adminName: "X",
      adminEmail: "x@example.org",
    }),
  ),
  readFirstAdmin: platformExample((actor) => readFirstAdmin(actor, "XXX")),
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
