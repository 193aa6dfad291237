import type { ReactNode } from "react";
import { type Action, ActionLink } from "@/components/ui/action-link.tsx";

export type SummaryRow = {
  /** Where two rows have the same name. */
  id?: string;
  key: string;
  value: ReactNode;
  actions?: readonly Action[];
};

/** Facts, each with its name and, where it can be changed, the link to change it. */
export function SummaryList(props: { rows: readonly SummaryRow[]; border?: boolean }) {
  const anyActions = props.rows.some((row) => row.actions?.length);
  return (
    <dl className={`nhsuk-summary-list${props.border === false ? " nhsuk-summary-list--no-border" : ""}`}>
      {props.rows.map((row) => {
        const none = anyActions && !row.actions?.length ? " nhsuk-summary-list__row--no-actions" : "";
        return (
          <div className={`nhsuk-summary-list__row${none}`} key={row.id ?? row.key}>
            <dt className="nhsuk-summary-list__key">{row.key}</dt>
            <dd className="nhsuk-summary-list__value">{row.value}</dd>
            {row.actions && row.actions.length > 0 && <RowActions actions={row.actions} of={row.key} />}
          </div>
        );
      })}
    </dl>
  );
}

function RowActions({ actions, of }: { actions: readonly Action[]; of: string }) {
  const named = actions.map((action) => ({
    ...action,
    visuallyHidden: action.visuallyHidden ?? of,
  }));
  const [only] = named;
  return (
    <dd className="nhsuk-summary-list__actions">
      {only && named.length === 1 ? (
        <ActionLink action={only} />
      ) : (
        <ul className="nhsuk-summary-list__actions-list">
          {named.map((action) => (
            <li className="nhsuk-summary-list__actions-list-item" key={action.href + action.label}>
              <ActionLink action={action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}
