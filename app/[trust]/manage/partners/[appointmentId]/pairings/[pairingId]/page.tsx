import { openPairing } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/open-pairing-page.ts";
import { pairingStandingWords } from "@/app/[trust]/manage/partners/[appointmentId]/people/people-rows.tsx";
import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import { sentence } from "@/app/[trust]/sentence.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { isOpenPairing } from "@/lib/support/pairing-standing.ts";
import type { PairingDetail } from "@/lib/support/read-pairing.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  answer: "Their answer is recorded. Those concerned have a message.",
  dates: "The days are changed. Those concerned have a message.",
};
const said = { accepted: "said yes", declined: "said no", ended: "ended it" };

export default async function PairingPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pairingId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, pairingId } = await props.params;
  const pairing = await openPairing(trust, appointmentId, pairingId);
  const { partner, person, kind, standing, mayManage, history } = pairing;
  const people = `/${trust}/manage/partners/${appointmentId}/people`;
  const at = `/${trust}/manage/partners/${appointmentId}/pairings/${pairingId}`;
  const isOpen = isOpenPairing(standing);
  return (
    <TrustPage
      trust={trust}
      title={`${person.name}, ${pairingWords[kind]} of ${partner.name}`}
      current="manage"
      back={{ href: people, label: "Their people" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {sentence(pairingWords[kind])} of {partner.name}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {person.name}
      </h1>
      {isOpen && !pairing.stillHere && (
        <InsetText>
          {person.name} is no longer {kind === "mentor" ? "a mentor" : "a partner or mentor"} here. Somebody
          else has to be asked.
        </InsetText>
      )}
      <Facts pairing={pairing} at={at} />
      {mayManage && standing === "asked" && <HowToAnswer pairing={pairing} at={at} trust={trust} />}
      {mayManage && (isOpen || standing === "over") && (
        <p>
          <a className="nhsuk-link" href={`${at}/ending`}>
            {standing === "asked" ? "Take the asking back" : "End it"}
          </a>
        </p>
      )}
      <h2 className="nhsuk-heading-m">Steps so far</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {history.map((step) => (
          <li key={step.id}>
            {step.saidBy} {said[step.kind]} on {showShortDate(step.on)}. {recordedWords(step)}
          </li>
        ))}
        <li>
          {pairing.askedBy} asked on {showShortDate(pairing.askedOn)}.
        </li>
      </ul>
    </TrustPage>
  );
}

function HowToAnswer({ pairing, at, trust }: { pairing: PairingDetail; at: string; trust: string }) {
  if (pairing.isOwn)
    return <ButtonLink href={`/${trust}/tasks/pairings/${pairing.id}`}>Answer it yourself</ButtonLink>;
  return (
    <ButtonLink href={`${at}/answer`} variant="secondary">
      Record what {pairing.person.name} told you
    </ButtonLink>
  );
}

function Facts({ pairing, at }: { pairing: PairingDetail; at: string }) {
  const mayChange = pairing.mayManage && ["asked", "accepted", "over"].includes(pairing.standing);
  const change = mayChange ? [{ href: `${at}/dates`, label: "Change" }] : [];
  return (
    <SummaryList
      rows={[
        {
          key: "Where it stands",
          value: sentence(pairingStandingWords({ ...pairing, lastsUntil: null })),
        },
        { key: "What for", value: <span className="whitespace-pre-line">{pairing.purpose}</span> },
        {
          key: "Review",
          value: pairing.reviewOn ? showShortDate(pairing.reviewOn) : "No day is set",
          actions: change,
        },
        {
          key: "Lasts until",
          value: pairing.lastsUntil ? showShortDate(pairing.lastsUntil) : "No end is set",
          actions: change,
        },
      ]}
    />
  );
}
