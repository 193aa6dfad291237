import { InsetText } from "@/components/ui/inset-text.tsx";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { addDays, showShortDate, today } from "@/lib/time.ts";

/** How long before the agreed end it is worth saying. */
const soon = 60;

/** What a partner must not miss about their role as a whole: that it is paused, not begun yet, or ends soon. */
export function Standing({ home }: { home: PartnerHome }) {
  const lines = [paused(home), begins(home), inducts(home), ends(home)].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <InsetText>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </InsetText>
  );
}

function paused({ state, stateSince, lineManager }: PartnerHome): string | null {
  if (state !== "paused") return null;
  const whom = lineManager?.name ?? "the trust";
  return `Your role is paused since ${showShortDate(stateSince)}. Nobody expects you at meetings, and we leave you in peace. When you want to come back, tell ${whom}.`;
}

function begins({ state, startsOn }: PartnerHome): string | null {
  if (startsOn > today())
    return `Your role starts on ${showShortDate(startsOn)}.${state === "checks" ? ` ${checks}` : ""}`;
  return state === "checks" ? checks : null;
}

function inducts({ state }: PartnerHome): string | null {
  if (state !== "inducting") return null;
  return "You are in your induction: the time to meet people and to learn about the role.";
}

const checks = "The trust is doing the checks that come before you start.";

function ends({ endsOn, termEndsOn, lineManager }: PartnerHome): string | null {
  if (endsOn)
    return `Your role ends. Your last day is ${showShortDate(endsOn)}. After it you keep your own record, under “Your account”.`;
  if (!termEndsOn || termEndsOn > addDays(today(), soon)) return null;
  const talk = `Talk to ${lineManager?.name ?? "the trust"} about what comes then.`;
  return termEndsOn < today()
    ? `Your role was agreed until ${showShortDate(termEndsOn)}. It goes on until somebody ends it. ${talk}`
    : `Your role is agreed until ${showShortDate(termEndsOn)}. ${talk}`;
}
