import { notFound, redirect } from "next/navigation";
import { chooseHelperAction } from "@/app/[trust]/partner/ask/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { questionWords } from "@/lib/answers/question-words.ts";
import { questions } from "@/lib/answers/rules.ts";
import { readHelpers } from "@/lib/help/read-helpers.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Ask for help";

/** A partner chooses what it is about, whom to ask, and who reads it when the answer is late. */
export default async function AskPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ question?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { question } = await props.searchParams;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const { helpers, isOver, urgentContacts } = await readOr404(readHelpers(actor));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/partner`, label: "Your role" };
  if (isOver) redirect(back.href);
  const about = questions.find((each) => each === question);
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm={helpers.length > 0}>
      {helpers.length === 0 ? (
        <>
          <h1 className="nhsuk-heading-l">{title}</h1>
          <UrgentReminder concerns={urgentConcerns(urgentContacts)} moreAt={`/${trust}/urgent`} />
          <p>
            The trust has named nobody whom you could ask here yet. Call or write to somebody you know there.
          </p>
        </>
      ) : (
        <Form
          action={chooseHelperAction.bind(null, trust)}
          title={title}
          place={membership.trustName}
          submitLabel="Continue"
          cancel={{ ...back, label: "Cancel" }}
        >
          <UrgentReminder concerns={urgentConcerns(urgentContacts)} moreAt={`/${trust}/urgent`} />
          <Radios
            name="kind"
            legend="What is it about?"
            options={[
              { value: "not_clear", label: "Something is not clear to me" },
              { value: "need_help", label: "I need help" },
            ]}
            defaultValue={about ? "not_clear" : undefined}
          />
          <Select
            name="question"
            label="Is it about one of your six answers? (if you want to say)"
            placeholder="No, or something else"
            defaultValue={about}
            options={questions.map((each) => ({ value: each, label: questionWords[each] }))}
          />
          <Radios
            name="toId"
            legend="Whom do you want to ask?"
            hint="Only this person reads it."
            options={helpers.map(({ id, name, as }) => ({ value: id, label: name, hint: as }))}
          />
          <Radios
            name="lateToId"
            legend="If the answer is late, who may read it then?"
            hint="Until then they see nothing."
            options={[
              ...helpers.map(({ id, name, as }) => ({ value: id, label: name, hint: as })),
              { value: "", label: "Nobody else" },
            ]}
            defaultValue=""
          />
          <p>You write your question on the next page. Nothing is sent yet.</p>
        </Form>
      )}
    </TrustPage>
  );
}
