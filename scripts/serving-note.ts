import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "./problem.ts";
import { commandLine, isRunning } from "./processes.ts";
import { makeFolder, stateFolder } from "./project.ts";

/** Names the command that serves the build in this folder, so that no other one builds under its feet. */
const note = join(stateFolder, "serving");

export async function noteServing(): Promise<void> {
  await makeFolder(stateFolder);
  await writeFile(note, String(process.pid));
}

export async function forgetServing(): Promise<void> {
  if (Number(await textOfNote()) === process.pid) await rm(note, { force: true });
}

/** Throws a Problem while another `npm start` serves what a build would replace. */
export async function refuseWhileServing(): Promise<void> {
  const pid = Number(await textOfNote());
  if (!pid || pid === process.pid || !isRunning(pid)) return;
  if (!(await commandLine(pid)).includes("scripts/start.ts")) return;
  throw new Problem(
    "The site has changed, and `npm start` is serving it from this folder: building it now would break what is open.",
    "Stop `npm start` first, then run the command again.",
  );
}

const textOfNote = () => readFile(note, "utf8").catch(() => "");
