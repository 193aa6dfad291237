import { BeforeLines } from "@/app/[trust]/before-alongside.tsx";
import type { Before } from "@/lib/before/load-before.ts";
import { showShortDate } from "@/lib/time.ts";

/** What was in place for a partner who served before Alongside, and who said so. */
export function BeforeAlongside({ before, name }: { before: Before; name: string }) {
  return (
    <section aria-labelledby="before">
      <h2 className="nhsuk-heading-m" id="before">
        Before Alongside
      </h2>
      <p>
        Brought in by {before.by} on {showShortDate(before.on)}. {name} reads the same. It does not count as
        done in Alongside.
      </p>
      <BeforeLines before={before} />
    </section>
  );
}
