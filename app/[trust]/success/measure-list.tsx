import { isForReader, measureAt, turnWords } from "@/app/[trust]/success/frame.ts";
import { Tag } from "@/components/ui/tag.tsx";
import type { Measure } from "@/lib/success/load-measures.ts";
import type { Success } from "@/lib/success/read-success.ts";
import { showShortDate } from "@/lib/time.ts";

/** Success measures, each leading to its page. */
export function MeasureList(props: {
  trust: string;
  success: Success;
  measures: readonly Measure[];
  none: string;
}) {
  const { trust, success, measures } = props;
  if (measures.length === 0) return <p>{props.none}</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {measures.map(({ id, standing, said }) => (
        <li key={id}>
          <a className="nhsuk-link break-words" href={measureAt(trust, success, id)}>
            {(standing.agreed ?? standing.wording).words}
          </a>{" "}
          {isForReader(success, standing) && <Tag colour="yellow">Please answer</Tag>}
          {standing.isReviewDue && <Tag colour="yellow">Time to look again</Tag>}
          <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
            {standingWords(success, { standing, said }).map((words) => (
              <div key={words}>{words}</div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function standingWords(success: Success, { standing, said }: Pick<Measure, "standing" | "said">): string[] {
  const turn = turnWords(success, standing);
  const last = said.at(-1);
  if (standing.kind === "met" || standing.kind === "dropped")
    return last
      ? [`${standing.kind === "met" ? "Met" : "Dropped"}: ${last.by}, ${showShortDate(last.on)}.`]
      : [];
  if (!standing.agreed)
    return [
      `${standing.wording.by} wrote this on ${showShortDate(standing.wording.on)}.`,
      ...(turn ? [turn] : []),
    ];
  const again = standing.reviewOn ? [`Look at it again on ${showShortDate(standing.reviewOn)}.`] : [];
  return [...again, ...(turn ? [`Other words are proposed. ${turn}`] : [])];
}
