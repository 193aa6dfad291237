import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { today } from "@/lib/time.ts";
import { acceptProposal } from "@/lib/training/accept-proposal.ts";
import { type AddItem, addItem } from "@/lib/training/add-item.ts";
import type { AnswerNeed } from "@/lib/training/answer-need.ts";
import { type DoTraining, doTraining } from "@/lib/training/do-training.ts";
import { type SayApplies, sayApplies } from "@/lib/training/say-applies.ts";
import { sayNeed } from "@/lib/training/say-need.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What the list says of a training, as the form that adds one sends it. */
export function itemInput(change: Partial<AddItem> = {}): AddItem {
  return {
    id: randomUUID(),
    name: "Safeguarding",
    about: "What to do when you fear for somebody.",
    link: "https://training.example/safeguarding",
    takes: "About an hour",
    forEverybody: true,
    validMonths: 12,
    ...change,
  };
}

/** A training on the trust's list; returns its id. */
export async function newItem(admin: Member, change: Partial<AddItem> = {}): Promise<string> {
  const input = itemInput(change);
  await addItem(admin, input);
  return input.id;
}

/** What saying whether a training applies sends. */
export function saying(change: Partial<SayApplies> = {}): SayApplies {
  return { id: randomUUID(), position: 0, applies: false, because: "You did it elsewhere.", ...change };
}

/** Whoever supports a partner says whether a training applies to them. */
export function said(
  manager: Member,
  partner: Member,
  itemId: string,
  change: Partial<SayApplies> = {},
): Promise<void> {
  return sayApplies(manager, appointmentOf(partner), itemId, saying(change));
}

/** What writing down a training that was done sends. */
export function doing(change: Partial<DoTraining> = {}): DoTraining {
  return { id: randomUUID(), doneOn: today(), validUntil: null, ...change };
}

/** A partner writes down that they did a training; returns the id of that. */
export async function did(
  partner: Member,
  itemId: string,
  change: Partial<DoTraining> = {},
): Promise<string> {
  const input = doing(change);
  await doTraining(partner, itemId, input);
  return input.id;
}

/** A partner says which training they need; returns the id of that. */
export async function needed(partner: Member, words = "A basic course about risk."): Promise<string> {
  const id = randomUUID();
  await sayNeed(partner, { id, words });
  return id;
}

/** What answering it sends. */
export function answering(change: Partial<AnswerNeed> = {}): AnswerNeed {
  return {
    id: randomUUID(),
    position: 0,
    answer: "declined",
    byOn: null,
    arrangedOn: null,
    words: "There is none this year.",
    ...change,
  };
}

/** The proposed list, one training of it that is for some partners and was done, and one that is needed. */
export async function trainedIn({ admin, partner }: { admin: Member; partner: Member }) {
  await acceptProposal(admin);
  const trainingItem = derivedId(admin.trustId, "fire");
  const trainingDone = await did(partner, trainingItem);
  return { trainingItem, trainingDone, trainingNeed: await needed(partner) };
}
