import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AnswerMeasure, answerMeasure } from "@/lib/success/answer-measure.ts";
import type { CloseMeasure } from "@/lib/success/close-measure.ts";
import type { SayProgress } from "@/lib/success/say-progress.ts";
import { type ProposeMeasure, proposeMeasure, type RewordMeasure } from "@/lib/success/word-measure.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

const words = "I hear within a month what became of what I raised.";

/** What writing a measure sends. */
export function wording(change: Partial<ProposeMeasure> = {}): ProposeMeasure {
  const reviewOn = addDays(today(), 90);
  return { id: randomUUID(), wordId: randomUUID(), words, reviewOn, how: "themselves", ...change };
}

/** What other words for it send. */
export function rewording(change: Partial<RewordMeasure> = {}): RewordMeasure {
  const { wordId: _, ...wanted } = wording({ words: "I hear within a fortnight." });
  return { ...wanted, position: 2, ...change };
}

/** What a yes or no sends. */
export function yes(change: Partial<AnswerMeasure> = {}): AnswerMeasure {
  return { id: randomUUID(), position: 1, kind: "agreed", because: "", how: "themselves", ...change };
}

/** What a look at how it goes sends. */
export function looking(change: Partial<SayProgress> = {}): SayProgress {
  const id = randomUUID();
  return { id, position: 2, words: "It goes well.", reviewOn: null, how: "themselves", ...change };
}

/** What closing it sends. */
export function closing(change: Partial<CloseMeasure> = {}): CloseMeasure {
  return { id: randomUUID(), position: 2, kind: "met", because: "Each time.", how: "themselves", ...change };
}

/** Somebody writes what success looks like for a partner; returns its id. */
export async function wordedBy(
  actor: Member,
  partner: Member,
  change: Partial<ProposeMeasure> = {},
): Promise<string> {
  const input = wording(change);
  await proposeMeasure(actor, appointmentOf(partner), input);
  return input.id;
}

/** A measure that a partner wrote and their manager agreed; returns its id. */
export async function agreedMeasure(
  manager: Member,
  partner: Member,
  change: Partial<ProposeMeasure> = {},
): Promise<string> {
  const id = await wordedBy(partner, partner, change);
  await answerMeasure(manager, appointmentOf(partner), id, yes());
  return id;
}
