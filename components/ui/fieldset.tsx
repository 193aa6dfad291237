import type { ReactNode } from "react";
import type { LabelSize } from "@/components/ui/label.tsx";

/** Boxes that answer one question together. With `pageHeading` the question is the page's h1 too. */
export function Fieldset(props: {
  legend: string;
  size?: LabelSize;
  pageHeading?: boolean;
  describedBy?: string;
  /** Set for boxes of text only: without it some screen readers leave out the hint and the error. */
  role?: "group";
  children: ReactNode;
}) {
  const size = props.size ? ` nhsuk-fieldset__legend--${props.size}` : "";
  return (
    <fieldset className="nhsuk-fieldset" role={props.role} aria-describedby={props.describedBy}>
      <legend className={`nhsuk-fieldset__legend${size}`}>
        {props.pageHeading ? <h1 className="nhsuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
      {props.children}
    </fieldset>
  );
}
