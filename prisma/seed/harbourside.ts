import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { addDays, today } from "@/lib/time.ts";
import { seedHarboursideAnswers } from "./answers.ts";
import { appoint } from "./appoint.ts";
import { cancelOne, seedHarboursideCommittees } from "./committees.ts";
import { seedHarboursideCorrections } from "./corrections.ts";
import { seedHarboursideEndings, seedHarboursidePause } from "./endings.ts";
import { seedHarboursideHandbook } from "./handbook.ts";
import { seedHarboursideHelp } from "./help.ts";
import { seedHarboursideInduction } from "./induction.ts";
import { seedHarboursideInfluence } from "./influence.ts";
import { invite } from "./meeting-history.ts";
import { seedHarboursideMeetings } from "./meetings.ts";
import { seedHarboursideOneToOnes } from "./one-to-ones.ts";
import { join, nameStaff, openDemoTrust } from "./people.ts";
import { seedHarboursidePromises } from "./promises.ts";
import { seedHarboursideReadiness } from "./readiness.ts";
import { publishFirstVersion, publishNextVersion } from "./roles.ts";
import { seedHarboursideShaping } from "./shaping.ts";
import { seedHarboursideSuccess } from "./success.ts";
import { seedHarboursideSupport } from "./support.ts";
import { seedHarboursideSupported } from "./supported.ts";
import { seedHarboursideTraining } from "./training.ts";
import { giveUrgentContacts } from "./urgent-contacts.ts";
import { daysAgo } from "./when.ts";
import { harboursideUrgentContacts, harbourside as words } from "./words.ts";
import { seedHarboursideWork } from "./work.ts";

/** Who serves at the other trust too. */
export type SharedPartner = { accountId: string };

/** The trust that supports its partners well: two versions agreed, one person on paper, newcomers on their way. */
export async function seedHarbourside(): Promise<SharedPartner> {
  const staff = await daysAgo(340, openWithStaff);
  const { admin, manager } = staff;
  const role = await daysAgo(330, () => publishFirstVersion(admin, words, staff.secretaryId));
  const committees = await daysAgo(200, () => seedHarboursideCommittees(manager, staff.secretaryId));
  await daysAgo(3, () => cancelOne(manager, committees.quality.committeeId, "The room is being painted."));

  const margaret = await daysAgo(320, () =>
    appoint(manager, role.roleDescriptionId, {
      name: "Margaret Ellis",
      email: "partner@demo.example",
      state: "inducting",
      termInDays: 545,
    }),
  );
  const samuel = await daysAgo(300, () =>
    appoint(manager, role.roleDescriptionId, {
      name: "Samuel Adeyemi",
      email: "both@demo.example",
      state: "active",
      termInDays: 545,
    }),
  );
  const arthur = await daysAgo(290, () =>
    appoint(manager, role.roleDescriptionId, {
      name: "Arthur Pugh",
      phone: "01632 960 148",
      state: "active",
      termInDays: 545,
    }),
  );
  await daysAgo(318, () => join(manager, margaret.membershipId));
  const accountId = await daysAgo(298, () => join(manager, samuel.membershipId));

  await daysAgo(316, () => agree(margaret.actor, role.versionId));
  await daysAgo(280, () =>
    moveAppointment(manager, margaret.appointmentId, {
      id: randomUUID(),
      kind: "active",
      happenedOn: today(),
    }),
  );
  await daysAgo(296, () => agree(samuel.actor, role.versionId));
  await daysAgo(284, () => recordFor(manager, arthur.appointmentId, role.versionId, "in_person"));

  const { kofi, nadia, ivy } = await seedHarboursideEndings(manager, role);

  const second = await daysAgo(12, () =>
    publishNextVersion(admin, role.roleDescriptionId, {
      basics: {
        title: words.title,
        ...words.basics,
        timeExpected: "10 hours a month, including time to read and prepare",
      },
      kind: "major",
      whatChanged:
        "The time went from 8 to 10 hours a month, because partners told us that reading takes longer than we had said.",
    }),
  );
  await daysAgo(9, () => agree(samuel.actor, second.versionId));
  await daysAgo(6, () => recordFor(manager, arthur.appointmentId, second.versionId, "phone"));

  const priya = await daysAgo(20, () =>
    appoint(manager, role.roleDescriptionId, {
      name: "Priya Nair",
      email: "priya.nair@demo.example",
      state: "checks",
      termInDays: 545,
    }),
  );
  await daysAgo(18, () => join(manager, priya.membershipId));
  await daysAgo(8, () =>
    moveAppointment(manager, priya.appointmentId, {
      id: randomUUID(),
      kind: "inducting",
      happenedOn: today(),
    }),
  );
  await seedHarboursideSupport(staff, { margaret, samuel, arthur, priya });
  await daysAgo(2, () =>
    appoint(manager, role.roleDescriptionId, {
      name: "Tom Lacey",
      email: "tom.lacey@demo.example",
      state: "checks",
      termInDays: null,
      startsInDays: 28,
    }),
  );
  await seedHarboursideMeetings(manager, { margaret, samuel, arthur, priya }, committees);
  await seedHarboursideOneToOnes(manager, staff.mentor, { margaret, samuel, arthur, priya });
  await seedHarboursideHelp(staff, { margaret, samuel, arthur });
  await seedHarboursideWork(staff, { margaret, samuel, arthur, priya });
  await seedHarboursideHandbook(staff, { margaret, samuel, arthur });
  await seedHarboursideInduction(staff, { margaret, arthur, priya });
  await seedHarboursideShaping(manager, { margaret, arthur, samuel });
  await seedHarboursideSuccess(manager, { margaret, arthur, samuel });
  await seedHarboursideInfluence(staff, { margaret, arthur, samuel });
  await seedHarboursidePromises(manager, { margaret, arthur, samuel, priya });
  await seedHarboursideCorrections(manager, { margaret, arthur });
  await seedHarboursideSupported(
    staff,
    { kofi, nadia, samuel },
    { foodId: committees.food.committeeId, versionId: second.versionId },
  );
  await seedHarboursideReadiness(staff, { margaret, priya });
  await daysAgo(150, () =>
    invite(
      manager,
      committees.medicines.committeeId,
      [ivy],
      "You were a dispenser, and know how it goes wrong.",
    ),
  );
  await seedHarboursidePause(manager, ivy);
  await seedHarboursideAnswers(manager, { margaret, samuel, priya });
  await seedHarboursideTraining(staff, { margaret, samuel, arthur, priya });
  return { accountId };
}

