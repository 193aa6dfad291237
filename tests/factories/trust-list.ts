import { randomInt } from "node:crypto";

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

/** A code nobody else in this database has: a code has six characters at most, so all 36 are used. */
export function newCode(): string {
  return `T${randomInt(36 ** 5)
    .toString(36)
    .padStart(5, "0")
    .toUpperCase()}`;
}
