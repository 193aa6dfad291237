import { firstWords } from "@/app/[trust]/first-words.ts";
import { waitsWords } from "@/app/[trust]/shaping/waits-words.ts";
import { Details } from "@/components/ui/details.tsx";
import type { Proposal } from "@/lib/shaping/load-proposals.ts";
import type { Shaping } from "@/lib/shaping/read-shaping.ts";
import { showShortDate } from "@/lib/time.ts";

/** What stands beside the role and what waits already, so that nobody proposes or accepts what contradicts it unseen. */
export function WhatStands({ shaping, but }: { shaping: Shaping; but?: string }) {
  const others = [...shaping.standing, ...shaping.waiting].filter(({ id }) => id !== but);
  if (others.length === 0) return null;
  return (
    <Details summary="What was agreed or proposed before">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {others.map((each) => (
          <li className="break-words" key={each.id}>
            “{firstWords(each.words)}” {words(shaping, each)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function words(shaping: Shaping, proposal: Proposal): string {
  const [latest] = proposal.steps;
  return latest ? `Agreed on ${showShortDate(latest.on)}.` : waitsWords(shaping, proposal);
}
