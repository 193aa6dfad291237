import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TrustMessage } from "../../lib/trust-sql.ts";
import { noDeprecations, node, plainEnvironment } from "../children.ts";
import type { Environment } from "../environment.ts";
import { serverEnvironment } from "../environment.ts";
import { freePort } from "../port.ts";
import { Problem } from "../problem.ts";
import { root } from "../project.ts";
import { readSecrets } from "../secrets.ts";
import { serve } from "../serve.ts";
import type { BenchDatabase } from "./databases.ts";

/** A server that answers at `url`, a process of its own. */
export type BenchServer = { url: string; pid: number; stop(): Promise<void> };

/** What the bare handler is told, once. */
export type BareOrder = {
  appUrl: string;
  identityUrl: string;
  pool: number;
  sessionStatement: string;
  home: TrustMessage;
  today: string;
  text: string;
};

/** Connections that each pool holds, of the site and of the bare handler: what the site has unless told otherwise. */
const POOL = 10;

/** The copy of the site, built, served as `npm start` serves it. */
export async function serveSite(site: string, name: string, urls: Environment["urls"]): Promise<BenchServer> {
  const secrets = await readSecrets(join(site, ".alongside"));
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const env = serverEnvironment({ urls, secrets, port, publicUrl, demonstration: true });
  const log = join(site, `${name}.log`);
  const serving = await serve({ ...env, HOST: "localhost", DATABASE_POOL: String(POOL) }, log, site);
  if (!serving) throw new Problem("The copy of the site did not start.", `What it said is in ${log}.`);
  return { url: publicUrl, pid: serving.pid, stop: serving.stop };
}

/** A server with nothing but a home's two statements and its text. */
export async function serveBare(
  database: BenchDatabase,
  home: TrustMessage,
  text: string,
): Promise<BenchServer> {
  const { sessionStatement } = await import("../../lib/identity/session-store.ts");
  const { today } = await import("../../lib/time.ts");
  const order: BareOrder = {
    appUrl: database.urls.app,
    identityUrl: database.urls.identity,
    pool: POOL,
    sessionStatement,
    home,
    today: today(),
    text,
  };
  const child = spawn(node, [noDeprecations, join(root, "scripts/bench/bare-process.ts")], {
    cwd: root,
    env: plainEnvironment(),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = new Promise<void>((settle) => child.once("exit", () => settle()));
  const listening = new Promise<number>((settle) => child.once("message", (port) => settle(Number(port))));
  child.send(order);
  const port = await Promise.race([listening, exited]);
  if (!port) throw new Problem("The bare handler did not start.", "What it said is above.");
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exited;
  };
  return { url: `http://localhost:${port}`, pid: child.pid ?? 0, stop };
}

/** Seconds of processor time that a process has used; not a number where the system does not say so finely. */
export async function processorTimeOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // After the name, which may hold anything, come the state and then numbers; time is in hundredths of a second.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Megabytes of memory that a process holds. */
export function memoryOf(pid: number): Promise<number> {
  return new Promise((settle, fail) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, stdout) => {
      if (error) fail(error);
      else settle((Number(stdout) * 1024) / 1e6);
    });
  });
}
