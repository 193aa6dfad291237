import { randomBytes } from "node:crypto";
import { chmod, link, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, Problem } from "./problem.ts";
import { folderProblem, makeFolder } from "./project.ts";

/** What a run with the embedded database needs to keep from everybody else. */
export type Secrets = {
  /** The embedded database's own administrator. */
  databasePassword: string;
  /** What the passwords of the five database roles are derived from. */
  databaseSecret: string;
  NEXTAUTH_SECRET: string;
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
};

/** Reads `secrets.json` from a state folder, writing it first when there is none; only its owner can read it. */
export async function readSecrets(folder: string): Promise<Secrets> {
  await makeFolder(folder);
  const file = join(folder, "secrets.json");
  const kept = await read(file);
  if (kept) return kept;
  const draft = `${file}.${process.pid}`;
  try {
    await writeFile(draft, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 });
    // Linking fails when another command was faster; then its secrets are the ones to use.
    await link(draft, file).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
    await unlink(draft);
  } catch (error) {
    throw folderProblem(folder, error);
  }
  return readSecrets(folder);
}

function newSecrets(): Secrets {
  return {
    databasePassword: randomBytes(24).toString("hex"),
    databaseSecret: randomBytes(32).toString("hex"),
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
}

async function read(file: string): Promise<Secrets | null> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw folderProblem(file, error);
  });
  if (text === null) return null;
  await chmod(file, 0o600);
  try {
    const secrets = JSON.parse(text) as Secrets;
    const complete = Object.keys(newSecrets()).every(
      (name) => typeof secrets[name as keyof Secrets] === "string",
    );
    if (complete) return secrets;
  } catch {
    // Falls through to the same explanation.
  }
  throw new Problem(
    `${file} is damaged.`,
    "Delete the folder it is in and start again: the embedded database and its demonstration data are made anew.",
  );
}
