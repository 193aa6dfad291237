import { randomUUID } from "node:crypto";
import { HowTold } from "@/app/[trust]/how-radios.tsx";
import { recordHelpAction } from "@/app/[trust]/manage/partners/[appointmentId]/asked/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { questionWords } from "@/lib/answers/question-words.ts";
import { questions } from "@/lib/answers/rules.ts";
import { readHelpersFor } from "@/lib/help/read-helpers.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

export default async function RecordHelpPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const { partner, helpers, answerBy, urgentContacts } = await readOr404(
    readHelpersFor(await requireActor(trust), appointmentId),
  );
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = `Write down what ${partner} asks of you`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: at, label: partner }} hasForm>
      <Form
        action={recordHelpAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Radios
          name="kind"
          legend="What is it about?"
          options={[
            { value: "not_clear", label: "Something is not clear to them" },
            { value: "need_help", label: "They need help" },
          ]}
        />
        <Select
          name="question"
          label="Is it about one of their six answers? (if they said so)"
          placeholder="No, or something else"
          options={questions.map((each) => ({ value: each, label: questionWords[each] }))}
        />
        <Radios
          name="lateToId"
          legend="Whom do they want to read it if your answer is late?"
          hint={`Ask them. You are to answer by ${showShortDate(answerBy)}, or to say by then when you can.`}
          options={[
            ...helpers.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: "Nobody else" },
          ]}
          defaultValue=""
        />
        <Textarea
          name="words"
          label="What do they ask?"
          hint="In their words, as far as you can. Do not write about patients."
          readers={`${partner}, you, and whom they name for a late answer once it is late; nobody else`}
        />
        <HowTold />
      </Form>
    </TrustPage>
  );
}
