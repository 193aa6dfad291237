import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "@/components/ui/heading.tsx";

/** A warning: what may go wrong, or what this is not for. */
export function WarningCallout(props: {
  heading: string;
  headingLevel?: HeadingLevel;
  id?: string;
  children: ReactNode;
}) {
  return (
    <div className="nhsuk-card nhsuk-card--warning" id={props.id}>
      <div className="nhsuk-card__content">
        <Heading level={props.headingLevel ?? 2} className="nhsuk-card__heading">
          <span className="nhsuk-u-visually-hidden">Important: </span>
          {props.heading}
        </Heading>
        {props.children}
      </div>
    </div>
  );
}
