import { anyOf } from "@/lib/answers/listed.ts";
import type { AnswerRecords, Named } from "@/lib/answers/records.ts";
import { holds, managesOn } from "@/lib/answers/spans.ts";
import { type Day, showShortDate } from "@/lib/time.ts";

/** Who puts it right for a partner: their line manager, whoever stands in, else any manager. */
export function supporterOf(records: AnswerRecords, asOf: Day): string {
  const { lineManager, isManager } = lineManagerOn(records, asOf);
  if (lineManager && isManager) return lineManager.name;
  const deputy = records.deputies.find((each) => holds(each, asOf));
  return deputy?.name ?? anyOf(records.managers, "the managers of partners");
}

/** The line manager of a day, and whether they are a manager on it. */
export function lineManagerOn(records: AnswerRecords, asOf: Day) {
  const lineManager = records.lineManagers.find((each) => holds(each, asOf));
  return { lineManager, isManager: lineManager !== undefined && managesOn(lineManager.spells, asOf) };
}

/** What the answer of whom a partner works with rests on. */
export function becauseOfLineManager(lineManager: Named | undefined, isManager: boolean): string {
  if (!lineManager) return "nobody is on record as line manager";
  if (!isManager) return `${lineManager.name} is no longer a manager at this trust`;
  return `${lineManager.name} is on record as line manager since ${showShortDate(lineManager.startsOn)}`;
}
