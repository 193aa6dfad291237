import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { confirm } from "./handbook.ts";
import { type DemoPartner, invite } from "./meeting-history.ts";
import { meet } from "./meetings.ts";
import { talked } from "./one-to-ones.ts";
import { asked } from "./promises.ts";
import { worded, yes } from "./success.ts";
import { ask, contact, propose } from "./support-steps.ts";
import { daysAgo } from "./when.ts";

type Staff = { admin: Member; manager: Member; mentor: Member };
type Around = { kofi: DemoPartner; nadia: DemoPartner; samuel: DemoPartner };

/** Two partners for whom the trust kept its promises: met, invited, talked with, agreed with and asked. */
export async function seedHarboursideSupported(
  { admin, manager, mentor }: Staff,
  { kofi, nadia, samuel }: Around,
  at: { foodId: string; versionId: string },
): Promise<void> {
  const ruby = await daysAgo(230, () => contact(admin, "Ruby Ellison", "Head of catering"));
  for (const partner of [kofi, nadia]) {
    const why = "She knows what is eaten, and what comes back.";
    await daysAgo(228, () => propose(manager, partner, [{ contactId: ruby, why, arranger: manager }]));
    await daysAgo(220, () => meet(partner, "Ruby Ellison"));
    await daysAgo(60, () =>
      invite(manager, at.foodId, [partner], "You both asked what patients on a soft diet get."),
    );
    await daysAgo(28, () => confirm(partner));
    await daysAgo(8, () => agreeRole(partner.actor, { id: randomUUID(), versionId: at.versionId }));
  }
  for (const days of [280, 240, 200, 160, 120, 80, 40, 11]) await daysAgo(days, () => talked(manager, kofi));
  for (const days of [225, 185, 95, 55, 18]) await daysAgo(days, () => talked(manager, nadia));

  const mentored = await daysAgo(290, () =>
    ask(manager, kofi, mentor, "mentor", { purpose: "Learn how the falls work is done here." }),
  );
  await daysAgo(288, () => answerPairing(mentor, mentored, { id: randomUUID(), answer: "accepted" }));
  const walked = await daysAgo(220, () =>
    ask(manager, nadia, samuel.actor, "buddy", { purpose: "Go to the first meetings together." }),
  );
  await daysAgo(218, () => answerPairing(samuel.actor, walked, { id: randomUUID(), answer: "accepted" }));

  const eaten = await worded(
    210,
    nadia,
    nadia.actor,
    "By next spring, somebody asks every patient on the ward what they cannot eat.",
    300,
  );
  await yes(206, nadia, manager, eaten);
  const rails = await worded(
    215,
    kofi,
    manager,
    "Kofi says of each new ward plan where a hand rail lacks.",
    300,
  );
  await yes(210, kofi, kofi.actor, rails);
  await asked(170, kofi, manager);
  await asked(65, nadia, manager);
}
