import { join } from "node:path";
import type { DatabaseUrls } from "../prisma/prepare.ts";
import { runNode, scriptArguments } from "./children.ts";
import { Problem } from "./problem.ts";
import { root } from "./project.ts";

/**
 * Loads the demonstration data where the database holds nothing yet. It runs in a process of its own, since
 * the domain code reads its settings once. Returns whether anything was loaded.
 */
export async function loadDemonstration(urls: DatabaseUrls, env: NodeJS.ProcessEnv): Promise<boolean> {
  const { code, output } = await runNode(
    [...scriptArguments, join(root, "scripts/demonstration-process.ts")],
    {
      env: { ...env, ALONGSIDE_DATABASE_URLS: JSON.stringify(urls) },
    },
  );
  if (code === 0) return true;
  if (code === ALREADY_THERE) return false;
  throw new Problem(output.trim(), "The demonstration data could not be loaded; what went wrong is above.");
}

/** What the process ends with when the database was not empty, and is left as it is. */
export const ALREADY_THERE = 3;

/** People who can sign in to the demonstration, and what each of them shows. */
export const DEMONSTRATION_PASSWORD = "alongside-demo";
export const DEMONSTRATION_ACCOUNTS: [string, string][] = [
  ["partner@demo.example", "a Patient Safety Partner"],
  ["both@demo.example", "a partner at two trusts"],
  ["manager@demo.example", "runs the programme at a trust"],
  ["admin@demo.example", "sets a trust up"],
  ["sponsor@demo.example", "an executive sponsor"],
  ["mentor@demo.example", "a mentor"],
  ["operator@demo.example", "looks after the platform"],
];
