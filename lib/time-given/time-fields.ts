import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, optionalChosenId, optionalCount, optionalLine, pastDate } from "@/lib/form-fields.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { type Day, now, showShortDate, toDate, toDay } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** How long, typed as hours and minutes. An empty box is none. */
export const lengthFields = { hours: optionalCount(999), minutes: optionalCount(59) };

/** The same in minutes. */
export function minutesOf({ hours, minutes }: { hours: number | null; minutes: number | null }): number {
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Time that was given, as forms ask for it. */
export const timeFields = {
  id: formId,
  ...lengthFields,
  givenOn: pastDate("the day"),
  workId: optionalChosenId,
  about: optionalLine(),
};
export type TimeFields = {
  id: string;
  hours: number | null;
  minutes: number | null;
  givenOn: Day;
  workId: string | null;
  about: string | null;
};

type Held = Pick<TheTwo, "appointment"> & {
  appointment: { id: string; membershipId: string; startsOn: Date };
};

/**
 * Writes down time a partner gave, in their name. Sent twice, it is there once. Refuses none at all, more than a day has,
 * a day before the role began, work they were not asked to, and time that is for nothing.
 */
export async function writeTime(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  { appointment }: Held,
  { how, ...input }: TimeFields & { how: HowRecorded },
): Promise<void> {
  const { id, givenOn, workId, about } = input;
  const minutes = minutesOf(input);
  const refuse = (field: string, message: string) => {
    throw new Refusal(message, { field });
  };
  if (minutes === 0) refuse("hours", "Enter how long it took");
  if (minutes > 24 * 60) refuse("hours", "Enter no more than 24 hours for one day");
  if (toDate(givenOn) < appointment.startsOn)
    refuse(
      "givenOn",
      `Enter a day on or after ${showShortDate(toDay(appointment.startsOn))}, when the role began`,
    );
  if (!workId && !about) refuse("about", "Enter what the time was for, or choose the work");
  if (
    workId &&
    (await tx.workPart.count({ where: { trustId, workId, appointmentId: appointment.id } })) === 0
  )
    refuse("workId", "Choose from the list");
  const { count } = await tx.timeGiven.createMany({
    data: {
      trustId,
      id,
      appointmentId: appointment.id,
      workId,
      about,
      givenOn: toDate(givenOn),
      minutes,
      saidById: appointment.membershipId,
      recordedById: membershipId,
      how,
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
}
