import type { Owed } from "@/lib/one-to-ones/load-owed.ts";
import { showShortDate, today } from "@/lib/time.ts";

/** What one side owes, oldest first, each with who does it and by when. */
export function OwedList(props: { trust: string; heading: string; none: string; owed: readonly Owed[] }) {
  return (
    <>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{props.heading}</h3>
      {props.owed.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {props.owed.map((each) => (
            <li key={each.id}>
              <a className="nhsuk-link" href={`/${props.trust}/${each.path}`}>
                {each.what}
              </a>
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                {each.by}, since {showShortDate(each.since)}
                {each.dueOn && dueWords(each.dueOn)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function dueWords(dueOn: string): string {
  return dueOn < today() ? `. It was to be by ${showShortDate(dueOn)}` : `, by ${showShortDate(dueOn)}`;
}
