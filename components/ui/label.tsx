export type LabelSize = "s" | "m" | "l" | "xl";

/** The words of one box. With `pageHeading` they are the page's h1 too. */
export function Label(props: { htmlFor: string; text: string; size?: LabelSize; pageHeading?: boolean }) {
  const label = (
    <label
      className={`nhsuk-label${props.size ? ` nhsuk-label--${props.size}` : ""}`}
      htmlFor={props.htmlFor}
    >
      {props.text}
    </label>
  );
  return props.pageHeading ? <h1 className="nhsuk-label-wrapper">{label}</h1> : label;
}
