import { firstWords } from "@/app/[trust]/first-words.ts";
import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { backToShaping, kindWords, placeOf } from "@/app/[trust]/shaping/frame.ts";
import { isForReader, waitsWords } from "@/app/[trust]/shaping/waits-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type ProposalDetail, readProposal } from "@/lib/shaping/read-shaping.ts";

const done = {
  proposed: "It is proposed. Whoever answers has a message.",
  answered: "The answer is saved. Whoever it concerns has a message.",
};

const title = "A proposed change";

/** One proposed change to a role: what it says, whose it is, what was said of it, and what the reader can do. */
export default async function ProposalPage(props: {
  params: Promise<{ trust: string; appointmentId: string; proposalId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, proposalId } = await props.params;
  const detail = await readOr404(readProposal(await requireActor(trust), appointmentId, proposalId));
  return (
    <TrustPage trust={trust} title={title} current={placeOf(detail)} back={backToShaping(trust, detail)}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        {!detail.isPartner && <span className="nhsuk-caption-l">{detail.partner}</span>}
        {title}
      </h1>
      <Prose text={detail.proposal.words} />
      <Story trust={trust} detail={detail} />
      {!detail.isOver && detail.side && <WaysOn trust={trust} detail={detail} />}
    </TrustPage>
  );
}

function Story({ trust, detail }: { trust: string; detail: ProposalDetail }) {
  const { proposal } = detail;
  const link = (other: { id: string; words: string }) => (
    <a className="nhsuk-link break-words" href={`/${trust}/shaping/${detail.appointmentId}/${other.id}`}>
      {firstWords(other.words)}
    </a>
  );
  return (
    <SummaryList
      rows={[
        { key: "Proposed", value: saidWords(proposal) },
        ...(proposal.insteadOf ? [{ key: "Instead of", value: link(proposal.insteadOf) }] : []),
        {
          key: "Where it stands",
          value: proposal.steps[0] ? kindWords[proposal.steps[0].kind] : waitsWords(detail, proposal),
        },
        ...(proposal.instead ? [{ key: "Suggested instead", value: link(proposal.instead) }] : []),
        ...proposal.steps.map((step) => ({
          id: step.id,
          key: kindWords[step.kind],
          value: (
            <>
              <p className="nhsuk-u-margin-bottom-1">{saidWords(step)}</p>
              {step.because && <Prose text={step.because} />}
            </>
          ),
        })),
      ]}
    />
  );
}

function WaysOn({ trust, detail }: { trust: string; detail: ProposalDetail }) {
  const { proposal, side, partner } = detail;
  const at = `/${trust}/shaping/${detail.appointmentId}/${proposal.id}`;
  const { standing } = proposal;
  const recordsFor = side === "trust";
  return (
    <>
      {isForReader(detail, proposal) && <ButtonLink href={`${at}/answer`}>Answer</ButtonLink>}
      {standing.waitsFor === "partner" && recordsFor && (
        <p>
          <a className="nhsuk-link" href={`${at}/answer`}>
            Write down what {partner} answered
          </a>
        </p>
      )}
      {standing.kind === "waiting" && (proposal.side === side || recordsFor) && (
        <p>
          <a className="nhsuk-link" href={`${at}/closing`}>
            {proposal.side === side ? "Take it back" : `Write down that ${partner} takes it back`}
          </a>
        </p>
      )}
      {standing.holds && (
        <p>
          <a className="nhsuk-link" href={`${at}/closing`}>
            Say that it does not hold any more
          </a>
        </p>
      )}
    </>
  );
}