async function openWithStaff() {
  const admin = await openDemoTrust({
    organisationCode: "DEMO1",
    shortName: "harbourside",
    adminName: "Fatima Ahmed",
    adminEmail: "admin@demo.example",
  });
  const manager = await nameStaff(admin, {
    name: "Dana Okafor",
    email: "manager@demo.example",
    jobTitle: "Patient safety specialist",
    role: "manager",
  });
  const sponsor = await nameStaff(admin, {
    name: "Helen Whitmore",
    email: "sponsor@demo.example",
    jobTitle: "Chief nurse",
    role: "sponsor",
  });
  const mentor = await nameStaff(admin, {
    name: "Joyce Bennett",
    email: "mentor@demo.example",
    jobTitle: "Patient Safety Partner until last year",
    role: "mentor",
  });
  const secretaryId = randomUUID();
  await addContact(admin, {
    id: secretaryId,
    purpose: "secretary",
    name: "Owen Price",
    jobTitle: "Committee secretary",
    email: "owen.price@demo.example",
    phone: "01632 960 120",
  });
  await addContact(admin, {
    id: randomUUID(),
    purpose: "wellbeing",
    name: "Leila Haddad",
    jobTitle: "Staff and partner wellbeing",
    email: null,
    phone: "01632 960 177",
  });
  await giveUrgentContacts(admin, harboursideUrgentContacts);
  return { admin, manager, mentor, sponsor, secretaryId };
}

function agree(partner: Member, versionId: string): Promise<void> {
  return agreeRole(partner, { id: randomUUID(), versionId });
}

function recordFor(
  manager: Member,
  appointmentId: string,
  versionId: string,
  how: "phone" | "in_person",
): Promise<void> {
  return recordAgreement(manager, appointmentId, {
    id: randomUUID(),
    versionId,
    how,
    happenedOn: addDays(today(), -1),
  });
}
