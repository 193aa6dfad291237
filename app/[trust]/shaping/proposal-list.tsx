import { firstWords } from "@/app/[trust]/first-words.ts";
import { kindWords } from "@/app/[trust]/shaping/frame.ts";
import { isForReader, waitsWords } from "@/app/[trust]/shaping/waits-words.ts";
import { Tag } from "@/components/ui/tag.tsx";
import type { Proposal } from "@/lib/shaping/load-proposals.ts";
import type { Shaping } from "@/lib/shaping/read-shaping.ts";
import { showShortDate } from "@/lib/time.ts";

/** Proposals, each leading to its page. */
export function ProposalList(props: {
  trust: string;
  shaping: Shaping;
  proposals: readonly Proposal[];
  none: string;
}) {
  const { trust, shaping, proposals } = props;
  if (proposals.length === 0) return <p>{props.none}</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <a
            className="nhsuk-link break-words"
            href={`/${trust}/shaping/${shaping.appointmentId}/${proposal.id}`}
          >
            {firstWords(proposal.words)}
          </a>{" "}
          {isForReader(shaping, proposal) && <Tag colour="yellow">Please answer</Tag>}
          <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
            {proposal.by} proposed it on {showShortDate(proposal.on)}. {standingWords(shaping, proposal)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function standingWords(shaping: Shaping, proposal: Proposal): string {
  const [latest] = proposal.steps;
  if (!latest) return waitsWords(shaping, proposal);
  return `${kindWords[latest.kind]}: ${latest.by}, ${showShortDate(latest.on)}.`;
}
