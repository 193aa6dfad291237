import { howWords } from "@/lib/appointments/words.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { entry } from "@/lib/records/entry.ts";
import type { AskKept, ProposalKept } from "@/lib/records/load-shaping.ts";
import { showShortDate } from "@/lib/time.ts";
import type { HowRecorded, RoleProposalStateKind } from "@/prisma/generated/enums.ts";

const became: Record<RoleProposalStateKind, string> = {
  accepted: "Accepted",
  declined: "Not accepted",
  suggested_instead: "Something else was suggested",
  taken_back: "Taken back",
  ended: "It does not hold any more",
};

/** A change to their role that one of the two proposed. */
export function describeProposal({ words, by, on, how, recordedBy, steps }: ProposalKept): RecordEntry {
  return {
    heading: `Proposed by ${by}, ${showShortDate(on)}`,
    lines: [
      ...(how === "themselves" ? [] : [recordedWords(how, recordedBy)]),
      ...(steps.length === 0 ? ["Nobody has answered yet."] : []),
      ...steps.map((step) =>
        `${became[step.kind]}: ${step.by}, ${showShortDate(step.on)}. ${step.how === "themselves" ? "" : recordedWords(step.how, step.recordedBy)}`.trim(),
      ),
    ],
    quotes: [
      { label: "What would change", text: words },
      ...steps.flatMap(({ because, by: who }) =>
        because ? [{ label: `What ${who} said`, text: because }] : [],
      ),
    ],
  };
}

/** That the trust asked whether the role should change. */
export function describeAsk({ by, on, how }: AskKept): RecordEntry {
  return entry(`Asked by ${by}, ${showShortDate(on)}`, [
    `${by} asked you ${howWords[how]} whether your role should change.`,
  ]);
}

/** Who wrote it down for them, and how they were told. */
export function recordedWords(how: HowRecorded, recordedBy: string): string {
  return `${recordedBy} recorded it for you. You said it ${howWords[how]}.`;
}
