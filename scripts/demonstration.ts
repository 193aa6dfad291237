import { access, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { runNode, scriptArguments } from "./children.ts";
import { Problem } from "./problem.ts";
import { root, stateFolder } from "./project.ts";

/** There while demonstration data is being loaded: found at a start, it tells of one that was cut short. */
const marker = join(stateFolder, "loading-demonstration");

/**
 * Loads the demonstration data where the database holds nothing yet. It runs in a process of its own, since
 * the domain code reads its settings once. Returns whether anything was loaded.
 */
export async function loadDemonstration(env: NodeJS.ProcessEnv): Promise<boolean> {
  const { code, output } = await runNode(
    [...scriptArguments, join(root, "scripts/demonstration-process.ts")],
    { env },
  );
  if (code === 0) return true;
  if (code === ALREADY_THERE) return false;
  throw new Problem(output.trim(), "The demonstration data could not be loaded; what went wrong is above.");
}

/** What the process ends with when the database was not empty, and is left as it is. */
export const ALREADY_THERE = 3;

/** As `loadDemonstration`, for data that is kept: should it be cut short, the next start begins it anew. */
export async function loadKeptDemonstration(env: NodeJS.ProcessEnv): Promise<void> {
  await loadDemonstration({ ...env, ALONGSIDE_LOADING_MARKER: marker });
  await rm(marker, { force: true });
}

/** Written by the loading process itself, once it has seen that the database is empty. */
export async function markLoading(): Promise<void> {
  const file = process.env.ALONGSIDE_LOADING_MARKER;
  if (file) await writeFile(file, "");
}

/** Drops a database in which loading was cut short. Nothing else is lost with it: it was empty when loading began. */
export async function dropHalfLoaded(adminUrl: string, database: string): Promise<void> {
  if (
    !(await access(marker).then(
      () => true,
      () => false,
    ))
  )
    return;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`);
  } finally {
    await admin.end();
  }
  await rm(marker, { force: true });
}

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
