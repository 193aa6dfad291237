import type { ReactNode } from "react";

/** Help under a question, and for boxes that take text the line that says who can read it. */
export function Hint(props: { id: string; children?: ReactNode; readers?: string }) {
  if (!props.children && !props.readers) return null;
  return (
    <div className="nhsuk-hint" id={props.id}>
      {props.children}
      {props.readers && <div className="alongside-readers">Who can read this: {props.readers}</div>}
    </div>
  );
}
