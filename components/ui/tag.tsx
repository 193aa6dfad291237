import type { ReactNode } from "react";

export type TagColour =
  | "white"
  | "grey"
  | "green"
  | "aqua-green"
  | "blue"
  | "purple"
  | "pink"
  | "red"
  | "orange"
  | "yellow";

/** A state in a word or two. The words carry the meaning, never the colour alone. */
export function Tag(props: { colour?: TagColour; children: ReactNode }) {
  return (
    <strong className={`nhsuk-tag${props.colour ? ` nhsuk-tag--${props.colour}` : ""}`}>
      {props.children}
    </strong>
  );
}
