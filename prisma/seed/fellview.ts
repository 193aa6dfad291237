import { randomUUID } from "node:crypto";
import { endRole } from "@/lib/people/end-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { seedFellviewAnswers } from "./answers.ts";
import { appoint } from "./appoint.ts";
import { seedFellviewBefore } from "./before.ts";
import { seedFellviewCommittees } from "./committees.ts";
import { seedFellviewEnding } from "./endings.ts";
import { seedFellviewHandbook } from "./handbook.ts";
import type { SharedPartner } from "./harbourside.ts";
import { seedFellviewInfluence } from "./influence.ts";
import { seedFellviewMeetings } from "./meetings.ts";
import { join, joinWith, nameStaff, openDemoTrust } from "./people.ts";
import { seedFellviewPromises } from "./promises.ts";
import { seedFellviewReadiness } from "./readiness.ts";
import { publishFirstVersion } from "./roles.ts";
import { seedFellviewSuccess } from "./success.ts";
import { seedFellviewSupport } from "./support.ts";
import { seedFellviewTraining } from "./training.ts";
import { giveUrgentContacts } from "./urgent-contacts.ts";
import { daysAgo } from "./when.ts";
import { fellviewUrgentContacts, fellview as words } from "./words.ts";
import { seedFellviewWork } from "./work.ts";

/** The trust that does less well: one short version, agreements that nobody asks after, a draft left lying. */
export async function seedFellview({ accountId }: SharedPartner): Promise<void> {
  const { admin, manager, sponsor } = await daysAgo(260, async () => {
    const admin = await openDemoTrust({
      organisationCode: "DEMO2",
      shortName: "fellview",
      adminName: "Colin Marsh",
      adminEmail: "colin.marsh@demo.example",
    });
    const manager = await nameStaff(admin, {
      name: "Ruth Kavanagh",
      email: "ruth.kavanagh@demo.example",
      jobTitle: "Governance lead",
      role: "manager",
    });
    const sponsor = await nameStaff(admin, {
      name: "Martin Hale",
      email: "martin.hale@demo.example",
      jobTitle: "Medical director",
      role: "sponsor",
    });
    return { admin, manager, sponsor };
  });
  const role = await daysAgo(250, () => publishFirstVersion(admin, words, null));
  const committees = await daysAgo(180, () => seedFellviewCommittees(manager));
  await daysAgo(205, () => giveUrgentContacts(admin, fellviewUrgentContacts));
  const samuel = await daysAgo(200, () =>
    appoint(manager, role.roleDescriptionId, {
      name: "Sam Adeyemi",
      email: "both@demo.example",
      state: "inducting",
      termInDays: 730,
    }),
  );
  await daysAgo(190, () => joinWith(manager, samuel.membershipId, accountId));
  // Who appointed Grace went on to other work, and her term is nearly over: nobody has seen to either.
  const neil = await daysAgo(155, () =>
    nameStaff(admin, {
      name: "Neil Foster",
      email: "neil.foster@demo.example",
      jobTitle: "Involvement lead until the summer",
      role: "manager",
    }),
  );
  const grace = await daysAgo(150, () =>
    appoint(neil, role.roleDescriptionId, {
      name: "Grace Thornton",
      email: "grace.thornton@demo.example",
      state: "checks",
      termInDays: 210,
    }),
  );
  await daysAgo(90, () => join(manager, grace.membershipId));
  const [held] = (await readPerson(admin, neil.membershipId)).roles;
  if (held) await daysAgo(80, () => endRole(admin, held.grantId));
  await seedFellviewMeetings(manager, { sam: samuel, grace }, committees);
  await seedFellviewWork(manager, { sam: samuel, grace });
  await seedFellviewEnding(manager, role);
  await seedFellviewAnswers(samuel);
  await seedFellviewHandbook(admin);
  await seedFellviewTraining(admin, samuel);
  await seedFellviewSuccess(samuel);
  await seedFellviewInfluence(samuel);
  await seedFellviewPromises(samuel);
  await seedFellviewReadiness({ admin, manager, sponsor }, samuel);
  await seedFellviewSupport(admin, manager, samuel);
  await seedFellviewBefore(manager, role, committees);
  await daysAgo(60, () => startNextVersion(admin, role.roleDescriptionId, { id: randomUUID() }));
}
