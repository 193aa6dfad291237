import { Refusal } from "@/lib/errors.ts";
import { date, optionalChosenId, optionalClockTime, optionalLine, optionalLink } from "@/lib/form-fields.ts";
import { dayWithoutTime, isNear, noSuchTime } from "@/lib/meetings/meeting-fields.ts";
import { clockWords } from "@/lib/meetings/meeting-words.ts";
import { clockNow, type Day, showDate, showShortDate, today } from "@/lib/time.ts";

/** When and where the two talk, as forms ask for it. */
export const oneToOneFields = {
  heldOn: date("the day").refine(isNear, "Enter a day within the last year or the next three years"),
  startsAt: optionalClockTime(),
  place: optionalLine(),
  joiningLink: optionalLink(),
  /** Who meets the partner, where more than one person supports them. */
  withId: optionalChosenId,
};

/** When a one-to-one is. The time may not be known. */
export type OneToOneTime = { heldOn: Day; startsAt: string | null };

/** Refuses a time that the clocks leave out on that day. */
export function refuseNoSuchTime({ heldOn, startsAt }: OneToOneTime): void {
  if (startsAt && dayWithoutTime([heldOn], { startsAt, endsAt: null }))
    throw new Refusal(noSuchTime(heldOn), { field: "startsAt" });
}

/** Whether it has begun: from then on the two can say what became of it. Without a time, it is the whole day. */
export function hasBegun({ heldOn, startsAt }: OneToOneTime): boolean {
  return heldOn < today() || (heldOn === today() && (startsAt ?? "00:00") <= clockNow());
}

/** "Tuesday 3 March 2027, 2pm" */
export function whenWords({ heldOn, startsAt }: OneToOneTime): string {
  return startsAt ? `${showDate(heldOn)}, ${clockWords(startsAt)}` : showDate(heldOn);
}

/** "3 March 2027, 2pm" */
export function shortWhenWords({ heldOn, startsAt }: OneToOneTime): string {
  return startsAt ? `${showShortDate(heldOn)}, ${clockWords(startsAt)}` : showShortDate(heldOn);
}
