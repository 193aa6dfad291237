import { howWords } from "@/lib/appointments/words.ts";
import { saidOf } from "@/lib/induction/write-state.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import type { StepKept } from "@/lib/records/load-induction.ts";
import { showShortDate } from "@/lib/time.ts";

/** A step of their induction, said to the partner. */
export function describeStep({ title, about, dueOn, words }: StepKept): RecordEntry {
  return {
    heading: title,
    lines: [
      `By ${showShortDate(dueOn)}.`,
      ...(words.length === 0 ? ["Nothing was said of it yet."] : []),
      ...words.map((word) => {
        const recorded = word.recordedBy
          ? ` ${word.recordedBy} recorded it, told ${howWords[word.how]}.`
          : "";
        return `${saidOf(word)}${recorded}`;
      }),
    ],
    quotes: [
      ...(about ? [{ label: "What helps to do it", text: about }] : []),
      ...words.flatMap(({ because, by }) => (because ? [{ label: `What ${by} said`, text: because }] : [])),
    ],
  };
}
