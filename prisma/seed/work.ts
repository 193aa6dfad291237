import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { addDays, today } from "@/lib/time.ts";
import { agreeTime } from "@/lib/time-given/agree-time.ts";
import { giveTime } from "@/lib/time-given/give-time.ts";
import { recordTime } from "@/lib/time-given/record-time.ts";
import { takeBackTime } from "@/lib/time-given/take-back-time.ts";
import { changeSettings } from "@/lib/trusts/change-settings.ts";
import { addOutcome } from "@/lib/work/add-outcome.ts";
import { type AddWork, addWork } from "@/lib/work/add-work.ts";
import { answerWork } from "@/lib/work/answer-work.ts";
import { askToWork } from "@/lib/work/ask-to-work.ts";
import { closeWork } from "@/lib/work/close-work.ts";
import { endPart } from "@/lib/work/end-part.ts";
import { recordWorkAnswer } from "@/lib/work/record-work-answer.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { contact } from "./support-steps.ts";
import { daysAgo } from "./when.ts";

type Staff = { admin: Member; manager: Member };
type Partners = Record<"margaret" | "samuel" | "arthur" | "priya", DemoPartner>;
const id = () => randomUUID();

/** Work beside committees in every state: asked, taking part, not, over, closed, told by phone; and time that is kept. */
export async function seedHarboursideWork({ admin, manager }: Staff, partners: Partners): Promise<void> {
  const { margaret, samuel, arthur, priya } = partners;
  const wendy = await daysAgo(140, () => contact(admin, "Wendy Clarke", "Ward manager, Ward 4"));

  const walk = await daysAgo(70, () =>
    enter(manager, {
      kind: "walk_round",
      name: "Walk-round on Ward 4",
      about:
        "Two hours on the ward with the ward manager. Look at it as a patient does, and say what you see.",
      contactId: wendy,
      startsOn: addDays(today(), 10),
      endsOn: addDays(today(), 10),
      place: "Ward 4, second floor",
    }),
  );
  const asked = await daysAgo(70, () =>
    ask(manager, walk, [margaret, arthur], "You both asked about bells that nobody can reach."),
  );
  await daysAgo(69, () => say(margaret, walk, "taking_part", "I can stay until noon."));
  await daysAgo(68, () =>
    recordWorkAnswer(manager, asked(arthur), {
      id: id(),
      position: 0,
      answer: "taking_part",
      note: "He would like a chair on the way.",
      how: "phone",
      happenedOn: today(),
    }),
  );
  await daysAgo(52, () =>
    closeWork(manager, walk, {
      id: id(),
      revision: 1,
      words:
        "Two bells were out of reach: both were moved the same week. The ward now puts drinks on the left for people who cannot use their right hand.",
    }),
  );
  await daysAgo(50, () =>
    addOutcome(margaret.actor, walk, {
      id: id(),
      words: "I went back in my own time. The bells are where I can reach them.",
      partId: null,
      how: "themselves",
    }),
  );

  const letters = await daysAgo(45, () =>
    enter(manager, {
      kind: "project",
      name: "Better letters before an operation",
      about: "Read the letters with the team that writes them, and say what you would not understand.",
      startsOn: addDays(today(), -5),
      endsOn: addDays(today(), 120),
      place: "Online",
      link: "https://papers.harbourside.example/letters",
    }),
  );
  const toLetters = await daysAgo(45, () =>
    ask(manager, letters, [margaret, samuel, arthur], "You told us which letters you could not follow."),
  );
  await daysAgo(44, () => say(margaret, letters, "taking_part"));
  await daysAgo(43, () => say(samuel, letters, "taking_part"));
  await daysAgo(42, () =>
    recordWorkAnswer(manager, toLetters(arthur), {
      id: id(),
      position: 0,
      answer: "not_taking_part",
      note: "The print is too small for him.",
      how: "letter",
      happenedOn: today(),
    }),
  );
  await daysAgo(15, () =>
    addOutcome(samuel.actor, letters, {
      id: id(),
      words: "The first page now says what to bring and when to stop eating. The rest is still long.",
      partId: null,
      how: "themselves",
    }),
  );
  await daysAgo(6, () => endPart(samuel.actor, toLetters(samuel), { id: id(), position: 1 }));

  const training = await daysAgo(5, () =>
    enter(manager, {
      kind: "staff_training",
      name: "Training day for new ward staff",
      about: "Tell new staff what being a patient here was like. Twenty minutes, with a nurse beside you.",
      contactId: wendy,
      startsOn: addDays(today(), 25),
      endsOn: addDays(today(), 25),
      place: "Training room 1",
    }),
  );
  await daysAgo(5, () =>
    ask(manager, training, [priya, arthur], "New staff should hear it from somebody who was here."),
  );
  await daysAgo(3, () => say(priya, training, "taking_part", "I would like to practise first."));
  const falls = await daysAgo(2, () =>
    enter(manager, { kind: "review", name: "Review of falls at night", startsOn: addDays(today(), 40) }),
  );
  await daysAgo(2, () => ask(manager, falls, [samuel], "You asked what happens at night, and nobody knew."));
  await seedTime({ admin, manager }, { margaret, arthur, letters, walk });
}

