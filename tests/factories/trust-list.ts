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

/** How many processes of one run make codes at the same moment, at most. */
const lanes = 8;
const lane = Number(process.env.VITEST_POOL_ID ?? process.env.TEST_PARALLEL_INDEX ?? 0) % lanes;
const ticks = Math.floor(36 ** 5 / lanes);
let last = 0;

/**
 * A code nobody else in this database has, out of the six characters a code has at most. It is made of the clock, which goes
 * on from one file of tests to the next, and of which of the processes side by side makes it: codes drawn by lot meet
 * sooner or later, and so do those of two processes at the same moment.
 */
export function newCode(): string {
  last = Math.max(last + 1, Date.now() % ticks);
  const code = (last % ticks) * lanes + lane;
  return `T${code.toString(36).padStart(5, "0").toUpperCase()}`;
}
