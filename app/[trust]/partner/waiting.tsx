import type { Awaited } from "@/lib/appointments/home-waiting.ts";
import { showShortDate } from "@/lib/time.ts";

/** What a partner waits for from the trust: from whom, and since when. */
export function Waiting(props: { trust: string; appointmentId: string; waiting: readonly Awaited[] }) {
  const { trust, appointmentId, waiting } = props;
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
      <p>
        <a className="nhsuk-link" href={`/${trust}/promises/${appointmentId}`}>
          What the trust promises you
        </a>
      </p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/raised/${appointmentId}`}>
          What I raised, and what became of it
        </a>
      </p>
    </section>
  );
}
