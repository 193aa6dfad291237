import { Table } from "@/components/ui/table.tsx";
import type { PromisesOnDay } from "@/lib/promises/count-promises.ts";
import { promiseTitles } from "@/lib/promises/words.ts";
import { showShortDate } from "@/lib/time.ts";

/** Which promises are kept, for how many partners, and how that stood before. What the trust did: no names. */
export function PromisesKept({ days }: { days: readonly PromisesOnDay[] }) {
  const [now, ...before] = days;
  if (!now || now.partners === 0)
    return <p>No partner is inducting or active, so there is nothing to count about the trust’s promises.</p>;
  return (
    <>
      <Table
        caption={`What the trust promises its ${now.partners === 1 ? "partner" : `${now.partners} partners`}`}
        head={[
          "Promise",
          { label: "In place", numeric: true },
          { label: "Under way", numeric: true },
          { label: "Missing", numeric: true },
          { label: "Not needed", numeric: true },
        ]}
        rows={now.counts.map(({ promise, in_place, under_way, missing, not_needed }) => ({
          id: promise,
          cells: [promiseTitles[promise], in_place, under_way, missing, not_needed],
        }))}
      />
      <Table
        caption="In place, then and now"
        head={[
          "Promise",
          ...before.toReversed().map(({ day }) => ({ label: showShortDate(day), numeric: true })),
          { label: "Today", numeric: true },
        ]}
        rows={now.counts.map(({ promise }) => ({
          id: promise,
          cells: [
            promiseTitles[promise],
            ...[...before.toReversed(), now].map((each) => inPlace(each, promise)),
          ],
        }))}
      />
    </>
  );
}

/** "2 of 3": for how many of the partners of that day it was in place. */
function inPlace({ partners, counts }: PromisesOnDay, promise: string): string {
  const count = counts.find((each) => each.promise === promise)?.in_place ?? 0;
  return partners === 0 ? "no partner" : `${count} of ${partners}`;
}
