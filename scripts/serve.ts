import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { killGroup, noDeprecations, node } from "./children.ts";
import { DRAIN } from "./farewell.ts";
import { root } from "./project.ts";

/** A server that answers; `exited` settles with its code when it ends, wanted or not. */
export type Serving = { pid: number; exited: Promise<number>; stop(): Promise<void> };

/** Longer than the server itself takes to let running requests finish, once it has taken its leave. */
const PATIENCE = DRAIN + 5_000;

/**
 * Pages leave nothing behind, yet the heap may grow to four times what is kept before it is looked through, and more
 * where the machine has more memory. Twice is enough: a page costs the same, and memory stays inside its bar.
 */
const FRUGAL = "--heap-growing-percent=100";

/**
 * Starts the server as a process of its own, in a group of its own (so that Ctrl-C reaches it only through
 * us, once), and waits until it answers. Null when it ended instead; it has said why, on the terminal or in
 * the log file. `folder` holds the build, where that is not this project's own.
 */
export async function serve(
  env: NodeJS.ProcessEnv,
  logFile?: string,
  folder = root,
): Promise<Serving | null> {
  const output = logFile ? openSync(logFile, "w") : "inherit";
  // Without "react-server" among the conditions: the framework's own server is not such a place.
  const child = spawn(node, [noDeprecations, FRUGAL, join(folder, "scripts/server.ts")], {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  const exited = new Promise<number>((settle) => {
    child.once("error", () => settle(1));
    child.once("exit", (code) => settle(code ?? 1));
  });
  const ready = new Promise<"ready">((settle) => child.once("message", () => settle("ready")));
  const patience = PATIENCE + Number(env.STOP_DELAY ?? 0) * 1_000;
  const serving = { pid: child.pid ?? 0, exited, stop: () => stop(child, exited, patience) };
  const abandon = () => void serving.stop();
  process.once("exit", abandon);
  void exited.then(() => process.off("exit", abandon));
  return (await Promise.race([ready, exited])) === "ready" ? serving : null;
}

async function stop(child: ChildProcess, exited: Promise<number>, patience: number): Promise<void> {
  killGroup(child, "SIGTERM");
  const limit = setTimeout(() => killGroup(child, "SIGKILL"), patience);
  await exited;
  clearTimeout(limit);
}
