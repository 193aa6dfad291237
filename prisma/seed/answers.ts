import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { sayClarity } from "@/lib/answers/say-clarity.ts";
import { sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { takeBackNone } from "@/lib/answers/take-back-none.ts";
import type { Clarity, RoleQuestion } from "@/prisma/generated/enums.ts";
import { daysAgo } from "./when.ts";

type Partner = { actor: Member; appointmentId: string };

/** What partners said of their six answers, some before something behind them changed, and where "none" was the answer. */
export async function seedHarboursideAnswers(
  manager: Member,
  { margaret, samuel, priya }: Record<"margaret" | "samuel" | "priya", Partner>,
): Promise<void> {
  await daysAgo(120, () => say(margaret, "people", "clear"));
  await daysAgo(120, () => say(margaret, "work", "clear"));
  await daysAgo(2, () => say(margaret, "stance", "not_clear"));
  await daysAgo(1, () => say(margaret, "meetings", "clear"));
  await daysAgo(5, () => say(samuel, "people", "clear"));
  await daysAgo(5, () => say(samuel, "work", "clear"));

  const certificates =
    "You did all that we ask at your last trust, and showed us the certificates. We look at it again in a year.";
  await daysAgo(30, () => none(manager, samuel, "training", certificates));
  const early = await daysAgo(15, () =>
    none(manager, priya, "success", "We agree it with you once your induction is over."),
  );
  await daysAgo(4, () => takeBackNone(manager, early));
}

/** One answer that never became clear, and nobody there to ask. */
export async function seedFellviewAnswers(samuel: Partner): Promise<void> {
  await daysAgo(100, () => say(samuel, "people", "not_clear"));
  await daysAgo(100, () => say(samuel, "meetings", "not_clear"));
}

function say({ actor }: Partner, question: RoleQuestion, view: Clarity): Promise<void> {
  return sayClarity(actor, { id: randomUUID(), question, view });
}

async function none(
  manager: Member,
  { appointmentId }: Partner,
  question: RoleQuestion,
  because: string,
): Promise<string> {
  const id = randomUUID();
  await sayNoneBecause(manager, appointmentId, question, { id, because });
  return id;
}
