import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { addDays, addMonths, today } from "@/lib/time.ts";
import { acceptProposal } from "@/lib/training/accept-proposal.ts";
import { addItem } from "@/lib/training/add-item.ts";
import { answerNeed } from "@/lib/training/answer-need.ts";
import { changeItem } from "@/lib/training/change-item.ts";
import { doTraining } from "@/lib/training/do-training.ts";
import { readItem } from "@/lib/training/read-list.ts";
import { recordTraining } from "@/lib/training/record-training.ts";
import { sayApplies } from "@/lib/training/say-applies.ts";
import { recordNeed, sayNeed } from "@/lib/training/say-need.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Staff = { admin: Member; manager: Member };
type Partners = Record<"margaret" | "samuel" | "arthur" | "priya", DemoPartner>;
const id = () => randomUUID();

/** Training in every state: to do, done, soon to expire, expired, not for one; and needs with and without an answer. */
export async function seedHarboursideTraining({ admin, manager }: Staff, partners: Partners): Promise<void> {
  const { margaret, samuel, arthur, priya } = partners;
  const item = (key: string) => derivedId(admin.trustId, key);
  const [level1, level2] = [item("syllabus-level-1"), item("syllabus-level-2")];
  await daysAgo(28, () => acceptProposal(admin));
  // This trust asks for information governance every year, of those who read papers.
  await daysAgo(28, () => yearly(admin, item("information-governance")));
  const bells = await daysAgo(27, () =>
    add(admin, "How we learn from incidents here", "An afternoon with the patient safety team."),
  );

  await daysAgo(26, () => applies(manager, margaret, item("information-governance")));
  await daysAgo(25, () => did(margaret, level1, addDays(today(), -200)));
  // Margaret did it nearly a year ago: it soon has to be done again.
  await daysAgo(25, () =>
    did(margaret, item("information-governance"), addMonths(addDays(today(), 30), -12)),
  );

  await daysAgo(24, () => applies(manager, arthur, item("information-governance")));
  await daysAgo(24, () =>
    recordTraining(manager, arthur.appointmentId, item("information-governance"), {
      id: id(),
      doneOn: addDays(today(), -500),
      validUntil: addDays(today(), -40),
      how: "letter",
    }),
  );
  await daysAgo(23, () =>
    appliesNot(manager, arthur, level2, "Arthur reads on paper, and it is online only."),
  );

  const elsewhere = "Samuel did it at another trust this year, and showed us that he did.";
  for (const each of [level1, level2]) await daysAgo(22, () => appliesNot(manager, samuel, each, elsewhere));
  for (const key of ["information-governance", "safeguarding", "equality", "fire"])
    await daysAgo(22, () => appliesNot(manager, samuel, item(key), elsewhere));
  await daysAgo(22, () => appliesNot(manager, samuel, bells, "Samuel helped to write it."));
  await daysAgo(10, () => applies(manager, priya, item("safeguarding")));

  const risk = await daysAgo(20, () =>
    need(margaret, "A basic course about risk, so that I can follow the safety group."),
  );
  await daysAgo(18, () =>
    answer(manager, risk, {
      position: 0,
      answer: "declined",
      words: "There is none for partners this year.",
    }),
  );
  await daysAgo(6, () =>
    answer(manager, risk, {
      position: 1,
      answer: "arrange",
      byOn: addDays(today(), 25),
      words: "I was wrong: the governance team gives one next month, and there is a seat for you.",
    }),
  );
  const writing = await daysAgo(19, () => need(priya, "How to read a report with many numbers."));
  await daysAgo(15, () =>
    answer(manager, writing, {
      position: 0,
      answer: "arrange",
      byOn: addDays(today(), -3),
      words: "I sit down with you and go through one.",
    }),
  );
  await daysAgo(9, () =>
    recordNeed(manager, arthur.appointmentId, {
      id: id(),
      words: "How to use the microphone in the big meeting room.",
      how: "phone",
      happenedOn: today(),
    }),
  );
  const speaking = await daysAgo(14, () => need(margaret, "Speaking in a big meeting."));
  await daysAgo(12, () =>
    answer(manager, speaking, {
      position: 0,
      answer: "arranged",
      arrangedOn: addDays(today(), -2),
      words: "You had an hour with our trainer.",
    }),
  );
}

/** A trust that asks for level 1 alone, of everybody. */
export async function seedFellviewTraining(admin: Member, samuel: DemoPartner): Promise<void> {
  await daysAgo(170, () =>
    add(admin, "Patient Safety Syllabus Level 1: Essentials for patient safety", "It is done online.", {
      link: "https://www.e-lfh.org.uk/",
      takes: "About 30 minutes",
      forEverybody: true,
      validMonths: 36,
    }),
  );
  await daysAgo(9, () => need(samuel, "What the trust’s risk register is, and how to read it."));
}

async function add(
  admin: Member,
  name: string,
  about: string,
  change: Partial<Parameters<typeof addItem>[1]> = {},
): Promise<string> {
  const input = { id: id(), link: null, takes: null, forEverybody: false, validMonths: null, ...change };
  await addItem(admin, { name, about, ...input });
  return input.id;
}

async function yearly(admin: Member, itemId: string): Promise<void> {
  const { id: _, endedAt: __, ...item } = await readItem(admin, itemId);
  await changeItem(admin, itemId, { ...item, validMonths: 12 });
}

function applies(manager: Member, { appointmentId }: DemoPartner, itemId: string): Promise<void> {
  return sayApplies(manager, appointmentId, itemId, { id: id(), position: 0, applies: true, because: "" });
}

function appliesNot(
  manager: Member,
  { appointmentId }: DemoPartner,
  itemId: string,
  because: string,
): Promise<void> {
  return sayApplies(manager, appointmentId, itemId, { id: id(), position: 0, applies: false, because });
}

async function did({ actor }: DemoPartner, itemId: string, doneOn: string): Promise<void> {
  await doTraining(actor, itemId, { id: id(), doneOn, validUntil: null });
}

async function need({ actor }: DemoPartner, words: string): Promise<string> {
  const input = { id: id(), words };
  await sayNeed(actor, input);
  return input.id;
}

function answer(
  manager: Member,
  needId: string,
  said: Partial<Parameters<typeof answerNeed>[2]> & { position: number; words: string },
): Promise<void> {
  return answerNeed(manager, needId, {
    id: id(),
    answer: "declined",
    byOn: null,
    arrangedOn: null,
    ...said,
  });
}
