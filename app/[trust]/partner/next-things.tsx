import type { NextThing } from "@/lib/appointments/home-next-things.ts";

/** Three things at most, each one link. */
export function NextThings(props: { trust: string; things: readonly NextThing[]; unreadMessages: number }) {
  const { trust, things, unreadMessages } = props;
  const isListed = things.some(({ path }) => path === "messages");
  if (things.length === 0 && unreadMessages === 0) return null;
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
      {unreadMessages > 0 && !isListed && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/messages`}>
            {unreadMessages === 1 ? "You have 1 new message" : `You have ${unreadMessages} new messages`}
          </a>
        </p>
      )}
    </section>
  );
}
