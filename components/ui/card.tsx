import type { ReactNode } from "react";
import { type Action, ActionLink } from "@/components/ui/action-link.tsx";
import { Heading, type HeadingLevel, type HeadingSize } from "@/components/ui/heading.tsx";
import { Icon } from "@/components/ui/icon.tsx";

/** A piece of a page that stands by itself. With `href` the whole card is the link. */
export function Card(props: {
  heading?: string;
  headingLevel?: HeadingLevel;
  headingSize?: HeadingSize;
  id?: string;
  href?: string;
  /** "primary" has an arrow (with `href`), "feature" a coloured heading, "secondary" no background. */
  variant?: "primary" | "secondary" | "feature";
  actions?: readonly Action[];
  children?: ReactNode;
}) {
  const { variant, href, actions = [] } = props;
  const heading = props.heading && (
    <Heading
      level={props.headingLevel ?? 2}
      className={`nhsuk-card__heading nhsuk-heading-${props.headingSize ?? "m"}`}
    >
      {href && variant !== "feature" ? (
        <a className="nhsuk-card__link" href={href}>
          {props.heading}
        </a>
      ) : (
        props.heading
      )}
    </Heading>
  );
  const look = `${href ? " nhsuk-card--clickable" : ""}${variant ? ` nhsuk-card--${variant}` : ""}`;
  return (
    <div className={`nhsuk-card${look}`} id={props.id}>
      {actions.length > 0 && (
        <div className="nhsuk-card__heading-container">
          {heading}
          <CardActions actions={actions} about={props.heading} />
        </div>
      )}
      <div className="nhsuk-card__content">
        {actions.length === 0 && heading}
        {typeof props.children === "string" ? (
          <p className="nhsuk-card__description">{props.children}</p>
        ) : (
          props.children
        )}
        {variant === "primary" && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  );
}

function CardActions({ actions, about }: { actions: readonly Action[]; about?: string }) {
  const [only] = actions;
  if (only && actions.length === 1) {
    return (
      <div className="nhsuk-card__actions">
        <ActionLink action={only} about={about} />
      </div>
    );
  }
  return (
    <ul className="nhsuk-card__actions">
      {actions.map((action) => (
        <li className="nhsuk-card__action" key={action.href}>
          <ActionLink action={action} about={about} />
        </li>
      ))}
    </ul>
  );
}
