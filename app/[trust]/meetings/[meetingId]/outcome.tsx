import { Prose } from "@/components/prose.tsx";
import type { MeetingDetail } from "@/lib/meetings/meeting-detail.ts";
import { showShortDate } from "@/lib/time.ts";

/** What came of a meeting, in the words of whoever recorded it. */
export function Outcome({ meeting: { outcome } }: { meeting: MeetingDetail }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What came of it</h2>
      {!outcome && <p>Nothing is written yet about what came of this meeting.</p>}
      {outcome && (
        <>
          <Prose text={outcome.words} />
          {outcome.minutesLink && (
            <p>
              <a className="nhsuk-link" href={outcome.minutesLink} rel="noreferrer">
                Read the minutes
              </a>
            </p>
          )}
          <p className="nhsuk-hint">
            Written by {outcome.by} on {showShortDate(outcome.on)}.
          </p>
        </>
      )}
    </>
  );
}
