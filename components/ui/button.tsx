import type { ReactNode } from "react";

export type ButtonVariant = "primary" | "secondary" | "warning" | "reverse";

type Look = { variant?: ButtonVariant; small?: boolean; children: ReactNode };

/**
 * Sends the form it stands in. `name` and `value` tell one button of a form from another;
 * `busy` means sent and not yet answered: it stays in reach, so that focus is not lost.
 */
export function Button(props: Look & { name?: string; value?: string; busy?: boolean }) {
  return (
    <button
      className={classes(props)}
      type="submit"
      name={props.name}
      value={props.value}
      aria-disabled={props.busy || undefined}
    >
      {props.children}
    </button>
  );
}

/**
 * A link that looks like a button: for the one thing a page wants done next. It stays a link to assistive
 * technology, since it opens something and the space bar does not press it.
 */
export function ButtonLink(props: Look & { href: string }) {
  return (
    <a className={classes(props)} href={props.href} draggable="false">
      {props.children}
    </a>
  );
}

function classes({ variant = "primary", small }: Look) {
  const look = variant === "primary" ? "" : ` nhsuk-button--${variant}`;
  return `nhsuk-button${look}${small ? " nhsuk-button--small" : ""}`;
}
