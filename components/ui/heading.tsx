import type { ReactNode } from "react";

export type HeadingLevel = 2 | 3 | 4;
export type HeadingSize = "xs" | "s" | "m" | "l";

/** A heading whose level the page decides, so that levels are never skipped. */
export function Heading(props: { level: HeadingLevel; className: string; id?: string; children: ReactNode }) {
  const Level = `h${props.level}` as const;
  return (
    <Level className={props.className} id={props.id}>
      {props.children}
    </Level>
  );
}
