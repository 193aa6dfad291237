import { spawn } from "node:child_process";
import { Problem } from "../problem.ts";

/** Who the database server runs as: `{}` is whoever runs this command. */
export type ServerUser = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. For root (a container, usually) the server runs as the user `postgres`,
 * who is made when there is none.
 */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const found = await idsOf("postgres");
  if (found) return found;
  await runs("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/bin/false",
    "postgres",
  ]);
  const made =
    (await idsOf("postgres")) ??
    ((await runs("adduser", ["-S", "-H", "-D", "postgres"])) && (await idsOf("postgres")));
  if (made) return made;
  throw new Problem(
    "The database cannot run as root, and the user `postgres` could not be made.",
    "Run the command as an ordinary user, or make that user first (useradd --system postgres).",
  );
}

/** Whether that user can enter a folder and, where asked, write in it. */
export function canUse(folder: string, user: ServerUser, need: "enter" | "write"): Promise<boolean> {
  const test = need === "write" ? "test -w . && test -x ." : "test -x .";
  return runs("/bin/sh", ["-c", `cd "$0" && ${test}`, folder], user);
}

async function idsOf(name: string): Promise<ServerUser | null> {
  const [uid, gid] = await Promise.all([output("id", ["-u", name]), output("id", ["-g", name])]);
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function runs(program: string, args: string[], user: ServerUser = {}): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(program, args, { ...user, cwd: "/", stdio: "ignore" });
    child.on("error", () => settle(false));
    child.on("close", (code) => settle(code === 0));
  });
}

function output(program: string, args: string[]): Promise<string> {
  return new Promise((settle) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.on("error", () => settle(""));
    child.on("close", (code) => settle(code === 0 ? text.trim() : ""));
  });
}
