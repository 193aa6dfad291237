import { spawn } from "node:child_process";
import { chown, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../problem.ts";
import { folderProblem } from "../project.ts";
import { makeServerFolder, type Place } from "./place.ts";
import type { ServerUser } from "./server-user.ts";

/** Makes the data folder when there is none; a draft renamed in one step, so an interrupted start leaves nothing half made. */
export async function initialise(place: Place, user: ServerUser, password: string): Promise<void> {
  if (await stat(join(place.data, "PG_VERSION")).catch(() => null)) return;
  const draft = `${place.data}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    await makeServerFolder(draft, user);
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) await chown(passwordFile, user.uid, user.gid);
    const { code, output } = await run(place, user, place.initdb, [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // PostgreSQL's own C.UTF-8: the same order of letters on every machine, whatever it has installed.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ]);
    if (code !== 0) throw serverProblem(output, place);
    // Fails when another command was faster; its data folder is as good.
    await rename(draft, place.data).catch(() => undefined);
  } catch (error) {
    throw folderProblem(place.folder, error);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** A server that was just launched: what it printed once it has exited; `letGo` leaves it running when this command ends. */
export type Launched = { exited: Promise<string>; served: boolean; letGo(): void };

/**
 * PostgreSQL in a process group of its own, so that Ctrl-C in the terminal does not reach it before the
 * requests that use it are finished. The shell around it holds a pipe to this command: when the command is
 * gone, however it went, the pipe closes and the shell stops the server.
 */
export async function launch(
  place: Place,
  user: ServerUser,
  port: number,
  settings: Settings,
): Promise<Launched> {
  const log = await openLog(place.log);
  const keeper = `exec 3<&0
"$@" 3<&- </dev/null & server=$!
( read -r word <&3; [ "$word" = stay ] || kill -INT "$server" ) & watch=$!
wait "$server"; kill "$watch" 2>/dev/null`;
  const options = Object.entries({ ...SETTINGS, ...settings, port: String(port) }).flatMap(([k, v]) => [
    "-c",
    `${k}=${v}`,
  ]);
  const child = spawn(
    "/bin/sh",
    ["-c", keeper, "alongside-postgres", place.postgres, "-D", place.data, ...options],
    {
      ...user,
      cwd: place.folder,
      env: environment(),
      detached: true,
      stdio: ["pipe", log.file.fd, log.file.fd],
    },
  );
  child.stdin?.on("error", () => undefined);
  const exited = new Promise<string>((settle) => {
    child.on("error", (error) => settle(String(error)));
    child.on("exit", async () => {
      const text = await readFile(place.log).catch(() => Buffer.alloc(0));
      settle(text.subarray(log.size).toString("utf8"));
    });
  });
  await log.file.close();
  // What keeps this command alive is its work, not the server it started.
  child.unref();
  if (child.stdin && "unref" in child.stdin) (child.stdin as unknown as { unref(): void }).unref();
  return { exited, served: false, letGo: () => child.stdin?.end("stay\n") };
}

export type Settings = Record<string, string>;

const SETTINGS: Settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  timezone: "UTC",
  log_timezone: "UTC",
  // No row's content in the log: neither the statement that failed nor the values in its detail.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

/** Turns what the server printed as it failed into what to do about it. */
export function serverProblem(output: string, place: Place): Problem {
  const last = output.trim().split("\n").slice(-5).join("\n");
  if (/No space left on device/i.test(output)) {
    return new Problem(
      "The disk is full, so the database could not start.",
      "Free some space and run the command again.",
    );
  }
  if (/incompatible with server|initialized by PostgreSQL version/i.test(output)) {
    return new Problem(
      `The data in ${place.data} belongs to another version of PostgreSQL.`,
      "Move that folder away and start again: the demonstration data is made anew.",
    );
  }
  if (/Permission denied/i.test(output)) {
    return new Problem(
      `The database may not use ${place.folder}.\n${last}`,
      "Run the command as the user who owns that folder, or delete the folder to start afresh.",
    );
  }
  return new Problem(`The database did not start.\n${last}`, `The whole story is in ${place.log}.`);
}

async function openLog(file: string) {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  const fresh = size > 5_000_000;
  try {
    return { file: await open(file, fresh ? "w" : "a", 0o600), size: fresh ? 0 : size };
  } catch (error) {
    throw folderProblem(file, error);
  }
}

function run(place: Place, user: ServerUser, program: string, args: string[]) {
  return new Promise<{ code: number; output: string }>((settle) => {
    const child = spawn(program, args, {
      ...user,
      cwd: place.folder,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => settle({ code: 1, output: String(error) }));
    child.on("close", (code) => settle({ code: code ?? 1, output }));
  });
}

/** Nothing of ours (no secret, no PGDATA of the person's) reaches the server's environment. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}
