import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { backToRaised, placeOf, standingWords } from "@/app/[trust]/raised/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type RaisedDetail, readRaisedPoint } from "@/lib/points/read-raised.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { answerWords, wordWords } from "@/lib/points/words.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  raised: "It is saved, and waits for the trust.",
  answered: "The answer is saved. The partner has a message.",
  named: "It is saved. Whoever is to respond has a message.",
  said: "It is saved. Those it concerns have a message.",
};

/** Something that was raised: what it was, where, what the trust says, what changed, and whether it is enough. */
export default async function RaisedPointPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pointId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, pointId } = await props.params;
  const detail = await readOr404(readRaisedPoint(await requireActor(trust), appointmentId, pointId));
  const { point, isPartner, partner } = detail;
  const title = isPartner ? "Something I raised" : `Something ${partner} raised`;
  return (
    <TrustPage trust={trust} title={title} current={placeOf(detail)} back={backToRaised(trust, detail)}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <Prose text={point.words} />
      <InsetText>
        <p>{standingWords(detail, point)}</p>
      </InsetText>
      <WaysOn trust={trust} detail={detail} />
      <SummaryList
        rows={[
          { key: "Raised", value: `${showShortDate(point.on)}, ${whereWords(point.place)}` },
          ...(point.recordedBy ? [{ key: "Written down by", value: point.recordedBy }] : []),
          ...(point.responder
            ? [
                {
                  key: "Asked to respond",
                  value: `${point.responder.name}, by ${showShortDate(point.responder.dueOn)}`,
                },
              ]
            : []),
          ...point.answers.map((each) => ({
            id: each.id,
            key: answerWords[each.kind],
            value: (
              <>
                <Prose text={each.words} />
                <p className="nhsuk-hint">
                  {each.by}, {showShortDate(each.on)}.
                  {each.outcomeBy && ` To say what changed by ${showShortDate(each.outcomeBy)}.`}
                </p>
              </>
            ),
          })),
          ...point.said.map((each) => ({
            id: each.id,
            key: wordWords[each.kind],
            value: (
              <>
                <p className="nhsuk-u-margin-bottom-1">{saidWords(each)}</p>
                {each.because && <Prose text={each.because} />}
              </>
            ),
          })),
        ]}
      />
      {!detail.readsOpinion && (
        <p className="nhsuk-hint">
          Whether the answer is enough is between the partner and who supports them.
        </p>
      )}
    </TrustPage>
  );
}

function WaysOn({ trust, detail }: { trust: string; detail: RaisedDetail }) {
  const { point, may, partner, isPartner } = detail;
  const { kind, waitsFor } = point.standing;
  if (kind === "taken_back") return null;
  const at = `/${trust}/raised/${detail.appointmentId}/${point.id}`;
  const links = [
    ...(may.answer && waitsFor !== "trust"
      ? [{ href: `${at}/answer`, label: "Say more, or say what changed" }]
      : []),
    ...(may.ask ? [{ href: `${at}/asking`, label: "Ask somebody to respond by a day" }] : []),
    ...(may.say && (!isPartner || waitsFor !== "partner")
      ? [
          {
            href: `${at}/word`,
            label: isPartner ? "Take it back, or say more" : `Write down what ${partner} says of it`,
          },
        ]
      : []),
  ];
  return (
    <div className="no-print">
      {may.answer && waitsFor === "trust" && <ButtonLink href={`${at}/answer`}>Answer</ButtonLink>}
      {may.say && isPartner && waitsFor === "partner" && (
        <ButtonLink href={`${at}/word`}>Say whether this is enough</ButtonLink>
      )}
      <ul className="nhsuk-list">
        {links.map(({ href, label }) => (
          <li key={label}>
            <a className="nhsuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
