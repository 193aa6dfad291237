import { SummaryList } from "@/components/ui/summary-list.tsx";
import { type Before, lineTitle } from "@/lib/before/load-before.ts";
import { showShortDate } from "@/lib/time.ts";

/** What was in place before Alongside, each with its day or that it is not known. */
export function BeforeLines({ before }: { before: Before }) {
  return (
    <SummaryList
      rows={before.lines.map((line) => ({
        id: line.id,
        key: lineTitle(line),
        value: (
          <>
            {sinceWords(line)}
            {line.words && (
              <>
                <br />
                {line.words}
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

const people = ["line_manager", "mentor", "buddy", "committee"];

function sinceWords({ what, since }: Before["lines"][number]): string {
  if (!since) return people.includes(what) ? "Since when is not known" : "The day is not known";
  return people.includes(what) ? `Since ${showShortDate(since)}` : showShortDate(since);
}
