import { AnswerBody } from "@/app/[trust]/answer-body.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ActionLink } from "@/components/ui/action-link.tsx";
import { Tag, type TagColour } from "@/components/ui/tag.tsx";
import { questionTitles } from "@/lib/answers/question-words.ts";
import { type PartnerAnswers, readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import type { Answer } from "@/lib/answers/rules.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

const done = {
  said: "Saved. The partner has a message, and can say whether it is clear to them.",
  "taken-back": "“None” is taken back. The partner has a message.",
};

export default async function PartnerAnswersPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readPartnerAnswers(await requireActor(trust), appointmentId));
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = "Their role in six answers";
  return (
    <TrustPage
      trust={trust}
      title={`${title}: ${partner.name}`}
      current="manage"
      back={{ href: at, label: partner.name }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {partner.name}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {title}
      </h1>
      <p>
        A partner’s role is clear when each of these has an answer. Whether an answer is clear to them is
        theirs alone, so it is not shown here.
      </p>
      {partner.answers.map((answer) => (
        <section key={answer.question} aria-labelledby={answer.question}>
          <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id={answer.question}>
            {questionTitles[answer.question]}
          </h2>
          <p>
            <Tag colour={states[answer.state].colour}>{states[answer.state].label}</Tag>
          </p>
          <AnswerBody answer={answer} />
          <WhatToDo partner={partner} answer={answer} trust={trust} at={at} />
        </section>
      ))}
    </TrustPage>
  );
}

const states: Record<Answer["state"], { label: string; colour: TagColour }> = {
  answered: { label: "Answered", colour: "green" },
  none_because: { label: "None, because", colour: "blue" },
  missing: { label: "Missing", colour: "orange" },
};

function WhatToDo(props: { partner: PartnerAnswers; answer: Answer; trust: string; at: string }) {
  const { partner, answer, trust, at } = props;
  if (!partner.mayAnswer) return null;
  const { question, state } = answer;
  const about = questionTitles[question];
  const isShown = state === "missing" || question === "training" || question === "success";
  const way = isShown ? waysOut(trust, at, partner)[question] : undefined;
  const hasNone = partner.nones.some((each) => each.question === question);
  const none = `${at}/answers/${question}`;
  // What records say of themselves is changed where they are kept.
  const isOnRecord = (state === "answered" || state === "none_because") && !hasNone;
  if (isOnRecord && !way) return null;
  return (
    <ul className="nhsuk-list no-print">
      {way && (
        <li>
          <ActionLink action={way} about={about} />
        </li>
      )}
      {!isOnRecord && (
        <li>
          <ActionLink
            action={{ href: none, label: hasNone ? "Take back “none, because…”" : "Answer “none, because…”" }}
            about={about}
          />
        </li>
      )}
    </ul>
  );
}

/** Where a manager puts right what is missing. Publishing a role description is an admin's. */
function waysOut(
  trust: string,
  at: string,
  { appointmentId, supports }: PartnerAnswers,
): Partial<Record<RoleQuestion, { href: string; label: string }>> {
  return {
    ...(supports
      ? { success: { href: `/${trust}/success/${appointmentId}`, label: "See what both call success" } }
      : {}),
    people: { href: `${at}/line-manager`, label: "Choose a line manager" },
    meetings: { href: `/${trust}/committees`, label: "Invite them to a committee or a meeting" },
    training: { href: `${at}/training`, label: "Say which training applies" },
  };
}
