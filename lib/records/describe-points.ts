import { whereWords } from "@/lib/points/where-words.ts";
import { answerWords, wordWords } from "@/lib/points/words.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { recordedWords } from "@/lib/records/describe-shaping.ts";
import type { PointRaised } from "@/lib/records/load-points-raised.ts";
import { showShortDate } from "@/lib/time.ts";

/** Something a partner raised, what the trust said to it and what they said of that. */
export function describePoint({
  place,
  on,
  words,
  how,
  recordedBy,
  answers,
  said,
}: PointRaised): RecordEntry {
  const where = whereWords(place);
  return {
    heading: `${where.charAt(0).toUpperCase()}${where.slice(1)}`,
    lines: [
      `Raised on ${showShortDate(on)}.`,
      ...(recordedBy ? [recordedWords(how, recordedBy)] : []),
      ...(answers.length === 0 ? ["Nobody has answered yet."] : []),
    ],
    quotes: [
      { label: "What you raised", text: words },
      ...answers.map((each) => ({
        label: `${answerWords[each.kind]}, said by ${each.by} on ${showShortDate(each.on)}`,
        text: each.words,
      })),
      ...said.map((each) => ({
        label: `${wordWords[each.kind]}: ${each.by}, ${showShortDate(each.on)}`,
        text: each.because ?? "",
      })),
    ],
  };
}
