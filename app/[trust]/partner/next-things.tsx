import type { NextThing } from "@/lib/appointments/home-next-things.ts";

/** Three things at most, each one link. */
export function NextThings({ trust, things }: { trust: string; things: readonly NextThing[] }) {
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="next-things">
      <h2 className="nhsuk-heading-m" id="next-things">
        What you can do next
      </h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {things.map(({ what, about, path }) => (
          <li key={path}>
            <a className="nhsuk-link" href={`/${trust}/${path}`}>
              {what}
            </a>
            {about && <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{about}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
