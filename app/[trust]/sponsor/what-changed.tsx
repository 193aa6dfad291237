import { Prose } from "@/components/prose.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { Influence } from "@/lib/points/count-influence.ts";
import { showShortDate } from "@/lib/time.ts";

/** How many of what changed are shown whole. */
const shown = 5;

/** What partners raised in a year, what the trust says changed, and what waits. No names, and no claim beyond that. */
export function WhatChanged({ influence }: { influence: Influence }) {
  const { since, raised, answered, changed, notChanged, late, oldestLate, changes } = influence;
  return (
    <section aria-labelledby="changed">
      <h2 className="nhsuk-heading-m" id="changed">
        What partners raised, and what changed
      </h2>
      {raised === 0 ? (
        <p>Nothing that partners raised is on record since {showShortDate(since)}.</p>
      ) : (
        <SummaryList
          rows={[
            { key: `Raised since ${showShortDate(since)}`, value: raised },
            { key: "Answered by the trust", value: answered },
            { key: "Something changed", value: changed },
            { key: "Nothing changed, and the trust said why", value: notChanged },
            {
              key: "Waiting for longer than the trust meant",
              value: oldestLate ? `${late}, the oldest since ${showShortDate(oldestLate)}` : late,
            },
          ]}
        />
      )}
      {changes.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">In the trust’s words</h3>
          <ul className="nhsuk-list nhsuk-list--border">
            {changes.slice(0, shown).map(({ id, words, on }) => (
              <li className="break-words" key={id}>
                <Prose text={words} />
                <p className="nhsuk-hint nhsuk-u-margin-bottom-0">{showShortDate(on)}</p>
              </li>
            ))}
          </ul>
          {changes.length > shown && <p>And {changes.length - shown} more.</p>}
        </>
      )}
    </section>
  );
}
