import { type Day, showDate, showShortDate } from "@/lib/time.ts";
import type { AttendanceKind, ReplyAnswer } from "@/prisma/generated/enums.ts";

/** When a meeting is: the day, and the times on the clock, "14:00". */
export type MeetingTime = { heldOn: Day; startsAt: string; endsAt: string | null };

/** "Tuesday 3 March 2027, 2pm to 4pm" */
export function whenWords(time: MeetingTime): string {
  return `${showDate(time.heldOn)}, ${hoursWords(time)}`;
}

/** The same without the day of the week, for tables and messages: "3 March 2027, 2pm to 4pm". */
export function shortWhenWords(time: MeetingTime): string {
  return `${showShortDate(time.heldOn)}, ${hoursWords(time)}`;
}

function hoursWords({ startsAt, endsAt }: MeetingTime): string {
  return endsAt ? `${clockWords(startsAt)} to ${clockWords(endsAt)}` : clockWords(startsAt);
}

/** A time on the clock as the NHS service manual writes it: "14:30" is "2:30pm". */
export function clockWords(clock: string): string {
  if (clock === "00:00") return "midnight";
  if (clock === "12:00") return "midday";
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

/** What somebody replied, as those who wait for it say it. */
export const replyWords: Record<ReplyAnswer, string> = {
  attending: "Attending",
  not_attending: "Not attending",
  not_sure: "Not sure yet",
};

/** What happened, apart from what was replied. */
export const attendanceWords: Record<AttendanceKind, string> = {
  attended: "Came",
  apologies: "Sent apologies",
  absent: "Did not come",
};
