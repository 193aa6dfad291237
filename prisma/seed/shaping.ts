import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { answerProposal } from "@/lib/shaping/answer-proposal.ts";
import { endVariation, takeBackProposal } from "@/lib/shaping/close-proposal.ts";
import { proposeChange } from "@/lib/shaping/propose-change.ts";
import { addDays, today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Of = { actor: Member; appointmentId: string };

/**
 * How roles are shaped: agreed and standing, agreed and over, something else suggested and waiting for the partner, a no
 * with its reason, taken back, and one that a partner proposed a fortnight ago and nobody has answered.
 */
export async function seedHarboursideShaping(
  manager: Member,
  { margaret, arthur, samuel }: Record<"margaret" | "arthur" | "samuel", DemoPartner>,
): Promise<void> {
  const evenings = await propose(
    90,
    margaret,
    margaret.actor,
    "No meetings in the evening: I have no way home.",
  );
  await answer(88, margaret, manager, evenings, { kind: "accepted" });
  const group = await propose(
    60,
    margaret,
    margaret.actor,
    "Join the falls group, since I have seen what a fall does.",
  );
  await answer(55, margaret, manager, group, { kind: "accepted" });
  await daysAgo(20, () =>
    endVariation(manager, margaret.appointmentId, evenings, {
      id: randomUUID(),
      position: 1,
      because: "The committee meets in the afternoon now.",
      how: "themselves",
    }),
  );
  await propose(
    16,
    margaret,
    margaret.actor,
    "Read complaints letters once a month, and say what they have in common.",
    7,
  );
  const panel = await propose(30, samuel, manager, "Speak to new staff about being a patient, twice a year.");
  await daysAgo(24, () =>
    takeBackProposal(manager, samuel.appointmentId, panel, {
      id: randomUUID(),
      position: 0,
      because: "The training team has found somebody.",
      how: "themselves",
    }),
  );
  const review = await propose(12, samuel, samuel.actor, "Take part in every incident review.");
  await answer(8, samuel, manager, review, {
    kind: "suggested_instead",
    because: "There are about thirty a year, and each takes two days.",
    instead: "Take part in one incident review a quarter, one that you choose.",
    answerBy: addDays(today(), 6),
  });
  const payment = await propose(40, arthur, manager, "Chair the readers’ panel.");
  await answer(36, arthur, manager, payment, {
    kind: "declined",
    because: "It is too much for me.",
    how: "phone",
  });
}

async function propose(
  days: number,
  { appointmentId }: Of,
  by: Member,
  words: string,
  within = 14,
): Promise<string> {
  const id = randomUUID();
  await daysAgo(days, () =>
    proposeChange(by, appointmentId, { id, words, answerBy: addDays(today(), within), how: "themselves" }),
  );
  return id;
}

function answer(
  days: number,
  { appointmentId }: Of,
  by: Member,
  proposalId: string,
  said: Partial<Parameters<typeof answerProposal>[3]> & Pick<Parameters<typeof answerProposal>[3], "kind">,
): Promise<void> {
  return daysAgo(days, () =>
    answerProposal(by, appointmentId, proposalId, {
      id: randomUUID(),
      position: 0,
      because: "",
      instead: "",
      insteadId: randomUUID(),
      answerBy: null,
      replaces: [],
      how: "themselves",
      ...said,
    }),
  );
}
