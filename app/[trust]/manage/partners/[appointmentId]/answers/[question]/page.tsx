import { randomUUID } from "node:crypto";
import { forbidden, notFound } from "next/navigation";
import {
  sayNoneAction,
  takeBackNoneAction,
} from "@/app/[trust]/manage/partners/[appointmentId]/answers/[question]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { isQuestion, questionTitles } from "@/lib/answers/question-words.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function NoneBecausePage(props: {
  params: Promise<{ trust: string; appointmentId: string; question: string }>;
}) {
  const { trust, appointmentId, question } = await props.params;
  const partner = await readOr404(readPartnerAnswers(await requireActor(trust), appointmentId));
  if (!isQuestion(question)) notFound();
  if (!partner.mayAnswer && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const answer = partner.answers.find((each) => each.question === question);
  const none = partner.nones.find((each) => each.question === question);
  const at = `/${trust}/manage/partners/${appointmentId}/answers`;
  const caption = `${partner.name}: ${questionTitles[question]}`;
  const page = { trust, current: "manage", back: { href: at, label: "Their role in six answers" } } as const;
  const shared = { place: membership.trustName, caption, cancel: { href: at, label: "Cancel" } };
  if (none)
    return (
      <TrustPage {...page} title={takeBack} hasForm>
        <Form
          {...shared}
          action={takeBackNoneAction.bind(null, trust, appointmentId, none.id)}
          title={takeBack}
          submitLabel="Take it back"
        >
          <p>Now this stands there:</p>
          <InsetText>
            <Prose text={`None, because: ${none.because}`} />
          </InsetText>
          <p>
            {answer?.state === "answered"
              ? `It is out of date: on record is ${answer.short}. Taking it back changes nothing else.`
              : "After this the question has no answer until there is something on record, or another reason."}
          </p>
          <p>We tell the partner, with a message in Alongside.</p>
        </Form>
      </TrustPage>
    );
  if (answer?.state === "answered")
    return (
      <TrustPage {...page} title={say}>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {caption}
            <span className="nhsuk-u-visually-hidden">: </span>
          </span>
          This has an answer
        </h1>
        <p>On record is {answer.short}. “None” would not be true, so there is nothing to say here.</p>
      </TrustPage>
    );
  return (
    <TrustPage {...page} title={say} hasForm>
      <Form
        {...shared}
        action={sayNoneAction.bind(null, trust, appointmentId, question)}
        title={say}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
      >
        <p>
          “None” is a fair answer where the partner knows why. It counts until there is something on record,
          or until somebody takes it back.
        </p>
        <Textarea
          name="because"
          label="None, because…"
          hint="Write it for the partner, in plain words. Do not write about patients."
          readers="the partner, and the managers and admins of this trust"
        />
        <p>We tell the partner, with a message in Alongside.</p>
      </Form>
    </TrustPage>
  );
}

const say = "Answer “none, because…”";
const takeBack = "Take back “none, because…”";
