import { Card } from "@/components/ui/card.tsx";
import type { HeadingLevel } from "@/components/ui/heading.tsx";
import { Icon } from "@/components/ui/icon.tsx";

export type ExpectationList = { heading: string; items: readonly string[] };

/** Two lists, one beside the other in meaning: what we expect, and what we do not. */
export function DoDontList(props: {
  expected: ExpectationList;
  notExpected: ExpectationList;
  headingLevel?: HeadingLevel;
}) {
  return (
    <>
      <OneList {...props.expected} icon="tick" headingLevel={props.headingLevel} />
      <OneList {...props.notExpected} icon="cross" headingLevel={props.headingLevel} />
    </>
  );
}

function OneList(props: ExpectationList & { icon: "tick" | "cross"; headingLevel?: HeadingLevel }) {
  if (props.items.length === 0) return null;
  return (
    <Card variant="feature" heading={props.heading} headingLevel={props.headingLevel ?? 3}>
      <ul className={`nhsuk-list nhsuk-list--${props.icon}`}>
        {props.items.map((item) => (
          <li key={item}>
            <Icon name={props.icon} />
            {item}
          </li>
        ))}
      </ul>
    </Card>
  );
}
