import { saidKinds as promiseSaid, promiseTitles } from "@/lib/promises/words.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { recordedWords } from "@/lib/records/describe-shaping.ts";
import type { PromiseSaidKept } from "@/lib/records/load-promises.ts";
import type { MeasureKept } from "@/lib/records/load-success.ts";
import { showShortDate } from "@/lib/time.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

const kinds: Record<SuccessWordKind, string> = {
  worded: "Worded",
  agreed: "Agreed",
  not_agreed: "Not agreed",
  progress: "How it goes",
  met: "Met",
  dropped: "Dropped",
};

/** What a partner and who supports them called success, and all that was said of it. */
export function describeMeasure({ said }: MeasureKept): RecordEntry {
  const [first] = said;
  return {
    heading: first ? `Written by ${first.by}, ${showShortDate(first.on)}` : "",
    lines: said.map(({ kind, by, on, how, recordedBy, reviewOn }) =>
      [
        `${kinds[kind]}: ${by}, ${showShortDate(on)}.`,
        ...(reviewOn ? [`To look at again on ${showShortDate(reviewOn)}.`] : []),
        ...(how === "themselves" ? [] : [recordedWords(how, recordedBy)]),
      ].join(" "),
    ),
    quotes: said.flatMap(({ kind, by, words }) =>
      words ? [{ label: `${kinds[kind]}, ${by}`, text: words }] : [],
    ),
  };
}

/** Something said of one of the trust's promises. */
export function describePromise({
  promise,
  kind,
  words,
  by,
  on,
  how,
  recordedBy,
}: PromiseSaidKept): RecordEntry {
  return {
    heading: `${promiseTitles[promise]}, ${showShortDate(on)}`,
    lines: [
      `${promiseSaid[kind]}: ${by}.`,
      ...(how === "themselves" ? [] : [recordedWords(how, recordedBy)]),
    ],
    quotes: words ? [{ label: `What ${by} said`, text: words }] : [],
  };
}
