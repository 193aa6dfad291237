import type { Awaited } from "@/lib/appointments/home-waiting.ts";
import { showShortDate } from "@/lib/time.ts";

/** What a partner waits for from the trust: from whom, and since when. */
export function Waiting({ trust, waiting }: { trust: string; waiting: readonly Awaited[] }) {
  return (
    <section aria-labelledby="waiting">
      <h2 className="nhsuk-heading-m" id="waiting">
        Waiting for the trust
      </h2>
      {waiting.length === 0 ? (
        <p>You are not waiting for anything at the moment.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {waiting.map(({ what, by, since, path }) => (
            <li key={what + path}>
              <a className="nhsuk-link" href={`/${trust}/${path}`}>
                {what}
              </a>
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                Waiting for {by}, since {showShortDate(since)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
