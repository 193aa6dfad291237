import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { askForHelpAction } from "@/app/[trust]/partner/ask/words/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { questionWords } from "@/lib/answers/question-words.ts";
import { ChooseHelper } from "@/lib/help/ask-for-help.ts";
import { readHelpers } from "@/lib/help/read-helpers.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDate } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

/** A partner writes what they ask. The page names who reads it, and who reads it when the answer is late, before it is sent. */
export default async function AskWordsPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<Record<"kind" | "question" | "to" | "late", string | string[] | undefined>>;
}) {
  const { trust } = await props.params;
  const { kind, question, to, late } = await props.searchParams;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const { helpers, answerBy, isOver, urgentContacts } = await readOr404(readHelpers(actor));
  const back = { href: `/${trust}/partner/ask`, label: "Whom to ask" };
  const chosen = ChooseHelper.safeParse({ kind, question, toId: to, lateToId: late }).data;
  const asked = helpers.find(({ id }) => id === chosen?.toId);
  const then = helpers.find(({ id }) => id === chosen?.lateToId);
  if (!chosen || !asked || (chosen.lateToId && !then) || isOver) redirect(back.href);
  const { membership } = await requireMembership(trust);
  const title = `Ask ${asked.name}`;
  const who = then
    ? `${asked.name}, and ${then.name} once the answer is late; nobody else`
    : `${asked.name} alone`;
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={askForHelpAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        caption={
          chosen.question
            ? questionWords[chosen.question]
            : chosen.kind === "not_clear"
              ? "Something is not clear to me"
              : "I need help"
        }
        submitLabel={`Send it to ${asked.name}`}
        hidden={{
          id: randomUUID(),
          kind: chosen.kind,
          question: chosen.question ?? "",
          toId: chosen.toId,
          lateToId: chosen.lateToId ?? "",
        }}
        cancel={{ href: `/${trust}/partner`, label: "Do not send anything" }}
      >
        <UrgentReminder concerns={urgentConcerns(urgentContacts)} moreAt={`/${trust}/urgent`} />
        <InsetText>
          <p>
            <strong>{asked.name}</strong> ({asked.as}) reads it, and is to answer by {showDate(answerBy)}, or
            to say by then when they can.
          </p>
          <p>
            {then ? (
              <>
                If that day goes by without an answer, <strong>{then.name}</strong> ({then.as}) reads it too.
              </>
            ) : (
              "If that day goes by without an answer, nobody else reads it. You can ask somebody else then."
            )}
          </p>
        </InsetText>
        <Textarea
          name="words"
          label="What do you want to ask?"
          hint="Do not write about patients."
          readers={who}
        />
      </Form>
    </TrustPage>
  );
}
