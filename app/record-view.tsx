import { Prose } from "@/components/prose.tsx";
import { ContentsList } from "@/components/ui/contents-list.tsx";
import { describeRecord } from "@/lib/records/describe-record.ts";
import type { PersonalRecord } from "@/lib/records/load-record.ts";

/** All that a trust keeps of a partner, said to them: on the screen and on paper. */
export function RecordView({ record }: { record: PersonalRecord }) {
  const sections = describeRecord(record);
  return (
    <>
      <ContentsList items={sections.map(({ id, heading }) => ({ href: `#${id}`, label: heading }))} />
      {sections.map(({ id, heading, none, entries }) => (
        <section id={id} key={id}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          {entries.length === 0 && <p>{none}</p>}
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other identity and never move.
            <section className="mb-6 break-inside-avoid" key={index}>
              <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{entry.heading}</h3>
              {entry.lines.map((line) => (
                <p className="nhsuk-u-margin-bottom-1" key={line}>
                  {line}
                </p>
              ))}
              {entry.quotes.map(({ label, text }) => (
                <div className="mt-2 border-0 border-l-4 border-solid border-grey-4 pl-4" key={label + text}>
                  <p className="nhsuk-u-margin-bottom-1">
                    <strong>{label}</strong>
                  </p>
                  <Prose text={text} />
                </div>
              ))}
            </section>
          ))}
        </section>
      ))}
    </>
  );
}
