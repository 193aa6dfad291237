import { lineManagesToday } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { addMonths, type Day, showShortDate, toDay, today } from "@/lib/time.ts";

/** Every deputy of an appointment, earliest first, and today's line manager. */
export async function loadDeputies(tx: TrustTransaction, trustId: string, appointmentId: string) {
  const deputies = await tx.deputyManager.findMany({
    where: { trustId, appointmentId },
    orderBy: [{ startsOn: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      membershipId: true,
      startsOn: true,
      endsOn: true,
      recordedAt: true,
      membership: { select: { name: true } },
    },
  });
  const lineManager = await tx.lineManager.findFirst({
    where: { trustId, appointmentId, ...lineManagesToday() },
    select: { membershipId: true },
  });
  return { deputies, lineManager };
}

type DeputyRow = Awaited<ReturnType<typeof loadDeputies>>["deputies"][number];

/** The deputy who was recorded last. */
export function lastDeputy<T extends { recordedAt: Date; id: string }>(
  deputies: readonly T[],
): T | undefined {
  return deputies
    .toSorted((a, b) => Number(a.recordedAt) - Number(b.recordedAt) || a.id.localeCompare(b.id))
    .at(-1);
}

/** Refuses days in the wrong order, too far off, or before whoever is deputy today began. */
export function checkDeputyDays(
  { startsOn, lastDay }: { startsOn: Day; lastDay: Day | null },
  deputies: readonly DeputyRow[],
): void {
  const refuse = (field: string, message: string) => {
    throw new Refusal(message, { field });
  };
  const begun = deputies.findLast(
    (each) => toDay(each.startsOn) <= today() && (!each.endsOn || each.endsOn > each.startsOn),
  );
  if (begun && startsOn < toDay(begun.startsOn))
    refuse(
      "startsOn",
      `Enter a day on or after ${showShortDate(toDay(begun.startsOn))}, when ${begun.membership.name} became the deputy`,
    );
  if (startsOn > addMonths(today(), 12)) refuse("startsOn", "Enter a day within the next 12 months");
  if (lastDay && lastDay < startsOn)
    refuse("lastDay", "Enter a last day that is on or after the first, or leave it empty");
  if (lastDay && lastDay < today()) refuse("lastDay", "Enter a last day from today on, or leave it empty");
}
