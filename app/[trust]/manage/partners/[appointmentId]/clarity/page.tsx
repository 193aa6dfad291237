import { randomUUID } from "node:crypto";
import { HowTold } from "@/app/[trust]/how-radios.tsx";
import { recordClarityAction } from "@/app/[trust]/manage/partners/[appointmentId]/clarity/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { questionWords } from "@/lib/answers/question-words.ts";
import { readRecordedClarity } from "@/lib/answers/record-clarity.ts";
import { questions } from "@/lib/answers/rules.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { clarityWords } from "@/lib/records/words.ts";
import { showShortDate } from "@/lib/time.ts";

const done = { recorded: "It is written down. Only they and you see it." };

export default async function RecordClarityPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const { partner, recorded } = await readOr404(
    readRecordedClarity(await requireActor(trust), appointmentId),
  );
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = "What is clear to them";
  return (
    <TrustPage
      trust={trust}
      title={`${title}: ${partner}`}
      current="manage"
      back={{ href: at, label: partner }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{partner}</span>
        {title}
      </h1>
      <p>
        Read them their six answers, and write down what they say.{" "}
        <strong>Only {partner} and you see it.</strong> What they say by themselves in Alongside does not show
        here.
      </p>
      <Form
        action={recordClarityAction.bind(null, trust, appointmentId)}
        inline="clarity"
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
      >
        <Select
          name="question"
          label="Which of the six?"
          placeholder="Choose one"
          options={questions.map((each) => ({ value: each, label: questionWords[each] }))}
        />
        <Radios
          name="view"
          legend="Is it clear to them?"
          options={[
            { value: "clear", label: "It is clear" },
            { value: "not_clear", label: "It is not clear" },
          ]}
        />
        <HowTold />
      </Form>
      <section aria-labelledby="recorded">
        <h2 className="nhsuk-heading-m" id="recorded">
          What you wrote down
        </h2>
        {recorded.length === 0 && <p>Nothing yet.</p>}
        <ul className="nhsuk-list nhsuk-list--border">
          {recorded.map(({ id, question, view, how, happenedOn, on }) => (
            <li key={id}>
              {questionWords[question]}: {clarityWords[view]}
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                Told {howWords[how]} on {showShortDate(happenedOn ?? on)}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </TrustPage>
  );
}
