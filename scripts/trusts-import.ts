import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { runCommand } from "./command.ts";
import { Problem } from "./problem.ts";

const usage =
  "npm run trusts:import -- FILE, where FILE is the Organisation Data Service's report of NHS trusts (etr.csv).";

/** Loads the official list of NHS trusts. Loading it again changes nothing. */
await runCommand(async ([file]) => {
  if (!file) throw new Problem("Which file should be loaded?", usage);
  const list = await readFile(file).catch(() => {
    throw new Problem(`${file} could not be read.`, usage);
  });
  const { importOrganisations } = await import("../lib/organisations/import-organisations.ts");
  const { reportLines } = await import("../lib/organisations/report-words.ts");
  const report = await importOrganisations({ kind: "job", name: "trusts-import" }, randomUUID(), list);
  if (report.refusedBecause) throw new Problem(report.refusedBecause, usage);
  for (const line of reportLines(report)) console.log(line);
  console.log("Contains public sector information licensed under the Open Government Licence v3.0.");
});
