import { randomUUID } from "node:crypto";
import { sayActionAction } from "@/app/[trust]/actions/[actionId]/actions.ts";
import { backFrom, kindWords, placeOf, readers } from "@/app/[trust]/actions/frame.ts";
import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { type ActionDetail, readAction } from "@/lib/actions/read-action.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const done = {
  agreed: "It is written down. Whoever it concerns has a message.",
  said: "It is written down. Whoever it concerns has a message.",
  changed: "It is changed. Whoever it concerns has a message.",
};

/** What was agreed with a partner: who does it, by when, and what became of it. */
export default async function ActionPage(props: {
  params: Promise<{ trust: string; actionId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, actionId } = await props.params;
  const action = await readOr404(readAction(await requireActor(trust), actionId));
  const title = "What was agreed";
  return (
    <TrustPage trust={trust} title={title} current={placeOf(action)} back={backFrom(trust, action)}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        {!action.isPartner && <span className="nhsuk-caption-l">{action.partner}</span>}
        {title}
      </h1>
      <Prose text={action.words} />
      <Details trust={trust} action={action} />
      {action.isOver ? <p>This role has ended.</p> : <Say trust={trust} action={action} />}
    </TrustPage>
  );
}

function Details({ trust, action }: { trust: string; action: ActionDetail }) {
  const { owner, ownerHasLeft, dueOn, kind, oneToOne } = action;
  const isLate = kind === "to_do" && dueOn !== null && dueOn < today();
  const change =
    action.isOfTheTwo && !action.isOver && kind === "to_do"
      ? [
          {
            href: `/${trust}/actions/${action.id}/details`,
            label: "Change",
            visuallyHidden: "who does it and by when",
          },
        ]
      : undefined;
  return (
    <>
      {ownerHasLeft && kind === "to_do" && (
        <InsetText>
          <p>
            <strong>{owner.name} does not belong to this trust any more.</strong>{" "}
            {action.isOfTheTwo && "Give it to somebody else, or say that it is no longer needed."}
          </p>
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: "Who does it", value: owner.isReader ? "You" : owner.name, actions: change },
          {
            key: "By when",
            value: dueOn
              ? `${showShortDate(dueOn)}${isLate ? ". This day has gone by" : ""}`
              : "No day is set",
          },
          {
            key: "Agreed",
            value: (
              <>
                {showShortDate(action.agreedOn)}, written down by {action.recordedBy}
                {oneToOne && (
                  <>
                    ,{" "}
                    <a
                      className="nhsuk-link"
                      href={`/${trust}/one-to-ones/${action.appointmentId}/${oneToOne.id}`}
                    >
                      at your one-to-one
                    </a>
                  </>
                )}
              </>
            ),
          },
          {
            key: "Where it stands",
            value: (
              <>
                <p className="nhsuk-u-margin-bottom-1">{kindWords[kind]}</p>
                {action.states.map((state) => (
                  <p className="nhsuk-u-margin-bottom-1" key={state.id}>
                    {kindWords[state.kind]}: {saidWords(state)}
                    {state.because && `. “${state.because}”`}
                  </p>
                ))}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Say({ trust, action }: { trust: string; action: ActionDetail }) {
  const kinds =
    action.kind === "to_do"
      ? [
          { value: "done", label: "It is done" },
          { value: "not_needed", label: "It is no longer needed" },
        ]
      : [{ value: "to_do", label: "It is still to do after all" }];
  return (
    <section aria-labelledby="became">
      <h2 className="nhsuk-heading-m" id="became">
        What became of it
      </h2>
      <Form
        action={sayActionAction.bind(null, trust, action.id)}
        inline="say"
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(action.position) }}
      >
        <UrgentReminder concerns={urgentConcerns(action.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Radios name="kind" legend="Where does it stand?" options={kinds} />
        <Textarea
          name="because"
          label="Anything to add (if you want)"
          hint="Do not write about patients."
          rows={3}
          readers={readers(action)}
        />
        {action.supports && !action.isPartner && <WhoseRadios partner={action.partner} />}
      </Form>
    </section>
  );
}
