import { randomUUID } from "node:crypto";
import { AnswerBody } from "@/app/[trust]/answer-body.tsx";
import { sayClarityAction } from "@/app/[trust]/partner/answers/actions.ts";
import { viewWords } from "@/app/[trust]/partner/view-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { Details } from "@/components/ui/details.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { notAnEmergencyLine, UrgentContacts } from "@/components/urgent-contacts.tsx";
import { questionWords } from "@/lib/answers/question-words.ts";
import { type MyAnswers, readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Your role in six answers";

export default async function AnswersPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const mine = await readOr404(readMyAnswers(await requireActor(trust)));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Each answer comes from what the trust has put on record. You can say whether it is clear to you.{" "}
        <strong>Only you see what you say here.</strong> Nobody at the trust sees it, and nobody is told.
      </p>
      <Details summary="Is something urgent? This page is not for that">
        <p>{notAnEmergencyLine}</p>
        <UrgentContacts concerns={urgentConcerns(mine.urgentContacts)} headingLevel={2} />
      </Details>
      {mine.answers.map((answer) => (
        <section key={answer.question} aria-labelledby={answer.question}>
          <h2 className="nhsuk-heading-m" id={answer.question}>
            {questionWords[answer.question]}
          </h2>
          <AnswerBody answer={answer} />
          {answer.question === "training" && (
            <p>
              <a className="nhsuk-link" href={`/${trust}/partner/training`}>
                Your training: say what you did, or what you need
              </a>
            </p>
          )}
          {answer.question === "success" && (
            <p>
              <a className="nhsuk-link" href={`/${trust}/success/${mine.appointmentId}`}>
                What success looks like: write it down, or say how it goes
              </a>
            </p>
          )}
          {answer.question === "people" && <Contacts contacts={mine.contacts} />}
          <IsItClear trust={trust} answer={answer} lineManager={mine.lineManager} />
        </section>
      ))}
    </TrustPage>
  );
}

type AnswerAndView = MyAnswers["answers"][number];

function IsItClear(props: { trust: string; answer: AnswerAndView; lineManager: MyAnswers["lineManager"] }) {
  const { trust, answer } = props;
  const { question, view } = answer;
  const isNotClear = view.kind === "not_clear" || (view.kind === "changed" && view.said === "not_clear");
  const say = (what: "clear" | "not_clear", label: string) => (
    <Form
      // What was sent makes way for a new form, with an id of its own.
      key={JSON.stringify([what, view])}
      action={sayClarityAction.bind(null, trust)}
      inline={`${what}-${question}`}
      submitLabel={label}
      variant="secondary"
      small
      hidden={{ id: randomUUID(), question, view: what }}
    />
  );
  return (
    <InsetText>
      <p>
        {viewWords(view)} <span className="nhsuk-u-secondary-text-colour">Only you see this.</span>
      </p>
      {isNotClear && <WhomToAsk lineManager={props.lineManager} />}
      {isNotClear && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/partner/ask?question=${question}`}>
            Ask somebody about this in Alongside
          </a>
          . You choose who reads it.
        </p>
      )}
      <div className="alongside-small-forms no-print flex flex-wrap gap-x-3">
        {view.kind !== "clear" && say("clear", "This is clear to me")}
        {view.kind !== "not_clear" && say("not_clear", "Not clear")}
      </div>
    </InsetText>
  );
}

function WhomToAsk({ lineManager }: { lineManager: MyAnswers["lineManager"] }) {
  if (!lineManager) return <p>You can talk to anybody at the trust you know. No line manager is named.</p>;
  return (
    <p>
      You can talk to <strong>{lineManager.name}</strong>, your line manager, today:
      <br />
      <ContactLines
        email={lineManager.email}
        phone={lineManager.phone}
        none="The trust has not given a phone number or e-mail address yet."
      />
    </p>
  );
}

const purposes: Record<MyAnswers["contacts"][number]["purpose"], string> = {
  responsible_to: "Your role is responsible to",
  accountable_to: "Your role is accountable to",
  chair: "Chair",
  secretary: "Committee secretary",
  wellbeing: "If you need support for yourself",
  task_owner: "Looks after one of your tasks",
  other: "Also here for you",
};

function Contacts({ contacts }: { contacts: MyAnswers["contacts"] }) {
  if (contacts.length === 0) return null;
  const byPurpose = [...Map.groupBy(contacts, ({ purpose }) => purpose)];
  return (
    <>
      <h3 className="nhsuk-heading-s">Who else you can contact</h3>
      <SummaryList
        rows={byPurpose.map(([purpose, people]) => ({
          key: purposes[purpose],
          value: people.map((person) => (
            <p key={person.id}>
              <strong>{person.name}</strong>
              {person.jobTitle && `, ${person.jobTitle}`}
              <br />
              <ContactLines
                email={person.email}
                phone={person.phone}
                none="The trust has not given a phone number or e-mail address yet."
              />
            </p>
          )),
        }))}
      />
    </>
  );
}
