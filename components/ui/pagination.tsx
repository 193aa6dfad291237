import { Icon } from "@/components/ui/icon.tsx";

export type PageLink = { href: string; label: string };

/** The pages before and after this one of a long list. `label` says which: "2 of 5", or a month's name. */
export function Pagination(props: { previous?: PageLink; next?: PageLink; landmark?: string }) {
  if (!props.previous && !props.next) return null;
  return (
    <nav className="nhsuk-pagination" aria-label={props.landmark ?? "Pagination"}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {props.previous && <Step kind="prev" title="Previous" {...props.previous} />}
        {props.next && <Step kind="next" title="Next" {...props.next} />}
      </ul>
    </nav>
  );
}

function Step(props: PageLink & { kind: "prev" | "next"; title: string }) {
  return (
    <li className={`nhsuk-pagination-item--${props.kind === "prev" ? "previous" : "next"}`}>
      <a
        className={`nhsuk-pagination__link nhsuk-pagination__link--${props.kind}`}
        href={props.href}
        rel={props.kind}
      >
        <span className="nhsuk-pagination__title">
          {props.title}
          <span className="nhsuk-u-visually-hidden"> page</span>
        </span>
        <span className="nhsuk-u-visually-hidden">:</span>
        <span className="nhsuk-pagination__page">{props.label}</span>
        <Icon name={props.kind === "prev" ? "arrow-left" : "arrow-right"} />
      </a>
    </li>
  );
}
