import { howWords } from "@/lib/appointments/words.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import type { TimeKept, WorkKept } from "@/lib/records/load-work.ts";
import { showShortDate } from "@/lib/time.ts";
import { lengthWords } from "@/lib/time-given/time-words.ts";
import { kindWords } from "@/lib/work/work-words.ts";
import type { HowRecorded, WorkPartStateKind } from "@/prisma/generated/enums.ts";

/** A piece of work beside committees, said to the partner. */
export function describeWork({ kind, name, why, askedOn, steps, outcomes }: WorkKept): RecordEntry {
  return {
    heading: `${name} (${kindWords[kind].toLowerCase()})`,
    lines: [
      `You were asked on ${showShortDate(askedOn)}.`,
      ...(steps.length === 0 ? ["You gave no answer."] : []),
      ...steps.map(({ kind: said, on, how, recordedBy }) =>
        `${partSaid[said]} ${showShortDate(on)}. ${recordedFor(how, recordedBy)}`.trim(),
      ),
    ],
    quotes: [
      { label: "Why you were asked", text: why },
      ...steps.flatMap(({ note }) => (note ? [{ label: "Your note", text: note }] : [])),
      ...outcomes.map(({ words, on, how, recordedBy }) => ({
        label:
          `What came of it, as you said on ${showShortDate(on)}. ${recordedFor(how, recordedBy)}`.replace(
            /\.? ?$/,
            "",
          ),
        text: words,
      })),
    ],
  };
}

/** Time they said they gave. */
export function describeTime({ on, minutes, for: what, how, recordedBy }: TimeKept): RecordEntry {
  const said = recordedFor(how, recordedBy);
  return {
    heading: showShortDate(on),
    lines: [`${lengthWords(minutes)}: ${what}`, ...(said ? [said] : [])],
    quotes: [],
  };
}

const partSaid: Record<WorkPartStateKind, string> = {
  taking_part: "You took part, from",
  not_taking_part: "You said that you do not take part, on",
  ended: "Your part was over on",
};

function recordedFor(how: HowRecorded, recordedBy: string): string {
  return how === "themselves" ? "" : `${recordedBy} recorded it for you. You said it ${howWords[how]}.`;
}