/** The time two partners give, which Harbourside keeps, and one thing that was taken back. */
async function seedTime(
  { admin, manager }: Staff,
  {
    margaret,
    arthur,
    letters,
    walk,
  }: { margaret: DemoPartner; arthur: DemoPartner; letters: string; walk: string },
): Promise<void> {
  await daysAgo(200, () =>
    changeSettings(admin, {
      revision: 0,
      committeeTarget: 2,
      oneToOneWeeks: 6,
      answerDays: 7,
      keepsTime: true,
    }),
  );
  await daysAgo(190, () => agree(manager, margaret, 8, 0));
  await daysAgo(12, () => agree(manager, margaret, 10, 1));
  const given: [number, number, number, string | null, string | null][] = [
    [150, 3, 0, null, "Falls group, with reading"],
    [95, 4, 30, null, "Reading two reports on falls"],
    [60, 2, 15, walk, null],
    [40, 1, 30, letters, "First meeting"],
    [9, 2, 0, letters, "Reading letters at home"],
    [2, 1, 0, null, "Getting ready for the quality committee"],
  ];
  for (const [days, hours, minutes, workId, about] of given)
    await daysAgo(days, () =>
      giveTime(margaret.actor, { id: id(), hours, minutes, givenOn: today(), workId, about }),
    );
  const wrong = id();
  await daysAgo(8, () =>
    giveTime(margaret.actor, {
      id: wrong,
      hours: 20,
      minutes: null,
      givenOn: today(),
      workId: letters,
      about: null,
    }),
  );
  await daysAgo(7, () => takeBackTime(margaret.actor, wrong));
  await daysAgo(58, () =>
    recordTime(manager, arthur.appointmentId, {
      id: id(),
      hours: 3,
      minutes: null,
      givenOn: addDays(today(), -2),
      workId: walk,
      about: null,
      how: "phone",
    }),
  );
}

/** At the other trust: somebody who was asked and is silent, and work of which nobody says what came. Time is not kept. */
export async function seedFellviewWork(
  manager: Member,
  { sam, grace }: { sam: DemoPartner; grace: DemoPartner },
): Promise<void> {
  const review = await daysAgo(60, () =>
    enter(manager, {
      kind: "review",
      name: "Review of the waiting times in the clinic",
      startsOn: addDays(today(), 10),
      endsOn: addDays(today(), 35),
    }),
  );
  await daysAgo(60, () => ask(manager, review, [sam], "You wrote to us about it."));
  await daysAgo(58, () => say(sam, review, "taking_part"));
  const other = await daysAgo(30, () => enter(manager, { kind: "other", name: "Signs at the main door" }));
  await daysAgo(30, () => ask(manager, other, [grace], "You use the main door every week."));
}

async function enter(
  manager: Member,
  change: Pick<AddWork, "kind" | "name"> & Partial<AddWork>,
): Promise<string> {
  const none = { about: null, contactId: null, startsOn: null, endsOn: null, place: null, link: null };
  const work = { id: id(), ...none, ...change };
  await addWork(manager, work);
  return work.id;
}

/** Asks partners; returns how to find the part of each. */
async function ask(manager: Member, workId: string, partners: DemoPartner[], why: string) {
  const form = id();
  const appointmentIds = partners.map(({ appointmentId }) => appointmentId);
  await askToWork(manager, workId, { id: form, appointmentIds, why });
  return ({ appointmentId }: DemoPartner) => derivedId(form, appointmentId);
}

function say(
  { actor }: DemoPartner,
  workId: string,
  answer: "taking_part" | "not_taking_part",
  note: string | null = null,
): Promise<void> {
  return answerWork(actor, workId, { id: id(), position: 0, answer, note });
}

function agree(
  manager: Member,
  { appointmentId }: DemoPartner,
  hours: number,
  position: number,
): Promise<void> {
  return agreeTime(manager, appointmentId, { id: id(), position, hours, minutes: null });
}
