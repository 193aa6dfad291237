import { cut, listed } from "@/lib/answers/listed.ts";
import type { AnswerRecords } from "@/lib/answers/records.ts";
import type { Finding } from "@/lib/answers/rules.ts";
import { endsOf, holds, momentsOf } from "@/lib/answers/spans.ts";
import { type Day, dayOf, showShortDate } from "@/lib/time.ts";

/**
 * The work of a role with what the two agreed beside the trust's text: one partner's own. It answers where the trust's
 * text names no task.
 */
export function withVariations(found: Finding, { variations }: AnswerRecords, asOf: Day): Finding {
  const standing = variations.filter((each) => holds(each, asOf));
  const changed = {
    moments: [...found.moments, ...variations.flatMap(momentsOf)],
    ends: [...found.ends, ...(found.answered ? [] : endsOf(variations))],
  };
  const last = standing.toSorted((a, b) => Number(a.recordedAt) - Number(b.recordedAt)).at(-1);
  if (!last) return { ...found, ...changed };
  const given = { by: last.by, on: dayOf(last.recordedAt) };
  const agreed = `a change to the role was agreed on ${showShortDate(given.on)}`;
  return {
    ...found,
    ...changed,
    answered: true,
    lines: [
      ...found.lines,
      ...standing.map(({ words, by, recordedAt }) => ({
        label: "Agreed for this role",
        text: words,
        given: { by, on: dayOf(recordedAt) },
      })),
    ],
    short: found.answered ? found.short : cut(listed(standing.map(({ words }) => words))),
    given: found.given && found.given.on >= given.on ? found.given : given,
    because: found.answered ? `${found.because}, and ${agreed}` : agreed,
  };
}
