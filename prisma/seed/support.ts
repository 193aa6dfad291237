import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { arrangeIntroduction } from "@/lib/introductions/arrange-introduction.ts";
import { recordIntroduction } from "@/lib/introductions/record-introduction.ts";
import { reportIntroduction } from "@/lib/introductions/report-introduction.ts";
import { sayIntroduction } from "@/lib/introductions/say-introduction.ts";
import { addNetwork } from "@/lib/networks/add-network.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { endPairing } from "@/lib/support/end-pairing.ts";
import { nameDeputy } from "@/lib/support/name-deputy.ts";
import { recordPairingAnswer } from "@/lib/support/record-pairing-answer.ts";
import { addDays, today } from "@/lib/time.ts";
import type { appoint } from "./appoint.ts";
import { nameStaff } from "./people.ts";
import { ask, contact, propose, seedProfiles } from "./support-steps.ts";
import { daysAgo } from "./when.ts";

type Partner = Awaited<ReturnType<typeof appoint>>;
type Staff = { admin: Member; manager: Member; mentor: Member };
type Partners = Record<"margaret" | "samuel" | "arthur" | "priya", Partner>;

const id = () => randomUUID();

/** The people around Harbourside's partners: most of it done, some of it waiting for somebody. */
export async function seedHarboursideSupport(staff: Staff, partners: Partners): Promise<void> {
  await seedDeputies(staff, partners);
  await seedMentors(staff, partners);
  await seedIntroductions(staff, partners);
  await seedProfiles(staff.manager, partners);
  await daysAgo(150, () =>
    addNetwork(staff.admin, {
      id: id(),
      name: "Partners of the Harbour region",
      about: "An invented network. Partners of five trusts meet online on the first Monday of the month.",
      link: "https://harbour-partners.example/",
    }),
  );
}

async function seedDeputies({ admin, manager }: Staff, { margaret, samuel, arthur }: Partners) {
  const amina = await daysAgo(210, () =>
    nameStaff(admin, {
      name: "Amina Yusuf",
      email: "amina.yusuf@demo.example",
      jobTitle: "Involvement lead",
      role: "manager",
    }),
  );
  const name = ({ appointmentId }: Partner, from: number, until: number | null) =>
    nameDeputy(manager, appointmentId, {
      id: id(),
      after: null,
      deputyId: amina.membershipId,
      startsOn: addDays(today(), from),
      lastDay: until === null ? null : addDays(today(), until),
    });
  await daysAgo(205, () => name(margaret, 0, null));
  await daysAgo(205, () => name(arthur, 0, null));
  await daysAgo(4, () => name(samuel, 10, 24));
}

async function seedMentors({ manager, mentor }: Staff, { margaret, samuel, arthur, priya }: Partners) {
  const first = await daysAgo(304, () =>
    ask(manager, margaret, mentor, "mentor", {
      purpose:
        "Meet once a month for the first year. Talk over what happened at meetings, and what to ask next time.",
      reviewOn: addDays(today(), 320),
      lastsUntil: addDays(today(), 400),
    }),
  );
  await daysAgo(302, () => answerPairing(mentor, first, { id: id(), answer: "accepted" }));
  const over = await daysAgo(290, () =>
    ask(manager, samuel, mentor, "mentor", { purpose: "Find your feet on the committee." }),
  );
  await daysAgo(289, () => answerPairing(mentor, over, { id: id(), answer: "accepted" }));
  await daysAgo(60, () => endPairing(mentor, over, { id: id() }));
  const buddy = await daysAgo(55, () =>
    ask(manager, samuel, margaret.actor, "buddy", {
      purpose: "Go to the first two meetings together.",
      reviewOn: addDays(today(), 50),
    }),
  );
  await daysAgo(54, () => answerPairing(margaret.actor, buddy, { id: id(), answer: "accepted" }));
  const walking = await daysAgo(140, () =>
    ask(manager, arthur, samuel.actor, "buddy", { purpose: "Travel to walk-rounds together." }),
  );
  await daysAgo(138, () =>
    recordPairingAnswer(manager, walking, {
      id: id(),
      answer: "accepted",
      how: "in_person",
      happenedOn: today(),
    }),
  );
  const no = await daysAgo(16, () =>
    ask(manager, priya, samuel.actor, "buddy", { purpose: "Get to know the hospital." }),
  );
  await daysAgo(15, () => answerPairing(samuel.actor, no, { id: id(), answer: "declined" }));
  await daysAgo(3, () =>
    ask(manager, priya, mentor, "mentor", {
      purpose: "Help her through the first three months: who is who, and how meetings go.",
      reviewOn: addDays(today(), 60),
      lastsUntil: addDays(today(), 120),
    }),
  );
}

