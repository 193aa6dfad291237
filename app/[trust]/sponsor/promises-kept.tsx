import { Table } from "@/components/ui/table.tsx";
import type { Programme } from "@/lib/programme/read-programme.ts";
import type { PromisesOnDay } from "@/lib/promises/count-promises.ts";
import { promiseTitles, stateWords } from "@/lib/promises/words.ts";
import { trustPromiseTitles } from "@/lib/readiness/words.ts";

/** The days on which they are counted, as `countPromises` counts them. */
const ago = ["Today", "3 months ago", "6 months ago", "A year ago"];

/** Which promises are kept, now and before. What the trust did: no names. */
export function PromisesKept(props: { trust: string; programme: Programme }) {
  const { promises, trustPromises, seesPartners } = props.programme;
  const [now, ...before] = promises;
  const days = trustPromises.toReversed();
  const today = trustPromises[0];
  return (
    <section aria-labelledby="promises">
      <h2 className="nhsuk-heading-m" id="promises">
        Which promises are kept?
      </h2>
      <Table
        caption="What the trust keeps once, for all partners"
        captionSize="s"
        head={["Promise", ...ago.toReversed(), "Why"]}
        rows={(today?.standings ?? []).map(({ promise, because }) => ({
          id: promise,
          cells: [
            <a className="nhsuk-link" href={`/${props.trust}/readiness`} key="title">
              {trustPromiseTitles[promise]}
            </a>,
            ...days.map(({ standings }) => {
              const standing = standings.find((each) => each.promise === promise);
              return standing ? stateWords[standing.state] : "";
            }),
            because.charAt(0).toUpperCase() + because.slice(1),
          ],
        }))}
      />
      {!now || now.partners === 0 ? (
        <p>No partner is inducting or active, so there is nothing to count about the promises to each.</p>
      ) : (
        <Table
          caption={`What the trust promises ${now.partners === 1 ? "its partner" : `each of its ${now.partners} partners`}`}
          captionSize="s"
          head={[
            "In place for how many",
            ...ago.toReversed().map((label) => ({ label, numeric: true })),
            { label: "Under way", numeric: true },
            { label: "Missing", numeric: true },
            { label: "Not needed", numeric: true },
          ]}
          rows={now.counts.map(({ promise, under_way, missing, not_needed }) => ({
            id: promise,
            cells: [
              promiseTitles[promise],
              ...[...before.toReversed(), now].map((each) => inPlace(each, promise)),
              under_way,
              missing,
              not_needed,
            ],
          }))}
        />
      )}
      {seesPartners && (
        <p className="no-print">
          <a className="nhsuk-link" href={`/${props.trust}/manage?whose=all#partners`}>
            Which partners wait for what
          </a>
        </p>
      )}
    </section>
  );
}

/** "2 of 3": for how many of the partners of that day it was in place. */
function inPlace({ partners, counts }: PromisesOnDay, promise: string): string {
  const count = counts.find((each) => each.promise === promise)?.in_place ?? 0;
  return partners === 0 ? "no partner" : `${count} of ${partners}`;
}
