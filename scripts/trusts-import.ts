import { readFile } from "node:fs/promises";
import { runCommand } from "./command.ts";
import { Problem } from "./problem.ts";

const usage =
  "npm run trusts:import -- FILE, where FILE is the Organisation Data Service's report of NHS trusts (etr.csv).";

/** Loads the official list of NHS trusts. Loading it again changes nothing. */
await runCommand(async ([file]) => {
  if (!file) throw new Problem("Which file should be loaded?", usage);
  const csv = await readFile(file, "utf8").catch(() => {
    throw new Problem(`${file} could not be read.`, usage);
  });
  const { importOrganisations } = await import("../lib/organisations/import-organisations.ts");
  const report = await importOrganisations({ kind: "job", name: "trusts-import" }, csv);
  for (const { line, code, why } of report.refused)
    console.log(`Line ${line} (${code || "no code"}) was not loaded: ${why}.`);
  console.log(
    `${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.refused.length} refused.`,
  );
  console.log("Contains public sector information licensed under the Open Government Licence v3.0.");
});
