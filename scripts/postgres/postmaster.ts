import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { commandLine, isRunning } from "../processes.ts";

/** A server that runs on a data folder, as its own `postmaster.pid` tells. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * The server that is running on this data folder, or null. After a crash the file is still there and its
 * process number may belong to another program by now: only a PostgreSQL on this very folder counts, and
 * a file that is left over is removed, since PostgreSQL itself would refuse to start beside it.
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const file = join(data, "postmaster.pid");
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!pid) return null;
  if (!isRunning(pid) || !(await commandLine(pid)).includes(`-D ${data} `)) {
    await rm(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? "").trim() === "ready" };
}

/** Asks a server to stop at once (its clients are cut off) and waits; kills it in the end. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 20],
    ["SIGQUIT", 5],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
      if (!isRunning(pid) || (await commandLine(pid)) === "") return;
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }
}
