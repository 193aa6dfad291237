/** One line as the official list writes it: 27 columns, no header. */
export function listLine(
  row: Partial<Record<"code" | "name" | "region" | "town" | "opened" | "closed", string>>,
): string {
  const fields = Array.from({ length: 27 }, () => "");
  fields[0] = row.code ?? "";
  fields[1] = row.name ?? "SOMEWHERE NHS TRUST";
  fields[2] = row.region ?? "Y56";
  fields[7] = row.town ?? "SOMEWHERE";
  fields[10] = row.opened ?? "20200401";
  fields[11] = row.closed ?? "";
  return fields.map((field) => `"${field}"`).join(",");
}

const codes = 36 ** 5;
let last = 0;

/**
 * A code nobody else in this database has, out of the six characters a code has at most: made of the clock, which goes on
 * from one file of tests to the next, since codes drawn by lot meet sooner or later.
 */
export function newCode(): string {
  last = Math.max(last + 1, Date.now() % codes);
  return `T${(last % codes).toString(36).padStart(5, "0").toUpperCase()}`;
}
