import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalDate, optionalText } from "@/lib/form-fields.ts";
import { type LoadedRequest, loadRequest } from "@/lib/help/hold-request.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { addDays, type Day, now, toDate, today } from "@/lib/time.ts";
import type { HelpAnswerKind } from "@/prisma/generated/enums.ts";

/** How far ahead a day for an answer may be named. */
const laterWithin = 60;

export const AnswerHelp = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["answered", "answer_later"], "whether you answer now"),
    words: optionalText(5_000),
    answerOn: optionalDate(),
  })
  .superRefine(({ kind, words, answerOn }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (kind === "answered" && !words) say("words", "Enter your answer");
    if (kind !== "answer_later") return;
    if (!answerOn) say("answerOn", "Enter the day by which you answer");
    else if (answerOn <= today() || answerOn > addDays(today(), laterWithin))
      say("answerOn", `Enter a day from tomorrow on, within ${laterWithin} days`);
  });
export type AnswerHelp = z.output<typeof AnswerHelp>;

/**
 * Answers what a partner asked, or names the day by which they will: for the person asked, and once the answer is late
 * for whom the partner named for then. The partner is told, and nobody else. Sent twice, it is said once. Throws
 * `NotFound` for everybody else; refuses what was drawn before somebody else said something, and a question taken back.
 */
export async function answerHelp(actor: Member, requestId: string, input: AnswerHelp): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const request = await holdRequest(tx, actor, requestId);
    if (request.askedById === membershipId) throw new NotFound();
    authorise(actor, "help:answer", { membershipId });
    const { id, kind, words, answerOn, position } = input;
    const isNew = await say(tx, actor, request, {
      id,
      position,
      kind,
      words: words || null,
      answerOn: kind === "answer_later" ? answerOn : null,
    });
    if (!isNew) return;
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      {
        to: request.askedById,
        kind: "help_answered",
        subject: kind === "answered" ? "Your question has an answer" : "When you get an answer",
        body: `${by} wrote to you about what you asked. Read it there.`,
        path: `partner/asked/${requestId}`,
      },
    ]);
  });
}

export const SayOfAnswer = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["not_answered_for_me", "taken_back"], "what you want to say"),
  words: optionalText(2_000),
});
export type SayOfAnswer = z.output<typeof SayOfAnswer>;

/**
 * A partner says that the answer does not answer it, which opens it again, or takes their question back. Whoever was
 * asked is told. Sent twice, it is said once.
 */
export async function sayOfAnswer(actor: Member, requestId: string, input: SayOfAnswer): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const request = await holdRequest(tx, actor, requestId);
    if (request.askedById !== membershipId) throw new NotFound();
    authorise(actor, "help:read", { membershipId: request.askedById });
    const latest = request.answers.at(-1);
    const isOwn = request.answers.some(({ id }) => id === input.id);
    if (!isOwn && input.kind === "not_answered_for_me" && latest?.kind !== "answered")
      throw new Refusal("There is no answer yet.");
    const { id, kind, words, position } = input;
    const isNew = await say(tx, actor, request, { id, kind, words: words || null, answerOn: null, position });
    if (!isNew) return;
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      {
        to: request.toId,
        kind: "help_answered",
        subject: kind === "taken_back" ? `${by} took a question back` : `${by} asks once more`,
        body:
          kind === "taken_back"
            ? "You need not answer it any more."
            : "Your answer did not answer their question yet. Read why there.",
        path: kind === "taken_back" ? "tasks" : `tasks/asked/${requestId}`,
      },
    ]);
  });
}

type Held = LoadedRequest;

/** The request, held until the transaction ends: of two at once the second sees what the first said. */
async function holdRequest(tx: TrustTransaction, actor: Member, requestId: string): Promise<Held> {
  const { request } = await loadRequest(tx, actor, requestId);
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`help ${requestId}`}, 0))::text`;
  return (await loadRequest(tx, actor, request.id)).request;
}

type Said = {
  id: string;
  position: number;
  kind: HelpAnswerKind;
  words: string | null;
  answerOn: Day | null;
};

async function say(
  tx: TrustTransaction,
  actor: Member,
  request: Held,
  { id, position, kind, words, answerOn }: Said,
): Promise<boolean> {
  const latest = request.answers.at(-1);
  if (request.answers.some((answer) => answer.id === id)) return false;
  if (latest?.kind === "taken_back") throw new Refusal("This question was taken back.");
  if ((latest?.position ?? 0) !== position)
    throw new Refusal(
      "Something was said about it meanwhile. Your words are still here. Read the page again, and send them if they are still right.",
      { current: { position: String(latest?.position ?? 0) } },
    );
  const { count } = await tx.helpAnswer.createMany({
    data: {
      trustId: actor.trustId,
      id,
      requestId: request.id,
      position: (latest?.position ?? 0) + 1,
      kind,
      words,
      answerOn: answerOn && toDate(answerOn),
      saidById: actor.membershipId,
      recordedById: actor.membershipId,
      how: "themselves",
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  return true;
}
