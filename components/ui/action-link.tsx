export type Action = {
  href: string;
  label: string;
  /** Tells this link from others with the same words: "Change" + "your phone number". */
  visuallyHidden?: string;
};

/** One thing that can be done here; `about` names what, to people who hear the link alone. */
export function ActionLink({ action, about }: { action: Action; about?: string }) {
  return (
    <a className="nhsuk-link" href={action.href}>
      {action.label}
      {action.visuallyHidden && <span className="nhsuk-u-visually-hidden"> {action.visuallyHidden}</span>}
      {about && <span className="nhsuk-u-visually-hidden"> ({about})</span>}
    </a>
  );
}
