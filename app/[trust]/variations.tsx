import { Prose } from "@/components/prose.tsx";
import type { Variation } from "@/lib/shaping/load-proposals.ts";
import { showShortDate } from "@/lib/time.ts";

/** What the two agreed beside the trust's role description: this partner's own, on a screen or on paper. */
export function Variations({ variations }: { variations: readonly Variation[] }) {
  if (variations.length === 0) return null;
  return (
    <section aria-labelledby="variations">
      <h2 className="nhsuk-heading-m" id="variations">
        Agreed for this role alone
      </h2>
      {variations.map(({ id, words, by, on }) => (
        <div className="break-inside-avoid" key={id}>
          <Prose text={words} />
          <p className="nhsuk-hint">
            {by} accepted it on {showShortDate(on)}.
          </p>
        </div>
      ))}
    </section>
  );
}
