import { randomUUID } from "node:crypto";
import {
  answerTimeRequestAction,
  takeBackTimeRequestAction,
} from "@/app/[trust]/time/[requestId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { readTimeRequest } from "@/lib/time-requests/read-time-requests.ts";
import { neededFor, timeAnswers } from "@/lib/time-requests/words.ts";

const done = {
  asked: "It is saved. The sponsor and the partner have a message, and it is not late with you.",
  answered: "Your answer is saved. Whoever asked and the partner have a message.",
  "taken-back": "It is taken back, and is yours to do again.",
};
const readers = "the sponsors here, who supports the partner, and the partner";

/** Something a manager has no time for: what it would take, what the sponsor says, and the forms for both. */
export default async function TimeRequestPage(props: {
  params: Promise<{ trust: string; requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, requestId } = await props.params;
  const request = await readOr404(readTimeRequest(await requireActor(trust), requestId));
  const { partner, may, about, said, position } = request;
  const title = `Time for ${neededFor[about]}`;
  const isDrawn = request.isOpen || (await wasSent());
  const hidden = { id: randomUUID(), position: String(position) };
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={partner ? "manage" : "sponsor"}
      back={
        partner
          ? { href: `/${trust}/manage/partners/${partner.appointmentId}`, label: partner.name }
          : { href: `/${trust}/time`, label: "What there was no time for" }
      }
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        {partner && (
          <span className="nhsuk-caption-l">
            {partner.name}
            <span className="nhsuk-u-visually-hidden">: </span>
          </span>
        )}
        {title}
      </h1>
      <SummaryList
        rows={[
          { key: "Asked by", value: `${request.by}, ${showShortDate(request.on)}` },
          { key: "What it would take", value: <Prose text={request.words} /> },
          ...said.map((each) => ({
            id: each.id,
            key: timeAnswers[each.kind],
            value: (
              <>
                {each.words && <Prose text={each.words} />}
                <p className="nhsuk-hint nhsuk-u-margin-bottom-0">
                  {each.by}, {showShortDate(each.on)}
                </p>
              </>
            ),
          })),
        ]}
      />
      {may.answer && isDrawn && (
        <section aria-labelledby="answer">
          <h2 className="nhsuk-heading-m" id="answer">
            {said.length === 0 ? "Your answer" : "Answer again"}
          </h2>
          <Form
            action={answerTimeRequestAction.bind(null, trust, requestId)}
            inline="answer"
            submitLabel="Save your answer"
            hidden={hidden}
          >
            <Radios
              name="kind"
              legend="Is there time for it?"
              options={[
                { value: "given", label: "Yes, there will be" },
                { value: "not_given", label: "No, not now" },
              ]}
            />
            <Textarea name="words" label="What did you decide, and from when?" rows={3} readers={readers} />
          </Form>
        </section>
      )}
      {may.takeBack && isDrawn && (
        <section aria-labelledby="back">
          <h2 className="nhsuk-heading-m" id="back">
            There is time after all
          </h2>
          <Form
            action={takeBackTimeRequestAction.bind(null, trust, requestId)}
            inline="back"
            submitLabel="Take it back"
            variant="secondary"
            hidden={hidden}
          >
            <p>It is yours to do again from today.</p>
          </Form>
        </section>
      )}
    </TrustPage>
  );
}
