import { howWords } from "@/lib/appointments/words.ts";
import type { RecordEntry, RecordSection } from "@/lib/records/describe-record.ts";
import type { PersonalRecord } from "@/lib/records/load-record.ts";
import type { AppliesKept, NeedKept, TrainingKept } from "@/lib/records/load-training.ts";
import { showShortDate } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** The training they did, which is theirs, and which they need, said to the partner. */
export function describeTraining({
  training,
  applies,
  needs,
}: Pick<PersonalRecord, "training" | "applies" | "needs">): RecordSection[] {
  return [
    { id: "training", heading: "Training you did", none: "", entries: training.map(describeDone) },
    {
      id: "training-yours",
      heading: "Which training is yours",
      none: "",
      entries: applies.map(describeApplies),
    },
    { id: "training-needed", heading: "Training you need", none: "", entries: needs.map(describeNeed) },
  ];
}

function describeDone({ name, doneOn, validUntil, how, recordedBy }: TrainingKept): RecordEntry {
  const until = validUntil ? `It is valid until ${showShortDate(validUntil)}.` : "It is valid for good.";
  return {
    heading: name,
    lines: [`You did it on ${showShortDate(doneOn)}. ${until}${recordedFor(how, recordedBy)}`],
    quotes: [],
  };
}

/** What was said of whether a training is theirs. */
function describeApplies({ name, applies, because, by, on }: AppliesKept): RecordEntry {
  return {
    heading: name,
    lines: [
      `${by} said on ${showShortDate(on)} that it ${applies ? "is yours to do" : "is not yours to do"}.`,
    ],
    quotes: because ? [{ label: "Why not", text: because }] : [],
  };
}

/** A training they said they need, with every answer. */
function describeNeed({ words, on, how, recordedBy, answers }: NeedKept): RecordEntry {
  return {
    heading: showShortDate(on),
    lines: [
      ...(how === "themselves" ? [] : [recordedFor(how, recordedBy).trim()]),
      ...(answers.length === 0 ? ["Nobody has answered yet."] : []),
    ],
    quotes: [
      { label: "What you need", text: words },
      ...answers.map((answer) => ({
        label: `${answer.by}, ${showShortDate(answer.on)}: ${answer.byOn ? `arranged by ${showShortDate(answer.byOn)}` : "it cannot be arranged"}`,
        text: answer.words,
      })),
    ],
  };
}

function recordedFor(how: HowRecorded, recordedBy: string): string {
  return how === "themselves" ? "" : ` ${recordedBy} recorded it for you. You said it ${howWords[how]}.`;
}
