import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../problem.ts";
import { commandLine, isRunning } from "../processes.ts";
import { makeFolder, stateFolder } from "../project.ts";

/**
 * An empty folder for one run, which holds all that it makes. What a run that was killed has left is removed; a run
 * that is going on is left alone, since two at once would measure each other.
 */
export async function takePlace(): Promise<string> {
  const folder = join(stateFolder, "bench");
  const note = join(folder, "pid");
  const other = Number(await readFile(note, "utf8").catch(() => ""));
  if (other && isRunning(other) && (await commandLine(other)).includes("scripts/bench.ts")) {
    throw new Problem(
      "Another `npm run bench` is running in this folder.",
      "Wait for it to end, or stop it with Ctrl-C.",
    );
  }
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  await writeFile(note, String(process.pid));
  return folder;
}
