import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { showShortDate } from "@/lib/time.ts";
import type { TimeDetail, TimeSummary } from "@/lib/time-given/read-time.ts";
import { lengthWords } from "@/lib/time-given/time-words.ts";

/** What was given beside what was agreed, in words: this month, and over a year. Never a score. */
export function TimeStandingList({ time: { month, year } }: { time: TimeDetail }) {
  const agreed =
    year.months === 12
      ? `. Agreed for it: ${lengthWords(year.agreed)}`
      : year.months > 0
        ? `. Agreed for ${year.months === 1 ? "1 month" : `${year.months} months`} of it: ${lengthWords(year.agreed)}`
        : "";
  return (
    <SummaryList
      rows={[
        { key: "Agreed", value: month.agreed ? `${lengthWords(month.agreed)} a month` : "No time is agreed" },
        { key: "Given this month", value: lengthWords(month.given) },
        { key: "Given in the last 12 months", value: `${lengthWords(year.given)}${agreed}` },
      ]}
    />
  );
}

/** Time that was written down, latest first. `takeBack` draws what takes one back, where the reader may. */
export function TimeGivenList(props: {
  given: readonly TimeSummary[];
  takeBack: (time: TimeSummary) => React.ReactNode;
}) {
  if (props.given.length === 0) return <p>Nothing is written down for the last 12 months.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {props.given.map((time) => (
        <li key={time.id}>
          <strong>{showShortDate(time.on)}</strong>: {lengthWords(time.minutes).toLowerCase()}
          <div className="nhsuk-hint nhsuk-u-margin-bottom-1 break-words">
            {time.for} {recordedWords(time)}
          </div>
          {props.takeBack(time)}
        </li>
      ))}
    </ul>
  );
}
