import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { recordClarity } from "@/lib/answers/record-clarity.ts";
import { type AnswerHelp, answerHelp, sayOfAnswer } from "@/lib/help/answer-help.ts";
import { type AskForHelp, askForHelp, recordHelp } from "@/lib/help/ask-for-help.ts";
import { addDays, today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Staff = { manager: Member; sponsor: Member };
type Partners = Record<"margaret" | "samuel" | "arthur", DemoPartner>;
const id = () => randomUUID();

/** What partners asked: answered, answered by a day, not answered for them, waiting, late, taken back, told by phone. */
export async function seedHarboursideHelp({ manager, sponsor }: Staff, partners: Partners): Promise<void> {
  const { margaret, samuel, arthur } = partners;
  const notes = await daysAgo(60, () =>
    ask(margaret, manager, "Who takes notes when I raise something? I never see it in the minutes.", {
      kind: "not_clear",
      question: "meetings",
    }),
  );
  await daysAgo(57, () =>
    answer(manager, notes, "The secretary does. Nobody told you, and I am sorry for that."),
  );
  await daysAgo(56, () =>
    sayOfAnswer(margaret.actor, notes, {
      id: id(),
      position: 1,
      kind: "not_answered_for_me",
      words: "But they are not in the minutes I get.",
    }),
  );
  await daysAgo(52, () =>
    answer(
      manager,
      notes,
      "You are right. From this month the minutes have a part for what partners raise.",
      2,
    ),
  );
  await daysAgo(20, () =>
    ask(margaret, manager, "Can somebody meet me at the door? I get lost on the way to the board room.").then(
      (asked) =>
        answerHelp(
          manager,
          asked,
          said({ kind: "answer_later", words: "I ask the front desk.", answerOn: addDays(today(), 24) }),
        ),
    ),
  );
  await daysAgo(3, () =>
    ask(margaret, manager, "Am I still on the falls group now that it meets with another one?", {
      kind: "not_clear",
      question: "meetings",
      lateToId: sponsor.membershipId,
    }),
  );
  await daysAgo(12, () =>
    ask(samuel, manager, "I want to stop going to the medicines group. How do I say so?", {
      lateToId: sponsor.membershipId,
    }),
  );
  const changed = await daysAgo(31, () => ask(samuel, sponsor, "Can I speak at the board myself?"));
  await daysAgo(30, () =>
    sayOfAnswer(samuel.actor, changed, { id: id(), position: 0, kind: "taken_back", words: "" }),
  );
  await daysAgo(9, () =>
    recordHelp(manager, arthur.appointmentId, {
      id: id(),
      kind: "need_help",
      question: null,
      words: "The letters come in small print. I cannot read the agenda without my grandson.",
      lateToId: null,
      how: "phone",
      happenedOn: today(),
    }).then(() =>
      recordClarity(manager, arthur.appointmentId, {
        id: id(),
        question: "work",
        view: "not_clear",
        how: "phone",
        happenedOn: today(),
      }),
    ),
  );
}

async function ask(
  partner: DemoPartner,
  to: Member,
  words: string,
  change: Partial<AskForHelp> = {},
): Promise<string> {
  const request: AskForHelp = {
    id: id(),
    kind: "need_help",
    question: null,
    words,
    toId: to.membershipId,
    lateToId: null,
    ...change,
  };
  await askForHelp(partner.actor, request);
  return request.id;
}

function said(change: Partial<AnswerHelp>): AnswerHelp {
  return { id: id(), position: 0, kind: "answered", words: "", answerOn: null, ...change };
}

function answer(by: Member, request: string, words: string, position = 0): Promise<void> {
  return answerHelp(by, request, said({ words, position }));
}
