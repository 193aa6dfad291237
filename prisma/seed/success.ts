import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AnswerMeasure, answerMeasure } from "@/lib/success/answer-measure.ts";
import { type CloseMeasure, closeMeasure } from "@/lib/success/close-measure.ts";
import { sayProgress } from "@/lib/success/say-progress.ts";
import { proposeMeasure, rewordMeasure } from "@/lib/success/word-measure.ts";
import { addDays, type Day, today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Of = { actor: Member; appointmentId: string };

/**
 * What success looks like: agreed and looked at by both, agreed with other words that wait, met, dropped, agreed by phone,
 * one that waits for the partner and one whose day to look at it again has come.
 */
export async function seedHarboursideSuccess(
  manager: Member,
  { margaret, arthur, samuel }: Record<"margaret" | "arthur" | "samuel", DemoPartner>,
): Promise<void> {
  const heard = await worded(
    230,
    margaret,
    margaret.actor,
    "When I raise something, I hear within a month what became of it.",
    60,
  );
  await yes(226, margaret, manager, heard);
  await looked(
    80,
    margaret,
    margaret.actor,
    heard,
    "Twice I heard within a fortnight. About the lift I had to ask.",
    45,
  );
  await looked(
    76,
    margaret,
    manager,
    heard,
    "Four of five were answered in a month. We answer in the meeting now where we can.",
  );

  const papers = await worded(
    200,
    margaret,
    manager,
    "The papers come a week before each meeting, in words that need no training.",
    110,
  );
  await yes(195, margaret, margaret.actor, papers);
  await daysAgo(6, () =>
    rewordMeasure(margaret.actor, margaret.appointmentId, papers, {
      id: randomUUID(),
      position: 2,
      words: "The papers come ten days before each meeting, in words that need no training.",
      reviewOn: addDays(today(), 90),
      how: "themselves",
    }),
  );

  const first = await worded(
    270,
    margaret,
    margaret.actor,
    "I have met the chair before my first meeting.",
    30,
  );
  await yes(268, margaret, manager, first);
  await ended(
    250,
    margaret,
    margaret.actor,
    first,
    "met",
    "We had tea the week before. I knew whom to look at.",
  );

  const talks = await worded(150, margaret, manager, "Margaret speaks at three staff days a year.", 60);
  await yes(148, margaret, margaret.actor, talks);
  await ended(
    70,
    margaret,
    manager,
    talks,
    "dropped",
    "The training team took staff days online. We look for something better.",
  );

  const panel = await worded(
    120,
    arthur,
    manager,
    "Arthur’s letters are read out at the readers’ panel, and he hears what was said.",
    160,
  );
  await yes(117, arthur, manager, panel, { how: "phone" });

  const review = await worded(
    130,
    samuel,
    samuel.actor,
    "Each review I join changes one thing that patients would notice.",
    110,
  );
  await yes(125, samuel, manager, review);
  await worded(5, samuel, manager, "Samuel knows by name whom to ask in each ward he visits.", 90);
}

/** One that a partner wrote long ago, and that nobody has answered. */
export async function seedFellviewSuccess(sam: Of): Promise<void> {
  await worded(140, sam, sam.actor, "Somebody tells me before a meeting what it is for.", 90);
}

/** Somebody writes what success looks like for a partner; returns its id. */
export async function worded(
  days: number,
  { appointmentId }: Of,
  by: Member,
  words: string,
  within: number,
): Promise<string> {
  const id = randomUUID();
  await daysAgo(days, () =>
    proposeMeasure(by, appointmentId, {
      id,
      wordId: randomUUID(),
      words,
      reviewOn: addDays(today(), within),
      how: "themselves",
    }),
  );
  return id;
}

/** Somebody agrees it. */
export function yes(
  days: number,
  { appointmentId }: Of,
  by: Member,
  id: string,
  said: Partial<AnswerMeasure> = {},
): Promise<void> {
  return daysAgo(days, () =>
    answerMeasure(by, appointmentId, id, {
      id: randomUUID(),
      position: 1,
      kind: "agreed",
      because: "",
      how: "themselves",
      ...said,
    }),
  );
}

function looked(
  days: number,
  { appointmentId }: Of,
  by: Member,
  id: string,
  words: string,
  within?: number,
): Promise<void> {
  return daysAgo(days, () => {
    const reviewOn: Day | null = within ? addDays(today(), 80 + within) : null;
    return sayProgress(by, appointmentId, id, {
      id: randomUUID(),
      position: 2,
      words,
      reviewOn,
      how: "themselves",
    });
  });
}

function ended(
  days: number,
  { appointmentId }: Of,
  by: Member,
  id: string,
  kind: CloseMeasure["kind"],
  because: string,
): Promise<void> {
  return daysAgo(days, () =>
    closeMeasure(by, appointmentId, id, { id: randomUUID(), position: 2, kind, because, how: "themselves" }),
  );
}
