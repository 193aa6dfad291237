/** The columns of a list of partners who serve already, in the order of the template. */
export const servingColumns = [
  "name",
  "email",
  "phone",
  "reached_by",
  "role",
  "started_on",
  "term_ends_on",
  "line_manager_email",
  "seats",
  "induction_on",
  "handbook_on",
  "training",
  "training_on",
  "last_one_to_one_on",
] as const;
export type ServingColumn = (typeof servingColumns)[number];

/** One line of a list as it was read: what each column says, and where the line stands in the file. */
export type ServingLine = { line: number; cells: Record<ServingColumn, string> };

const example: Record<ServingColumn, string> = {
  name: "Alex Example",
  email: "alex@example.com",
  phone: "01632 960123",
  reached_by: "email",
  role: "",
  started_on: "03/04/2023",
  term_ends_on: "",
  line_manager_email: "",
  seats: "",
  induction_on: "20/04/2023",
  handbook_on: "not known",
  training: "Essentials of patient safety",
  training_on: "12/05/2023",
  last_one_to_one_on: "not known",
};

/** What the trust can fill in of the example: a role, a line manager and committees that are there. */
export type TemplateWords = { role: string; lineManagerEmail: string; seats: string[] };

/** The file to begin with: the names of the columns, and one line as an example. Excel reads its letters rightly. */
export function servingTemplate({ role, lineManagerEmail, seats }: TemplateWords): string {
  const line = { ...example, role, line_manager_email: lineManagerEmail, seats: seats.join("; ") };
  const rows = [servingColumns, servingColumns.map((column) => line[column])];
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** A cell as a CSV file takes it. What a spreadsheet would work out as a formula is made plain words. */
export function csvCell(words: string): string {
  const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",;\r\n\t']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
