import { Prose } from "@/components/prose.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { Answer, Given } from "@/lib/answers/rules.ts";
import { showShortDate } from "@/lib/time.ts";

/** One of the six answers in full: what it says, who gave it and when, what it rests on, or who owes it. */
export function AnswerBody({ answer }: { answer: Answer }) {
  return (
    <>
      {answer.lines.length > 0 && (
        <SummaryList
          rows={answer.lines.map(({ label, text, given }, index) => ({
            // Two meetings of one committee have the same name.
            id: String(index),
            key: label,
            value: (
              <>
                <Prose text={text} />
                {given && !isSame(given, answer.given) && (
                  <p className="nhsuk-hint nhsuk-u-margin-bottom-0">{givenWords(given)}</p>
                )}
              </>
            ),
          }))}
        />
      )}
      <Basis answer={answer} />
    </>
  );
}

function Basis({ answer: { state, because, given, owed } }: { answer: Answer }) {
  switch (state) {
    case "answered":
      return (
        <p>
          {given && `${givenWords(given)}. `}This is the answer because {because}.
        </p>
      );
    case "none_because":
      return (
        <>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>None, because:</strong>
          </p>
          <Prose text={because} />
          <p>{given && `${givenWords(given)}.`}</p>
        </>
      );
    case "missing":
      return (
        <p>
          <strong>Not answered yet</strong>, because {because}.
          {owed && ` Waiting for ${owed.by} since ${showShortDate(owed.since)}.`}
        </p>
      );
  }
}

function givenWords({ by, on }: Given): string {
  return by ? `Given by ${by} on ${showShortDate(on)}` : `Recorded on ${showShortDate(on)}`;
}

function isSame(one: Given, other: Given | null): boolean {
  return one.by === other?.by && one.on === other.on;
}
