import type { ReactNode } from "react";

/** Text that should not be missed while reading. */
export function InsetText(props: { children: ReactNode }) {
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">Information: </span>
      {typeof props.children === "string" ? <p>{props.children}</p> : props.children}
    </div>
  );
}
