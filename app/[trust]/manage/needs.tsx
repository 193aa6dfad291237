import type { WithSponsor } from "@/lib/needs/no-time.ts";
import type { ManageHome } from "@/lib/needs/read-manage-home.ts";
import type { NeedLine } from "@/lib/needs/words.ts";
import { showShortDate, today } from "@/lib/time.ts";
import { neededFor } from "@/lib/time-requests/words.ts";

const shownAtFirst = 8;

/** What needs a manager, oldest first: a sentence each, since when, and the one thing to do about it. */
export function Needs(props: {
  trust: string;
  needs: readonly NeedLine[];
  mayManage: boolean;
  /** All of them, and not the first few alone. */
  all: boolean;
  /** This page with all of them. */
  allHref: string;
}) {
  const { trust, needs, mayManage, all } = props;
  const shown = all ? needs : needs.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="needs">
      <h2 className="nhsuk-heading-m" id="needs">
        {mayManage ? "Needs you today" : "Needs a manager today"}
      </h2>
      {needs.length === 0 && (
        <p>{mayManage ? "Nothing needs you today." : "Nothing needs a manager today."}</p>
      )}
      <ul className="nhsuk-list nhsuk-list--border">
        {shown.map(({ id, sentence, names, since, action }) => (
          <li className="sm:flex sm:justify-between sm:gap-4" key={id}>
            <div>
              {sentence}
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                {names.length > 0 && `${namesInOne(names)}. `}Since {showShortDate(since)}
              </div>
            </div>
            {mayManage && (
              <div className="sm:flex-none sm:text-right">
                <a className="nhsuk-link" href={`/${trust}/${action.path}`}>
                  {action.label}
                  <span className="nhsuk-u-visually-hidden">: {sentence}</span>
                </a>
              </div>
            )}
          </li>
        ))}
      </ul>
      {shown.length < needs.length && (
        <p>
          <a className="nhsuk-link" href={props.allHref}>
            Show everything that needs {mayManage ? "you" : "a manager"}
          </a>
        </p>
      )}
    </section>
  );
}

/** What the reader sees to for the trust before partners come. */
export function Prepares({ trust, prepares }: { trust: string; prepares: ManageHome["prepares"] }) {
  if (prepares.length === 0) return null;
  return (
    <section aria-labelledby="prepares">
      <h2 className="nhsuk-heading-m" id="prepares">
        What the trust prepares, and you see to
      </h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {prepares.map(({ id, title, dueOn }) => (
          <li key={id}>
            <a className="nhsuk-link break-words" href={`/${trust}/readiness/${id}`}>
              {title}
            </a>
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
              {dueOn < today() ? "Was due by" : "By"} {showShortDate(dueOn)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What whoever supports a partner has no time for: nobody is late with it but the trust. */
export function NoTime(props: { trust: string; withSponsor: readonly WithSponsor[] }) {
  if (props.withSponsor.length === 0) return null;
  return (
    <section aria-labelledby="no-time">
      <h2 className="nhsuk-heading-m" id="no-time">
        With the sponsor: no time for these
      </h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {props.withSponsor.map(({ id, partner, about, kind, on }) => (
          <li className="sm:flex sm:justify-between sm:gap-4" key={id}>
            <div>
              {partner}: {neededFor[about]}
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                {kind === "waiting"
                  ? `The sponsor was asked on ${showShortDate(on)}, and has not answered`
                  : `The sponsor could not give the time, on ${showShortDate(on)}`}
              </div>
            </div>
            <div className="sm:flex-none sm:text-right">
              <a className="nhsuk-link" href={`/${props.trust}/time/${id}`}>
                Open
                <span className="nhsuk-u-visually-hidden">
                  : {neededFor[about]}, {partner}
                </span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const and = new Intl.ListFormat("en-GB");

function namesInOne(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and others` : and.format(names);
}
