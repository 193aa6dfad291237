import { InsetText } from "@/components/ui/inset-text.tsx";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { endingWords, pausedWords } from "@/lib/appointments/words.ts";
import { addDays, showShortDate, today } from "@/lib/time.ts";

/** How long before the agreed end it is worth saying. */
const soon = 60;

type Said = { heading: string; lines: string[] };

/** What a partner must not miss about their role as a whole: that it is paused, has not begun, or ends soon. */
export function Standing({ home }: { home: PartnerHome }) {
  const all = [paused(home), begins(home), ends(home)].filter((said) => said !== null);
  return all.map(({ heading, lines }) => (
    <InsetText key={heading}>
      <p>
        <strong>{heading}.</strong>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </InsetText>
  ));
}

function paused({ state, stateSince }: PartnerHome): Said | null {
  return state === "paused" ? pausedWords(stateSince) : null;
}

function begins({ state, startsOn }: PartnerHome): Said | null {
  const lines = stages[state] ?? [];
  if (startsOn > today()) return { heading: `Your role starts on ${showShortDate(startsOn)}`, lines };
  const [heading, ...more] = lines;
  return heading ? { heading, lines: more } : null;
}

const stages: Partial<Record<PartnerHome["state"], string[]>> = {
  checks: ["The trust is doing the checks that come before you start"],
  inducting: ["You are in your induction", "It is the time to meet people and to learn about the role."],
};

function ends({ endsOn, termEndsOn, lineManager }: PartnerHome): Said | null {
  if (endsOn) return endingWords(endsOn);
  if (!termEndsOn || termEndsOn > addDays(today(), soon)) return null;
  const talk = `Talk to ${lineManager?.name ?? "the trust"} about what comes then.`;
  const day = showShortDate(termEndsOn);
  return termEndsOn < today()
    ? { heading: `Your role was agreed until ${day}`, lines: [`It goes on until somebody ends it. ${talk}`] }
    : { heading: `Your role is agreed until ${day}`, lines: [talk] };
}
