import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, ReplyAnswer } from "@/prisma/generated/enums.ts";

/** What is read of a reply, latest first, for a `select`. */
export const replyFields = {
  orderBy: { position: "desc" },
  select: {
    appointmentId: true,
    position: true,
    answer: true,
    note: true,
    heldOn: true,
    startsAt: true,
    how: true,
    happenedOn: true,
    recordedAt: true,
    recordedBy: { select: { name: true } },
  },
} as const;

type ReplyRow = {
  position: number;
  answer: ReplyAnswer;
  note: string | null;
  heldOn: Date;
  startsAt: string;
  how: HowRecorded;
  happenedOn: Date | null;
  recordedAt: Date;
  recordedBy: { name: string };
};

/** A reply as its readers see it. */
export type ReplySummary = {
  answer: ReplyAnswer;
  note: string | null;
  /** The day it was said. */
  on: Day;
  how: HowRecorded;
  recordedBy: string;
};

/** What somebody said of a meeting: the reply that holds, or the last one, which was for another day or time. */
export type ReplyStanding = {
  reply: ReplySummary | null;
  /** They replied before the meeting was moved, and have not said whether they can come now. */
  before: (ReplySummary & { heldOn: Day; startsAt: string }) | null;
  /** Of the latest row, 0 where there is none: what a form is drawn from. */
  position: number;
};

/** The latest reply, told apart by whether it is for the day and time at which the meeting is now. */
export function replyStanding(
  rows: readonly ReplyRow[],
  meeting: { heldOn: Date; startsAt: string },
): ReplyStanding {
  const [row] = rows;
  if (!row) return { reply: null, before: null, position: 0 };
  const { answer, note, how, position } = row;
  const on = row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt);
  const summary = { answer, note, on, how, recordedBy: row.recordedBy.name };
  const heldOn = toDay(row.heldOn);
  if (heldOn === toDay(meeting.heldOn) && row.startsAt === meeting.startsAt)
    return { reply: summary, before: null, position };
  return { reply: null, before: { ...summary, heldOn, startsAt: row.startsAt }, position };
}
