/**
 * The first thing every command runs, on whatever Node the machine has and before anything is installed:
 * it installs the dependencies when they are missing or out of date, then hands over to the project's own
 * Node (a dependency, so every machine runs the same one). It says nothing when there is nothing to install.
 *
 *   node scripts/bootstrap.mjs scripts/start.ts [arguments]
 *
 * Only Node's own modules may be imported here.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./install.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const [script, ...args] = process.argv.slice(2);

function stop(message) {
  process.stderr.write(`\n${message}\n\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  stop(`Alongside needs Node 20.9 or newer; this is Node ${process.versions.node}.
Install the current release from https://nodejs.org and run the same command again.`);
}
if (process.platform === "win32") {
  stop(
    "Alongside runs on Linux and macOS. On Windows, run it in WSL: https://learn.microsoft.com/windows/wsl",
  );
}
if (!script || !existsSync(join(root, script))) stop(`There is no ${script ?? "script"} in this project.`);

const problem = await installDependencies(root);
if (problem) stop(problem);

/** Whatever calls the domain says that it is a server; the framework's own server must not, and needs no tsx (`serve.ts` says why its memory is kept small). */
const conditions =
  script === "scripts/server.ts"
    ? ["--disable-warning=DeprecationWarning", "--heap-growing-percent=100"]
    : ["--conditions=react-server", "--import", "tsx"];

/** An IPC channel, so that the script notices at once when this process is gone, even by kill -9. */
const child = spawn(join(root, "node_modules/.bin/node"), [...conditions, join(root, script), ...args], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  cwd: root,
});
child.on("error", (error) =>
  stop(`The project's own Node did not start (${error.message}).
Delete the folder node_modules and run the same command again.`),
);
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));

/** npm, killed the hard way, cannot pass the news on: its disappearance is the signal. */
if (process.env.npm_lifecycle_event) {
  const before = npmProcess();
  setInterval(() => npmProcess() !== before && child.kill("SIGTERM"), 1000).unref();
}

/** The process number of npm: our parent, or where npm keeps a shell in between (seen on Linux), that shell's. */
function npmProcess() {
  try {
    const [, name, rest] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8")) ?? [];
    if (/^(sh|dash|bash|ash|busybox)$/.test(name)) return rest.split(" ")[1];
  } catch {
    // No such file on this system, or the parent has just gone.
  }
  return String(process.ppid);
}
