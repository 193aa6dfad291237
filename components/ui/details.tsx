import type { ReactNode } from "react";

/** Something a few people need, folded away. An expander is the boxed kind, for a list of such things. */
export function Details(props: {
  summary: string;
  open?: boolean;
  expander?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details
      className={`nhsuk-details${props.expander ? " nhsuk-expander" : ""}`}
      id={props.id}
      open={props.open}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{props.summary}</span>
      </summary>
      <div className="nhsuk-details__text">
        {typeof props.children === "string" ? <p>{props.children}</p> : props.children}
      </div>
    </details>
  );
}
