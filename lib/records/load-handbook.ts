import type { TrustTransaction } from "@/lib/db.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { recordedFor } from "@/lib/records/entry.ts";
import { type Day, dayOf, showShortDate, toDay } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** A version of the handbook that they said they read. */
export type HandbookKept = { number: number; on: Day; how: HowRecorded; recordedBy: string };

/** Every version these appointments of one person were said to have read, first to last. */
export async function loadHandbookKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<HandbookKept[]> {
  const rows = await tx.handbookConfirmation.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ version: { number: "asc" } }, { id: "asc" }],
    select: {
      how: true,
      happenedOn: true,
      recordedAt: true,
      recordedBy: { select: { name: true } },
      version: { select: { number: true } },
    },
  });
  return rows.map(({ how, happenedOn, recordedAt, recordedBy, version }) => ({
    number: version.number,
    on: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
    how,
    recordedBy: recordedBy.name,
  }));
}

/** The same, said to the partner. */
export function describeHandbook({ number, on, how, recordedBy }: HandbookKept): RecordEntry {
  return {
    heading: `Version ${number}`,
    lines: [`You said on ${showShortDate(on)} that you read it.${recordedFor(how, recordedBy)}`],
    quotes: [],
  };
}
