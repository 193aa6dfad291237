import type { TrustTransaction } from "@/lib/db.ts";
import { loadPromises } from "@/lib/promises/load-promises.ts";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { promiseKinds, shownOf } from "@/lib/promises/rules.ts";
import { type PromiseState, promisesOf } from "@/lib/promises/standing.ts";
import { addMonths, type Day, toDate, today } from "@/lib/time.ts";
import type { PromiseKind } from "@/prisma/generated/enums.ts";

/** For how many partners a promise stood how, on a day. What the trust did, and never what a partner feels. */
type PromiseCount = Record<PromiseState, number> & { promise: PromiseKind };
/** The same of every promise on a day, and of how many partners it was asked. */
export type PromisesOnDay = { day: Day; partners: number; counts: PromiseCount[] };

/** How many months before today a trend looks. */
const monthsBefore = [0, 3, 6, 12];

/** The promises of a trust as they stand today and stood before, each worked out anew from dated records. */
export async function countPromises(tx: TrustTransaction, trustId: string): Promise<PromisesOnDay[]> {
  const days = monthsBefore.map((months) => addMonths(today(), -months));
  const loaded = await loadPromises(tx, trustId, {
    OR: [{ endedOn: null }, { endedOn: { gte: toDate(days.at(-1) ?? today()) } }],
  });
  return days.map((day) =>
    countOn(
      loaded.map(({ records }) => records),
      day,
    ),
  );
}

/** The same of some partners on one day: of those whose role had begun, and was neither paused nor over. */
export function countOn(all: readonly PromiseRecords[], day: Day): PromisesOnDay {
  const owed = all
    .filter((records) => isOwed(records, day))
    .map((records) => ({ records, standings: promisesOf(records, day) }));
  const counts = promiseKinds.map((promise): PromiseCount => {
    // What the trust did, by its records. That a partner disputes it is theirs and the manager's: of one partner, a count would say it.
    const states = owed.map(({ records, standings }) => {
      const said = standings.find((standing) => standing.promise === promise)?.state;
      return said === "not_needed" ? said : shownOf(promise, records, day).state;
    });
    const count = (state: PromiseState) => states.filter((each) => each === state).length;
    return {
      promise,
      in_place: count("in_place"),
      under_way: count("under_way"),
      missing: count("missing"),
      not_needed: count("not_needed"),
    };
  });
  return { day, partners: owed.length, counts };
}

/** Whether the trust owed a partner the promises on a day: from their induction on, while the role goes on. */
export function isOwed({ startsOn, endedOn, states }: PromiseRecords, day: Day): boolean {
  const state = states.findLast(({ kind, on }) => on <= day && kind !== "ended")?.kind;
  const goesOn = state === "inducting" || state === "active";
  return goesOn && startsOn <= day && (endedOn === null || endedOn >= day);
}
