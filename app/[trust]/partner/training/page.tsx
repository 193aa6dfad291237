import { notFound } from "next/navigation";
import { DoneTag, ItemAbout, NeedStory } from "@/app/[trust]/training-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import type { TrainingLine } from "@/lib/training/load-training.ts";
import { readMyTraining } from "@/lib/training/read-my-training.ts";
import { doneWords } from "@/lib/training/training-words.ts";

const title = "Your training";
const done = {
  done: "It is written down that you did this training.",
  "done-expired":
    "It is written down. The day until which it was valid has gone by, so it shows as expired and is to be done again.",
  "taken-back": "It is taken back, and counts for nothing any more.",
  needed: "Your line manager is told what training you need. You see their answer here.",
};

/** What training a partner needs, what they did, and what they ask for. */
export default async function MyTrainingPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const { lines, needs } = await readOr404(readMyTraining(actor));
  const at = `/${trust}/partner/training`;
  const mine = lines.filter(({ applies }) => applies);
  const others = lines.filter(({ applies, done: { kind } }) => !applies && kind !== "to_do");
  const notMine = lines.filter(({ applies, said }) => !applies && said);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {mine.length === 0 ? (
        <p>
          {notMine.length > 0
            ? "There is no training that you are asked to do at the moment."
            : "Nobody has said yet which training is yours. Your line manager can say it. You need not wait: say below what you need."}
        </p>
      ) : (
        <>
          <p>
            This is the training that is yours. When you have done one, say so here. Your line manager can see
            it.
          </p>
          <Lines lines={mine} at={at} />
        </>
      )}
      {notMine.length > 0 && <NotYours lines={notMine} />}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 className="nhsuk-heading-m" id="others">
            Other training you did
          </h2>
          <SummaryList
            rows={others.map(({ id, name, done: standing }) => ({
              id,
              key: name,
              value: doneWords(standing),
              actions: [{ href: `${at}/${id}`, label: "Open" }],
            }))}
          />
        </section>
      )}
      <section aria-labelledby="needs">
        <h2 className="nhsuk-heading-m" id="needs">
          What you would like to learn
        </h2>
        <p>
          Is there something you would like to learn for your role? Say it in your own words. Your line
          manager answers with a day, or says why not.
        </p>
        {needs.length > 0 && (
          <ul className="nhsuk-list nhsuk-list--border">
            {needs.map((need) => (
              <li key={need.id}>
                <NeedStory need={need} />
              </li>
            ))}
          </ul>
        )}
        <ButtonLink href={`${at}/needs/new`} variant="secondary">
          Say what training you need
        </ButtonLink>
      </section>
    </TrustPage>
  );
}

function Lines({ lines, at }: { lines: readonly TrainingLine[]; at: string }) {
  return (
    <SummaryList
      rows={lines.map((line) => ({
        id: line.id,
        key: line.name,
        value: (
          <>
            <p className="nhsuk-u-margin-bottom-1">
              <DoneTag done={line.done} />
            </p>
            {line.done.kind !== "to_do" && <p className="nhsuk-u-margin-bottom-1">{doneWords(line.done)}</p>}
            <ItemAbout item={line} />
          </>
        ),
        actions: [{ href: `${at}/${line.id}`, label: line.done.kind === "to_do" ? "I did this" : "Open" }],
      }))}
    />
  );
}

function NotYours({ lines }: { lines: readonly TrainingLine[] }) {
  return (
    <section aria-labelledby="not-yours">
      <h2 className="nhsuk-heading-m" id="not-yours">
        Training you need not do
      </h2>
      <SummaryList
        rows={lines.map(({ id, name, said }) => ({
          id,
          key: name,
          value: (
            <>
              <p className="nhsuk-u-margin-bottom-1 whitespace-pre-line">{said?.because}</p>
              {said && (
                <p className="nhsuk-hint nhsuk-u-margin-bottom-0">
                  Said by {said.by} on {showShortDate(said.on)}
                </p>
              )}
            </>
          ),
        }))}
      />
    </section>
  );
}
