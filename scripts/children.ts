import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./project.ts";

/** The project's own Node, whatever Node this command began on. */
export const node = join(root, "node_modules/.bin/node");

/** Prisma's adapter asks pg for two statements at once, which pg 9 will refuse; both are pinned, and nobody at the terminal can mend it. */
export const noDeprecations = "--disable-warning=DeprecationWarning";

/** How scripts that use the domain code are run: "server-only" is allowed, and TypeScript is understood. */
export const scriptArguments = ["--conditions=react-server", "--import", "tsx", noDeprecations];

/** A program of a dependency, run by the project's own Node (its first line names whatever `node` is in the path). */
export const tool = (name: string): string => join(root, "node_modules/.bin", name);

/** Prisma's command line looks for an engine that nothing here uses, and would download it; any program will do. */
export const withoutEngine = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.platform === "darwin" ? "/usr/bin/true" : "/bin/true",
};

export type Finished = { code: number; output: string };

const running = new Set<ChildProcess>();

/**
 * A shell that runs a program and holds a pipe to us. When we are gone, however we went, the pipe closes and
 * the shell stops its whole process group: nothing goes on in the background unasked.
 */
const KEEPER = `exec 3<&0
"$@" 3<&- </dev/null & program=$!
( read -r word <&3; kill -s TERM 0 ) & watch=$!
wait "$program"; code=$?
kill "$watch"; exit "$code"`;

/**
 * Runs a program of ours to its end and keeps what it printed. It has a process group of its own, so that it
 * and all it started can be stopped together.
 */
export function runNode(args: string[], options: { env: NodeJS.ProcessEnv }): Promise<Finished> {
  return new Promise((settle) => {
    const child = spawn("/bin/sh", ["-c", KEEPER, "alongside-keeper", node, ...args], {
      cwd: root,
      env: options.env,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.on("error", () => undefined);
    running.add(child);
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => {
      output += String(error);
    });
    child.on("close", (code) => {
      running.delete(child);
      settle({ code: code ?? 1, output });
    });
  });
}

/** Stops everything `runNode` has running, with all that those programs started. */
export function stopChildren(): void {
  for (const child of running) killGroup(child, "SIGTERM");
}

/** Sends a signal to a process and everything it started. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** What every child may see of the person's environment: how to find programs and the network, no secret. */
export function plainEnvironment(purpose: "production" | "test" = "production"): NodeJS.ProcessEnv {
  const kept = [
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TMPDIR",
    "TERM",
    "CI",
    "NO_COLOR",
    "FORCE_COLOR",
    "NODE_EXTRA_CA_CERTS",
  ];
  const found = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(found), TZ: "UTC", NODE_ENV: purpose };
}
