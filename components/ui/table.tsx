import type { ReactNode } from "react";

/**
 * A column: its name, or its name with how to draw it. `labelHidden` is for a column of links, `long` for one of
 * sentences, which on a phone stand below the column's name.
 */
export type TableColumn =
  | string
  | { label: string; numeric?: boolean; labelHidden?: boolean; long?: boolean };
export type TableRow = { id: string; cells: readonly ReactNode[] };

/**
 * Rows and columns. On a phone each row becomes a small list with the column's name before each fact.
 */
export function Table(props: {
  caption: string;
  captionSize?: "s" | "m" | "l";
  captionHidden?: boolean;
  head: readonly TableColumn[];
  rows: readonly TableRow[];
  firstCellIsHeader?: boolean;
}) {
  const { firstCellIsHeader = true } = props;
  const columns = props.head.map((column) => (typeof column === "string" ? { label: column } : column));
  const caption = props.captionHidden
    ? "nhsuk-table__caption nhsuk-u-visually-hidden"
    : `nhsuk-table__caption nhsuk-table__caption--${props.captionSize ?? "m"}`;
  return (
    <table className="nhsuk-table-responsive" {...role("table")}>
      <caption className={caption}>{props.caption}</caption>
      <thead className="nhsuk-table__head" {...role("rowgroup")}>
        <tr className="nhsuk-table__row" {...role("row")}>
          {columns.map((column) => (
            <th
              className={`nhsuk-table__header${numeric(column, "header")}`}
              scope="col"
              key={column.label}
              {...role("columnheader")}
            >
              {column.labelHidden ? (
                <span className="nhsuk-u-visually-hidden">{column.label}</span>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" {...role("rowgroup")}>
        {props.rows.map((row) => (
          <tr className="nhsuk-table__row" key={row.id} {...role("row")}>
            {columns.map((column, index) => (
              <Cell key={column.label} column={column} isHeader={firstCellIsHeader && index === 0}>
                {row.cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column = Exclude<TableColumn, string>;

function Cell({ column, isHeader, children }: { column: Column; isHeader: boolean; children: ReactNode }) {
  const content = (
    <>
      {!column.labelHidden && (
        <span className="nhsuk-table-responsive__heading" aria-hidden="true">
          {column.label}{" "}
        </span>
      )}
      <span>{children}</span>
    </>
  );
  return isHeader ? (
    <th className="nhsuk-table__header" scope="row" {...role("rowheader")}>
      {content}
    </th>
  ) : (
    <td
      className={`nhsuk-table__cell${numeric(column, "cell")}${column.long ? " alongside-long-cell" : ""}`}
      {...role("cell")}
    >
      {content}
    </td>
  );
}

/** Says again what the element means: browsers forget it when the rows are laid out as lists. */
function role(name: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") {
  return { role: name };
}

function numeric(column: Column, part: "header" | "cell") {
  return column.numeric ? ` nhsuk-table__${part}--numeric` : "";
}
