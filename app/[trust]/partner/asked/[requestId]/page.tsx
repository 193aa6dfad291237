import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { askedTitle } from "@/app/[trust]/asked-words.ts";
import { sayOfAnswerAction } from "@/app/[trust]/partner/asked/[requestId]/actions.ts";
import { RequestStory } from "@/app/[trust]/request-story.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { type RequestDetail, readMyRequest } from "@/lib/help/read-request.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const done = {
  asked: "It is sent. You get a message when there is an answer.",
  again: "Thank you for saying so. They have a message.",
  "taken-back": "You took it back. They have a message.",
};

export default async function MyRequestPage(props: {
  params: Promise<{ trust: string; requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, requestId } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const request = await readOr404(readMyRequest(actor, requestId));
  const title = askedTitle(request);
  const isOpen = request.standing.due !== null;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner/asked`, label: "What you asked" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <RequestStory request={request} />
      {isOpen && request.toHasLeft && (
        <InsetText>
          <p>
            <strong>{request.to} does not belong to this trust any more.</strong> Take this back, and{" "}
            <a className="nhsuk-link" href={`/${trust}/partner/ask`}>
              ask somebody else
            </a>
            .
          </p>
        </InsetText>
      )}
      {request.standing.kind === "answered" && <NotAnswered trust={trust} request={request} />}
      {isOpen && (
        <Form
          action={sayOfAnswerAction.bind(null, trust, requestId)}
          inline="take-back"
          submitLabel="Take it back"
          variant="secondary"
          small
          hidden={{ id: randomUUID(), position: String(request.position), kind: "taken_back", words: "" }}
        />
      )}
    </TrustPage>
  );
}

function NotAnswered({ trust, request }: { trust: string; request: RequestDetail }) {
  return (
    <section aria-labelledby="not-answered">
      <h2 className="nhsuk-heading-m" id="not-answered">
        Does this answer it?
      </h2>
      <p>If it does, there is nothing more to do. If it does not, say so, and it is open again.</p>
      <Form
        action={sayOfAnswerAction.bind(null, trust, request.id)}
        inline="again"
        submitLabel="This does not answer it"
        variant="secondary"
        hidden={{ id: randomUUID(), position: String(request.position), kind: "not_answered_for_me" }}
      >
        <UrgentReminder concerns={urgentConcerns(request.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="What is still missing? (if you want)"
          hint="Do not write about patients."
          rows={3}
          readers={
            request.lateTo
              ? `${request.to}, and ${request.lateTo} once the answer is late; nobody else`
              : `${request.to} alone`
          }
        />
      </Form>
    </section>
  );
}
