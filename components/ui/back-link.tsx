/** The way back to where this page belongs. */
export function BackLink(props: { href: string; label?: string }) {
  return (
    <a className="nhsuk-back-link" href={props.href}>
      {props.label ?? "Back"}
    </a>
  );
}
