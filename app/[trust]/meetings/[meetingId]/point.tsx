import type { ReactNode } from "react";
import { Prose } from "@/components/prose.tsx";
import { Card } from "@/components/ui/card.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import type { PointSummary } from "@/lib/points/point-fields.ts";
import { showShortDate } from "@/lib/time.ts";

/** What a partner raised, and what became of it. `by` says whose it is, to those who see everybody's. */
export function Point(props: {
  point: PointSummary;
  by?: boolean;
  /** To lead to the whole story. */
  trust?: string;
  children?: ReactNode;
}) {
  const { point } = props;
  return (
    <Card heading={props.by ? point.partner : undefined} headingLevel={3} headingSize="s">
      <Prose text={point.words} />
      <p className="nhsuk-hint">
        Written down on {showShortDate(point.on)}
        {point.how !== "themselves" && ` by ${point.recordedBy}, told ${howWords[point.how]}`}.
      </p>
      {point.takenBack && <p>Taken back. Nobody need answer it.</p>}
      {point.answer ? (
        <>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>What became of it</strong>
          </p>
          <Prose text={point.answer.words} />
          <p className="nhsuk-hint">
            {point.answer.by}, {showShortDate(point.answer.on)}
          </p>
        </>
      ) : point.takenBack ? null : (
        <p>
          <strong>Waiting for the trust</strong>, since {showShortDate(point.on)}.
        </p>
      )}
      {props.trust && (
        <p className="no-print">
          <a className="nhsuk-link" href={`/${props.trust}/raised/${point.appointmentId}/${point.id}`}>
            All that became of it
          </a>
        </p>
      )}
      {props.children}
    </Card>
  );
}
