import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { addCommittee } from "@/lib/committees/add-committee.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { addTerm } from "@/lib/glossary/write-terms.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { addNetwork } from "@/lib/networks/add-network.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { raisePoint } from "@/lib/points/raise-point.ts";
import { addSection } from "@/lib/roles/add-section.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { nameDeputy } from "@/lib/support/name-deputy.ts";
import { addDays, today } from "@/lib/time.ts";
import { newCommittee, newSeat } from "@/tests/factories/around-partners.ts";
import { emailOf, uploadedList } from "@/tests/factories/before.ts";
import { committeeInput, newMeeting } from "@/tests/factories/committees.ts";
import { correctedIn } from "@/tests/factories/corrections.ts";
import { handbookOf } from "@/tests/factories/handbook.ts";
import { askedOf } from "@/tests/factories/help.ts";
import { inducted } from "@/tests/factories/induction.ts";
import { oneToOnesOf } from "@/tests/factories/one-to-ones.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { preparedBy } from "@/tests/factories/readiness.ts";
import { publishedRole, readyDraft } from "@/tests/factories/roles.ts";
import { agreedVariation, proposedBy } from "@/tests/factories/shaping.ts";
import { agreedMeasure, wordedBy } from "@/tests/factories/success.ts";
import { asked, proposed } from "@/tests/factories/support.ts";
import { trainedIn } from "@/tests/factories/training.ts";
import { gave, keepingTime, takingPart } from "@/tests/factories/work.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

/** The ids a function may be handed, by what they are of, and the table each lives in. */
export const tableOf = {
  person: "membership",
  managerPerson: "membership",
  grant: "role_grant",
  appointment: "appointment",
  pausedAppointment: "appointment",
  covering: "appointment",
  coveredSeat: "invitation",
  none: "none_because",
  deputy: "deputy_manager",
  pairing: "pairing",
  introduction: "introduction",
  network: "network_link",
  contact: "contact",
  task: "task_profile",
  role: "role_description",
  draftRole: "role_description",
  draft: "role_description_version",
  published: "role_description_version",
  section: "role_description_section",
  addedSection: "role_description_section",
  committee: "committee",
  meeting: "meeting",
  heldMeeting: "meeting",
  invitation: "invitation",
  point: "raised_point",
  otherAppointment: "appointment",
  oneToOne: "one_to_one",
  comingOneToOne: "one_to_one",
  agendaPoint: "agenda_point",
  action: "agreed_action",
  note: "private_note",
  request: "help_request",
  work: "other_work",
  workPart: "work_part",
  trainingItem: "training_item",
  trainingDone: "training_done",
  trainingNeed: "training_need",
  time: "time_given",
  recordedPoint: "raised_point",
  correction: "correction",
  servingList: "serving_list",
  handbookPage: "handbook_page",
  publishedPage: "published_page",
  handbook: "handbook_version",
  term: "glossary_term",
  proposal: "role_proposal",
  variation: "role_proposal",
  measure: "success_measure",
  proposedMeasure: "success_measure",
  inductionStep: "induction_step",
  ownStep: "plan_step",
  contactStep: "plan_step",
  readinessItem: "readiness_item",
  briefing: "briefing",
  timeRequest: "time_request",
} as const;
export type Noun = keyof typeof tableOf;

export type Who = "admin" | "manager" | "sponsor" | "mentor" | "partner" | "nobody";
export type OwnWorld = {
  trustId: string;
  /** The code of its organisation. */
  code: string;
  people: Record<Who, Member>;
  /** Somebody whose role as partner has ended. */
  former: Member;
  ids: Record<Noun, string>;
};

/**
 * A trust made by the product's own functions, with one of everything that can be asked for by its id. Its list of training
 * and its induction can be left empty.
 */
