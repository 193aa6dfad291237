import type { ReactNode } from "react";
import { Tag, type TagColour } from "@/components/ui/tag.tsx";

export type TaskListItem = {
  title: string;
  href?: string;
  hint?: ReactNode;
  status: string;
  /** Draws the status as a tag. What is done needs no attention, so it stays plain text. */
  colour?: TagColour;
};

/** Things to do, each with where it stands. */
export function TaskList(props: { items: readonly TaskListItem[]; idPrefix?: string }) {
  return (
    <ul className="nhsuk-task-list">
      {props.items.map((item, index) => (
        <Task
          key={item.href ?? item.title}
          item={item}
          id={`${props.idPrefix ?? "task-list"}-${index + 1}`}
        />
      ))}
    </ul>
  );
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li className={`nhsuk-task-list__item${item.href ? " nhsuk-task-list__item--with-link" : ""}`}>
      <div className="nhsuk-task-list__name-and-hint">
        {item.href ? (
          <a
            className="nhsuk-link nhsuk-task-list__link"
            href={item.href}
            aria-describedby={item.hint ? `${hintId} ${statusId}` : statusId}
          >
            {item.title}
          </a>
        ) : (
          <div>{item.title}</div>
        )}
        {item.hint && (
          <div className="nhsuk-task-list__hint" id={hintId}>
            {item.hint}
          </div>
        )}
      </div>
      <div className="nhsuk-task-list__status" id={statusId}>
        {item.colour ? <Tag colour={item.colour}>{item.status}</Tag> : item.status}
      </div>
    </li>
  );
}
