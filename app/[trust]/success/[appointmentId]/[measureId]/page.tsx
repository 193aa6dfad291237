import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import {
  backToSuccess,
  isForReader,
  measureAt,
  nameOfSuccess,
  placeOf,
  saidKinds,
  turnWords,
} from "@/app/[trust]/success/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import type { SaidOfMeasure } from "@/lib/success/load-measures.ts";
import { type MeasureDetail, readMeasure } from "@/lib/success/read-success.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  asked: "It is saved. The other side is asked whether they agree.",
  answered: "Your answer is saved. The other side has a message.",
  "looked-at": "What you wrote is saved. It stands apart from what the other side wrote.",
  closed: "It is saved, and stays on record. The other side has a message.",
};

/** One success measure: what holds, what waits for a yes, how it goes as each side sees it, and all that was said. */
export default async function MeasurePage(props: {
  params: Promise<{ trust: string; appointmentId: string; measureId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, measureId } = await props.params;
  const detail = await readOr404(readMeasure(await requireActor(trust), appointmentId, measureId));
  const { measure, isPartner, partner } = detail;
  const { agreed, wording, refused } = measure.standing;
  const turn = turnWords(detail, measure.standing);
  return (
    <TrustPage
      trust={trust}
      title={nameOfSuccess}
      current={placeOf(detail)}
      back={backToSuccess(trust, detail)}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        {!isPartner && <span className="nhsuk-caption-l">{partner}</span>}
        {nameOfSuccess}
      </h1>
      <Prose text={(agreed ?? wording).words} />
      <SummaryList rows={[{ key: "Where it stands", value: <Standing detail={detail} /> }]} />
      {turn && (
        <InsetText>
          {agreed && (
            <>
              <p>{wording.by} proposes other words. What was agreed holds until both agree them.</p>
              <Prose text={wording.words} />
            </>
          )}
          {refused && <Refusal said={measure.said} />}
          <p>{turn}</p>
        </InsetText>
      )}
      {!detail.isOver && <WaysOn trust={trust} detail={detail} />}
      <HowItGoes detail={detail} />
      <h2 className="nhsuk-heading-m">All that was said</h2>
      <SummaryList
        rows={measure.said
          .filter(({ kind }) => kind !== "progress")
          .toReversed()
          .map((each) => ({
            id: each.id,
            key: saidKinds[each.kind],
            value: (
              <>
                <p className="nhsuk-u-margin-bottom-1">{saidWords(each)}</p>
                {each.words && <Prose text={each.words} />}
              </>
            ),
          }))}
      />
    </TrustPage>
  );
}

function Standing({ detail }: { detail: MeasureDetail }) {
  const { agreed, kind, reviewOn, isReviewDue } = detail.measure.standing;
  const last = detail.measure.said.at(-1);
  if (kind === "met" || kind === "dropped")
    return (
      <>
        {saidKinds[kind]}: {last && saidWords(last)}
      </>
    );
  if (!agreed) return <>Not agreed yet.</>;
  return (
    <>
      Both agreed.{" "}
      {reviewOn &&
        `${isReviewDue ? "It is time to look at it again: that was to be on" : "Look at it again on"} ${showShortDate(reviewOn)}.`}
    </>
  );
}

function Refusal({ said }: { said: readonly SaidOfMeasure[] }) {
  const no = said.findLast(({ kind }) => kind === "not_agreed");
  if (!no) return null;
  return (
    <>
      <p>{no.by} did not agree:</p>
      <Prose text={no.words ?? ""} />
    </>
  );
}

function HowItGoes({ detail: { measure, isPartner, partner } }: { detail: MeasureDetail }) {
  const progress = measure.said.filter(({ kind }) => kind === "progress").toReversed();
  if (progress.length === 0) return null;
  const sides = [
    { side: "partner", title: isPartner ? "How you see it" : `How ${partner} sees it` },
    { side: "trust", title: isPartner ? "How your line manager sees it" : "How you see it, for the trust" },
  ] as const;
  return (
    <>
      {sides.map(({ side, title }) => (
        <section key={side}>
          <h2 className="nhsuk-heading-m">{title}</h2>
          {progress.every((each) => each.side !== side) && <p>Nothing is written yet.</p>}
          {progress
            .filter((each) => each.side === side)
            .map((each) => (
              <div key={each.id} id={each.id}>
                <Prose text={each.words ?? ""} />
                <p className="nhsuk-hint">{saidWords(each)}</p>
              </div>
            ))}
        </section>
      ))}
    </>
  );
}

function WaysOn({ trust, detail }: { trust: string; detail: MeasureDetail }) {
  const { measure, partner, side } = detail;
  const { standing } = measure;
  const at = measureAt(trust, detail, measure.id);
  if (standing.kind === "met" || standing.kind === "dropped") return null;
  const asksYes = standing.waitsFor !== null && !standing.refused;
  const links = [
    ...(asksYes && standing.waitsFor === "partner" && side === "trust"
      ? [{ href: `${at}/answer`, label: `Write down what ${partner} answered` }]
      : []),
    ...(standing.agreed ? [{ href: `${at}/progress`, label: "Write how it goes" }] : []),
    { href: `${at}/wording`, label: "Put it in other words" },
    { href: `${at}/closing`, label: standing.agreed ? "Say that it is met, or drop it" : "Drop it" },
  ];
  return (
    <>
      {asksYes && isForReader(detail, standing) && (
        <ButtonLink href={`${at}/answer`}>Say yes or no</ButtonLink>
      )}
      <ul className="nhsuk-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className="nhsuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
