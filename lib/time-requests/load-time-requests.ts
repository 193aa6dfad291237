import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf } from "@/lib/time.ts";
import { isOpenRequest } from "@/lib/time-requests/standing.ts";
import type { TimeNeededFor, TimeRequestStateKind } from "@/prisma/generated/enums.ts";
import type { TimeRequestWhereInput } from "@/prisma/generated/models/TimeRequest.ts";

/** Something there is no time for, with all that was said of it. It never says which partner it is about. */
export type TimeRequest = {
  id: string;
  about: TimeNeededFor;
  words: string;
  by: string;
  on: Day;
  /** First to last. */
  said: { id: string; kind: TimeRequestStateKind; words: string | null; by: string; on: Day }[];
  isOpen: boolean;
  /** The place in its history that a form is drawn from. */
  position: number;
};

/** Reads them, latest first, of partners whose role goes on or not. For functions that each authorise their own reader. */
export async function loadTimeRequests(
  tx: TrustTransaction,
  trustId: string,
  which: TimeRequestWhereInput,
): Promise<(TimeRequest & { appointmentId: string })[]> {
  const rows = await tx.timeRequest.findMany({
    where: { trustId, ...which },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      appointmentId: true,
      about: true,
      words: true,
      recordedAt: true,
      askedBy: { select: { name: true } },
      states: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          position: true,
          kind: true,
          words: true,
          recordedAt: true,
          saidBy: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ askedBy, recordedAt, states, ...row }) => ({
    ...row,
    by: askedBy.name,
    on: dayOf(recordedAt),
    said: states.map((state) => ({
      id: state.id,
      kind: state.kind,
      words: state.words,
      by: state.saidBy.name,
      on: dayOf(state.recordedAt),
    })),
    isOpen: isOpenRequest(states.at(-1)?.kind ?? null),
    position: states.at(-1)?.position ?? 0,
  }));
}
