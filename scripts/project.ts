import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { codeOf, Problem } from "./problem.ts";

/** The folder that holds package.json. */
export const root = resolve(import.meta.dirname, "..");

/** Everything a run leaves behind (database, secrets, logs); git ignores it, and deleting it starts afresh. */
export const stateFolder = join(root, ".alongside");

/** Makes a folder, or says why that is impossible here. */
export async function makeFolder(folder: string, mode = 0o755): Promise<void> {
  await mkdir(folder, { recursive: true, mode }).catch((error: unknown) => {
    throw folderProblem(folder, error);
  });
}

/** The two things that can be wrong with a folder, in words. */
export function folderProblem(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC") {
    return new Problem(
      "The disk is full.",
      "Free some space (1 GB is plenty) and run the same command again.",
    );
  }
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new Problem(
      `Alongside may not write to ${folder}.`,
      "Make that folder yours (chown), or move the project to a folder of your own, and run the command again.",
    );
  }
  return error;
}

/** A short name for a folder, the same on every run. */
export const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12);