async function seedIntroductions({ admin, manager, mentor }: Staff, partners: Partners) {
  const { margaret, samuel, arthur, priya } = partners;
  const [rees, rao, cole] = await daysAgo(312, async () => [
    await contact(admin, "Iain Rees", "Medical director"),
    await contact(admin, "Sunita Rao", "Chief pharmacist"),
    await contact(admin, "Amara Cole", "Head of complaints"),
  ]);
  const whyRees = "He decides what the trust does after an investigation.";
  const whyRao = "You asked about medicines on the day people go home.";
  const toMargaret = await daysAgo(310, () =>
    propose(manager, margaret, [
      { contactId: rees, why: whyRees, arranger: manager },
      {
        contactId: cole,
        why: "She reads every complaint, and hears first what goes wrong.",
        arranger: manager,
      },
    ]),
  );
  await daysAgo(300, () =>
    arrangeIntroduction(manager, derivedId(toMargaret, rees), {
      id: id(),
      position: 0,
      plan: "Tea in his office on the second floor, at 10am.",
      plannedOn: addDays(today(), 8),
    }),
  );
  await daysAgo(291, () =>
    sayIntroduction(margaret.actor, derivedId(toMargaret, rees), {
      id: id(),
      position: 1,
      kind: "made",
      happenedOn: addDays(today(), -1),
    }),
  );
  await daysAgo(280, () =>
    sayIntroduction(margaret.actor, derivedId(toMargaret, cole), {
      id: id(),
      position: 0,
      kind: "not_wanted",
      happenedOn: null,
    }),
  );
  const later = await daysAgo(18, () =>
    propose(manager, margaret, [{ contactId: rao, why: whyRao, arranger: mentor }]),
  );
  await daysAgo(5, () =>
    arrangeIntroduction(mentor, derivedId(later, rao), {
      id: id(),
      position: 0,
      plan: "A walk through the pharmacy at 2pm. Joyce comes along.",
      plannedOn: addDays(today(), 11),
    }),
  );
  const toSamuel = await daysAgo(285, () =>
    propose(manager, samuel, [{ contactId: rees, why: whyRees, arranger: mentor }]),
  );
  await daysAgo(270, () =>
    reportIntroduction(mentor, derivedId(toSamuel, rees), {
      id: id(),
      position: 0,
      kind: "made",
      happenedOn: today(),
    }),
  );
  const toArthur = await daysAgo(280, () =>
    propose(manager, arthur, [{ contactId: rees, why: whyRees, arranger: manager }]),
  );
  await daysAgo(262, () =>
    recordIntroduction(manager, derivedId(toArthur, rees), {
      id: id(),
      position: 0,
      kind: "made",
      how: "phone",
      happenedOn: addDays(today(), -2),
    }),
  );
  await daysAgo(7, () =>
    propose(manager, priya, [
      { contactId: rees, why: whyRees, arranger: mentor },
      {
        contactId: rao,
        why: "She would like to hear how prescriptions look from outside.",
        arranger: manager,
      },
    ]),
  );
}

/** At Fellview one introduction has waited for months, and the only mentor left. Nobody stands in for anybody. */
export async function seedFellviewSupport(admin: Member, manager: Member, samuel: Partner): Promise<void> {
  const rosa = await daysAgo(175, async () => {
    const grant = {
      email: "rosa.quinn@demo.example",
      phone: null,
      jobTitle: null,
      reachedBy: "email",
    } as const;
    const membershipId = id();
    await namePerson(admin, { id: membershipId, name: "Rosa Quinn", ...grant, roles: ["mentor"] });
    return { ...manager, membershipId, roles: ["mentor"] } as Member;
  });
  const asked = await daysAgo(170, () =>
    ask(manager, samuel, rosa, "mentor", { purpose: "Answer questions." }),
  );
  await daysAgo(169, () => answerPairing(rosa, asked, { id: id(), answer: "accepted" }));
  const [held] = (await readPerson(admin, rosa.membershipId)).roles;
  if (held) await daysAgo(40, () => endRole(admin, held.grantId));
  const chair = await daysAgo(160, () => contact(admin, "Dennis Hargreave", "Deputy director of nursing"));
  await daysAgo(158, () =>
    propose(manager, samuel, [{ contactId: chair, why: "He runs the safety meeting.", arranger: manager }]),
  );
}
