import { randomUUID } from "node:crypto";
import { askedTitle } from "@/app/[trust]/asked-words.ts";
import { RequestStory } from "@/app/[trust]/request-story.tsx";
import { answerHelpAction } from "@/app/[trust]/tasks/asked/[requestId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { readRequestToMe } from "@/lib/help/read-request.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

/** What a partner asked, for the person asked. */
export default async function RequestToMePage(props: {
  params: Promise<{ trust: string; requestId: string }>;
}) {
  const { trust, requestId } = await props.params;
  const request = await readOr404(readRequestToMe(await requireActor(trust), requestId));
  const isOpen = request.standing.due !== null;
  const title = `${request.askedBy} asks`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="tasks"
      back={{ href: `/${trust}/tasks`, label: "Your tasks" }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{askedTitle(request)}</span>
        {title}
      </h1>
      <RequestStory request={request} />
      <p>
        {request.isAsked
          ? `${request.askedBy} chose to ask you and not somebody else.`
          : `${request.askedBy} asked ${request.to}, and named you if the answer is late. It is late.`}{" "}
        Do not pass it on without asking them. If they may be in danger, or somebody else may be, use the
        contacts below.
      </p>
      {isOpen && (
        <section aria-labelledby="answer">
          <h2 className="nhsuk-heading-m" id="answer">
            Your answer
          </h2>
          <Form
            action={answerHelpAction.bind(null, trust, requestId)}
            inline="answer"
            submitLabel="Send"
            hidden={{ id: randomUUID(), position: String(request.position) }}
          >
            <UrgentReminder concerns={urgentConcerns(request.urgentContacts)} moreAt={`/${trust}/urgent`} />
            <Radios
              name="kind"
              legend="Can you answer now?"
              options={[
                { value: "answered", label: "Yes, this is my answer" },
                {
                  value: "answer_later",
                  label: "Not yet",
                  conditional: <DateInput name="answerOn" legend="By when do you answer?" />,
                },
              ]}
            />
            <Textarea
              name="words"
              label="Your answer, or what you say meanwhile"
              hint="Do not write about patients."
              readers={
                request.lateTo
                  ? `${request.askedBy}, ${request.to}, and ${request.lateTo} once the answer is late`
                  : `${request.askedBy} and ${request.to} alone`
              }
            />
          </Form>
        </section>
      )}
    </TrustPage>
  );
}
