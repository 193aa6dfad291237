import { DoneTag, NeedStory } from "@/app/[trust]/training-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ActionLink } from "@/components/ui/action-link.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import type { TrainingLine } from "@/lib/training/load-training.ts";
import { type PartnerTraining, readPartnerTraining } from "@/lib/training/read-partner-training.ts";
import { doneWords } from "@/lib/training/training-words.ts";

const done = {
  said: "Saved. The partner has a message.",
  recorded: "It is written down. The partner has a message.",
  "recorded-expired":
    "It is written down. The day until which it was valid has gone by, so it shows as expired and is to be done again.",
  "taken-back": "It is taken back, and counts for nothing any more.",
  needed: "It is written down. You can answer it at once.",
  answered: "Your answer is saved. The partner has a message.",
};

/** The training of one partner: what applies, what is done, and what they need. */
export default async function PartnerTrainingPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const training = await readOr404(readPartnerTraining(await requireActor(trust), appointmentId));
  const { partner, lines, mayAct } = training;
  const back = `/${trust}/manage/partners/${appointmentId}`;
  const at = `${back}/training`;
  const title = `Training of ${partner}`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: back, label: partner }}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {lines.length === 0 ? (
        <p>
          The trust’s list of training is empty, so {partner} cannot see what they need. An admin puts
          training on{" "}
          <a className="nhsuk-link" href={`/${trust}/admin/training`}>
            the list
          </a>
          .
        </p>
      ) : (
        <>
          <p>
            What applies is the answer to “What training do I need?”. Where none applies, say of each why not:
            the reasons are the answer.{" "}
            {mayAct ? "" : "Their line manager, or whoever stands in, says what applies."}
          </p>
          <SummaryList
            rows={lines.map((line) => ({
              id: line.id,
              key: line.name,
              value: <Standing line={line} />,
              actions: mayAct ? [{ href: `${at}/${line.id}`, label: "Open" }] : undefined,
            }))}
          />
        </>
      )}
      <Needs training={training} at={at} />
      <p>
        <a className="nhsuk-link" href={`/${trust}/admin/training`}>
          The trust’s list of training
        </a>
      </p>
    </TrustPage>
  );
}

function Standing({ line: { applies, said, done } }: { line: TrainingLine }) {
  const by = said && ` Said by ${said.by} on ${showShortDate(said.on)}.`;
  const didIt = done.kind !== "to_do" && <p className="nhsuk-u-margin-bottom-0">{doneWords(done)}</p>;
  if (!applies)
    return said ? (
      <>
        <p className="nhsuk-u-margin-bottom-1">Does not apply, because:</p>
        <p className="nhsuk-u-margin-bottom-1 whitespace-pre-line">{said.because}</p>
        <p className="nhsuk-hint nhsuk-u-margin-bottom-1">{by}</p>
        {didIt}
      </>
    ) : (
      <>
        <p className="nhsuk-u-margin-bottom-1">For some partners. Nobody has said whether it applies.</p>
        {didIt}
      </>
    );
  return (
    <>
      <p className="nhsuk-u-margin-bottom-1">
        <DoneTag done={done} />
      </p>
      <p className="nhsuk-u-margin-bottom-1">{doneWords(done)}</p>
      <p className="nhsuk-hint nhsuk-u-margin-bottom-0">{by ?? "For every partner."}</p>
    </>
  );
}

function Needs({ training: { needs, partner, mayAct }, at }: { training: PartnerTraining; at: string }) {
  return (
    <section aria-labelledby="needs">
      <h2 className="nhsuk-heading-m" id="needs">
        Training they say they need
      </h2>
      {needs.length === 0 ? (
        <p>{partner} has asked for none.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {needs.map((need) => (
            <li key={need.id}>
              <NeedStory need={need} />
              {mayAct && (
                <p>
                  <ActionLink
                    action={{
                      href: `${at}/needs/${need.id}`,
                      label: need.answers.length > 0 ? "Answer again" : "Answer",
                    }}
                    about={`what they asked for on ${showShortDate(need.askedOn)}`}
                  />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAct && (
        <ButtonLink href={`${at}/needs/new`} variant="secondary">
          Write down a training they need
        </ButtonLink>
      )}
    </section>
  );
}
