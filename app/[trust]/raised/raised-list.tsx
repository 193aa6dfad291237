import { firstWords } from "@/app/[trust]/first-words.ts";
import { standingWords } from "@/app/[trust]/raised/frame.ts";
import { Tag } from "@/components/ui/tag.tsx";
import type { Raised } from "@/lib/points/load-points.ts";
import type { RaisedList as List } from "@/lib/points/read-raised.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { showShortDate } from "@/lib/time.ts";

/** What was raised, each leading to its page. */
export function RaisedList(props: { trust: string; list: List; points: readonly Raised[]; none: string }) {
  const { trust, list, points } = props;
  if (points.length === 0) return <p>{props.none}</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {points.map((point) => (
        <li key={point.id}>
          <a className="nhsuk-link break-words" href={`/${trust}/raised/${list.appointmentId}/${point.id}`}>
            {firstWords(point.words)}
          </a>{" "}
          {point.standing.isLate && <Tag colour="orange">Late</Tag>}
          {point.standing.outcome === "changed" && <Tag colour="green">Something changed</Tag>}
          <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
            Raised {whereWords(point.place)}, {showShortDate(point.on)}. {standingWords(list, point)}
          </div>
        </li>
      ))}
    </ul>
  );
}
