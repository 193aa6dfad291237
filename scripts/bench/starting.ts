import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { node, plainEnvironment, scriptArguments } from "../children.ts";
import { freePort } from "../port.ts";
import { findPlace } from "../postgres/place.ts";
import { serverUser } from "../postgres/server-user.ts";
import { Problem } from "../problem.ts";
import { readSecrets } from "../secrets.ts";

/**
 * Seconds from a second `npm start` to its first page, in the copy, whose demonstration data the first start loads.
 * It runs what `npm start` runs once it has seen that everything is installed.
 */
export async function timeSecondStart(site: string): Promise<number> {
  try {
    await startOnce(site);
    return await startOnce(site);
  } finally {
    await forgetDemonstration(join(site, ".alongside"));
  }
}

/** The copy's data, which for root in a folder closed to others is not inside it. */
async function forgetDemonstration(state: string): Promise<void> {
  const { databasePassword } = await readSecrets(state);
  const { folder, data } = await findPlace(state, await serverUser(), databasePassword);
  await rm(folder === state ? data : folder, { recursive: true, force: true });
}

async function startOnce(site: string): Promise<number> {
  const port = await freePort();
  const logFile = join(site, "start.log");
  const log = openSync(logFile, "a");
  const began = performance.now();
  const child = spawn(node, [...scriptArguments, join(site, "scripts/start.ts")], {
    cwd: site,
    env: { ...plainEnvironment(), PORT: String(port) },
    // The channel by which it learns that this command is gone, however it went, and stops what it started.
    stdio: ["ignore", log, log, "ipc"],
  });
  let over = false;
  const exited = new Promise<void>((settle) => child.once("exit", () => settle()));
  void exited.then(() => {
    over = true;
  });
  try {
    while (!over) {
      const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
      if (answer?.ok) {
        await answer.text();
        return (performance.now() - began) / 1000;
      }
      await new Promise((wait) => setTimeout(wait, 20));
    }
    throw new Problem("The copy of the site did not start.", `What it said is in ${logFile}.`);
  } finally {
    child.kill("SIGTERM");
    await exited;
  }
}
