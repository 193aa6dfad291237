import type { AnswerRecords } from "@/lib/answers/records.ts";
import { type Answer, answersOf } from "@/lib/answers/rules.ts";
import { addDays, type Day, toDate } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

/** Records of one appointment made up for the rules of the six answers, all seen from one day. */
export const asOf = "2026-06-15";
export const at = (days: number) => new Date(toDate(addDays(asOf, days)).getTime() + 9 * 3_600_000);
export const on = (days: number): Day => addDays(asOf, days);
export const since = (days: number, until: number | null = null) => ({
  startsOn: on(days),
  endsOn: until === null ? null : on(until),
  recordedAt: at(days),
});

export const nothing: AnswerRecords = {
  appointedAt: at(-100),
  lineManagers: [],
  deputies: [],
  pairings: [],
  invitations: [],
  versions: [],
  success: [],
  variations: [],
  training: { items: [], scopes: [], dones: [] },
  nones: [],
  managers: ["Dana"],
  admins: ["Fatima"],
};
export const manager = (days = -90, until: number | null = null, change = {}) => ({
  name: "Dana",
  jobTitle: "Specialist",
  recordedBy: "Ruth",
  spells: [{ from: at(-300), until: null as Date | null }],
  ...since(days, until),
  ...change,
});
export const seat = (change: Partial<AnswerRecords["invitations"][number]> = {}) => ({
  committee: "Quality Committee",
  committeeEndedAt: null,
  why: "To ask what patients would ask.",
  invitedBy: "Dana",
  meeting: null,
  chairs: [],
  ...since(-60),
  ...change,
});
export const meeting = (days: number, change = {}) =>
  seat({
    committee: "Falls Group",
    meeting: { heldOn: on(days), startsAt: "14:00", cancelledAt: null, ...change },
  });
export const version = (change: Partial<AnswerRecords["versions"][number]> = {}) => ({
  number: 1,
  publishedAt: at(-80),
  publishedBy: "Fatima",
  stance: "strategic" as const,
  stanceMeaning: "You help to decide.",
  speaksFor: "For patients.",
  tasks: [{ name: "Walks", time: "2 hours", frequency: "Monthly", stance: null }],
  ...change,
});
export const none = (question: RoleQuestion, days: number, until: number | null = null) => ({
  question,
  because: "We agreed that.",
  saidBy: "Dana",
  recordedAt: at(days),
  endedAt: until === null ? null : at(until),
});

export function answer(question: RoleQuestion, change: Partial<AnswerRecords>, day = asOf): Answer {
  const found = answersOf({ ...nothing, ...change }, day).find((each) => each.question === question);
  if (!found) throw new Error("no answer");
  return found;
}
