/** What to mend, at the field itself. */
export function ErrorMessage(props: { id: string; text: string | undefined }) {
  if (!props.text) return null;
  return (
    <span className="nhsuk-error-message" id={props.id}>
      <span className="nhsuk-u-visually-hidden">Error:</span> {props.text}
    </span>
  );
}
