import { randomUUID } from "node:crypto";
import { answerNeedAction } from "@/app/[trust]/manage/partners/[appointmentId]/training/needs/[needId]/actions.ts";
import { NeedStory } from "@/app/[trust]/training-parts.tsx";
import { readers } from "@/app/[trust]/training-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readNeed } from "@/lib/training/read-partner-training.ts";

/** A training that a partner needs, for whoever answers it. */
export default async function NeedPage(props: {
  params: Promise<{ trust: string; appointmentId: string; needId: string }>;
}) {
  const { trust, appointmentId, needId } = await props.params;
  const { partner, need, mayAct } = await readOr404(
    readNeed(await requireActor(trust), appointmentId, needId),
  );
  const title = `${partner} needs a training`;
  const at = `/${trust}/manage/partners/${appointmentId}/training`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: at, label: `Training of ${partner}` }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <NeedStory need={need} />
      {mayAct ? (
        <section aria-labelledby="answer">
          <h2 className="nhsuk-heading-m" id="answer">
            Your answer
          </h2>
          {need.answers.length > 0 && <p>What you say now replaces the answer above. Both stay on record.</p>}
          <Form
            // What holds is drawn afresh: a browser keeps what was typed before.
            key={need.position}
            action={answerNeedAction.bind(null, trust, appointmentId, needId)}
            inline="answer"
            submitLabel="Send"
            hidden={{ id: randomUUID(), position: String(need.position) }}
          >
            <Radios
              name="answer"
              legend="Can it be arranged?"
              options={[
                {
                  value: "arrange",
                  label: "Yes, by a day to come",
                  conditional: <DateInput name="byOn" legend="By when?" />,
                },
                {
                  value: "arranged",
                  label: "It is arranged already",
                  conditional: <DateInput name="arrangedOn" legend="Since when?" />,
                },
                { value: "declined", label: "No" },
              ]}
            />
            <Textarea
              name="words"
              label="What do you say to them?"
              hint="What is arranged, and with whom; or why it cannot be. Do not write about patients."
              readers={readers.theirs}
            />
          </Form>
        </section>
      ) : (
        <p>This role has ended.</p>
      )}
    </TrustPage>
  );
}