export async function ownWorld({
  withTraining = true,
  withInduction = true,
  withSuccess = true,
  withReadiness = true,
} = {}): Promise<OwnWorld> {
  const { trustA: trust } = await world();
  const { admin, manager, sponsor, mentor } = trust;
  const inForce = await publishedRole(trust);
  const drafted = await readyDraft(trust);
  const draft = await readRoleDraft(admin, drafted.roleDescriptionId);
  const ids = {
    person: randomUUID(),
    managerPerson: randomUUID(),
    grant: randomUUID(),
    appointment: randomUUID(),
    pausedAppointment: "",
    covering: "",
    coveredSeat: "",
    none: randomUUID(),
    deputy: randomUUID(),
    pairing: "",
    introduction: "",
    network: randomUUID(),
    contact: randomUUID(),
    task: drafted.taskId,
    role: inForce.roleDescriptionId,
    draftRole: drafted.roleDescriptionId,
    draft: drafted.versionId,
    published: inForce.versionId,
    section: draft?.version.sections[0]?.id ?? "",
    addedSection: randomUUID(),
    committee: randomUUID(),
    meeting: "",
    heldMeeting: "",
    invitation: "",
    point: randomUUID(),
    otherAppointment: "",
    oneToOne: "",
    comingOneToOne: "",
    agendaPoint: "",
    action: "",
    note: "",
    request: "",
    work: "",
    workPart: "",
    trainingItem: "",
    trainingDone: "",
    trainingNeed: "",
    time: "",
    recordedPoint: "",
    correction: "",
    servingList: "",
    handbookPage: "",
    publishedPage: "",
    handbook: "",
    term: randomUUID(),
    proposal: "",
    variation: "",
    measure: "",
    proposedMeasure: "",
    inductionStep: "",
    ownStep: "",
    contactStep: "",
    readinessItem: "",
    briefing: "",
    timeRequest: "",
  };
  const known = { phone: null, jobTitle: null, reachedBy: "letter" } as const;
  const email = `${ids.person}@example.org`;
  await namePerson(admin, { id: ids.person, name: "Noor New", email, ...known, roles: [] });
  await namePerson(admin, { id: ids.managerPerson, name: "Max", email: null, ...known, roles: ["manager"] });
  await giveRole(admin, ids.person, { id: ids.grant, role: "mentor" });
  await addContact(admin, { id: ids.contact, name: "Chris Chair", purpose: "chair", ...unsaid });
  await addSection(admin, ids.draft, { id: ids.addedSection, heading: "Parking", body: "By the door." });
  await addCommittee(manager, committeeInput({ id: ids.committee, chairId: ids.contact }));
  ids.meeting = await newMeeting(manager, ids.committee, addDays(today(), 14));
  await appointPartner(manager, {
    id: ids.appointment,
    person: { membershipId: trust.partner.membershipId },
    roleDescriptionId: ids.role,
    startsOn: today(),
    termEndsOn: null,
    lineManagerId: manager.membershipId,
    state: "checks",
  });
  const partner = { ...trust.partner, appointmentId: ids.appointment };
  await giveSeats({ ...trust, partner }, ids);
  await sayNoneBecause(manager, ids.appointment, "training", { id: ids.none, because: "You did it all." });
  // A partner on the committee, with a meeting that began today and another to come; and one who is asked to nothing.
  ids.heldMeeting = await newMeeting(manager, ids.committee, today(), { startsAt: "00:00", endsAt: "00:01" });
  await inviteToCommittee(manager, ids.committee, {
    id: randomUUID(),
    appointmentIds: [ids.appointment],
    why: "To ask what patients would ask.",
  });
  ids.invitation = (await readMeeting(partner, ids.meeting)).mine?.invitation.id ?? "";
  await raisePoint(partner, ids.heldMeeting, { id: ids.point, words: "The bells are out of reach." });
  ids.otherAppointment = appointmentOf(await appointNew(trust, ids.role));
  await givePeople({ ...trust, partner }, ids);
  Object.assign(ids, await oneToOnesOf({ ...trust, partner }));
  ids.request = await askedOf(partner, manager);
  Object.assign(ids, await takingPart(manager, partner));
  if (withTraining) Object.assign(ids, await trainedIn({ admin, partner }));
  await keepingTime(admin);
  ids.time = await gave(partner);
  Object.assign(ids, await correctedIn({ manager, partner }, ids.heldMeeting));
  ids.servingList = await uploadedList(manager, { line_manager_email: emailOf(manager) });
  Object.assign(ids, await handbookOf(admin));
  await addTerm(admin, { id: ids.term, term: "PSIRF", meaning: "How the NHS learns." });
  if (withInduction) Object.assign(ids, await inducted({ admin, manager, partner }, ids.contact));
  ids.variation = await agreedVariation(manager, partner);
  ids.proposal = await proposedBy(partner, partner);
  if (withSuccess) ids.measure = await agreedMeasure(manager, partner);
  ids.proposedMeasure = await wordedBy(partner, partner);
  if (withReadiness) Object.assign(ids, await preparedBy({ admin, manager, partner }));
  const nobody: Member = { ...partner, membershipId: ids.person, appointmentId: null };
  return {
    trustId: trust.trustId,
    code: trust.code,
    people: { admin, manager, sponsor, mentor, partner, nobody },
    former: await formerPartner(trust, ids.role),
    ids,
  };
}

const unsaid = { jobTitle: null, email: null, phone: null };

/** Somebody whose role is paused, and somebody who could cover the partner's seat. */
async function giveSeats(trust: TrustWorld, ids: Record<Noun, string>): Promise<void> {
  const { manager, partner } = trust;
  const [away, free] = [
    await appointNew(trust, ids.role),
    await appointNew(trust, ids.role, { state: "active" }),
  ];
  ids.pausedAppointment = appointmentOf(away);
  ids.covering = appointmentOf(free);
  ids.coveredSeat = await newSeat(manager, partner, await newCommittee(manager));
  const pause = { id: randomUUID(), happenedOn: today(), reason: null, cover: {} };
  await pauseAppointment(manager, ids.pausedAppointment, pause);
}

async function formerPartner(trust: TrustWorld, roleDescriptionId: string): Promise<Member> {
  const partner = await appointNew(trust, roleDescriptionId, { state: "active" });
  await endAppointment(trust.manager, appointmentOf(partner), {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "completed",
    reason: null,
    thanks: "Thank you.",
  });
  return { ...partner, appointmentId: null };
}

/** Somebody to stand in, a mentor who was asked, somebody to meet, and a network. */
async function givePeople(trust: TrustWorld, ids: Record<Noun, string>): Promise<void> {
  const { admin, manager, mentor, partner } = trust;
  const deputy = { id: ids.deputy, after: null, deputyId: ids.managerPerson, lastDay: null };
  await nameDeputy(manager, ids.appointment, { ...deputy, startsOn: today() });
  ids.pairing = await asked(manager, partner, mentor);
  ids.introduction = await proposed(trust, partner, mentor, "Irene Director");
  const network = { name: "Partners of the north", about: null, link: "https://network.example/" };
  await addNetwork(admin, { id: ids.network, ...network });
}
