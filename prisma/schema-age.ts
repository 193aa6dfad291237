import { readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { appliedMigrations } from "../lib/serving.ts";
import { codeOf } from "../scripts/problem.ts";

/** Where this version's migrations are. */
export const FOLDER = join(import.meta.dirname, "migrations");

/**
 * The migrations of this version that a database has not had, asked as the role that serves. A server serves from a
 * database that is newer than itself, never from an older one.
 */
export async function missingMigrations(appUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl, application_name: "alongside-start" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const names = await migrationNames();
    const { rows } = await client.query<{ name: string }>(appliedMigrations).catch((error: unknown) => {
      // No such table, or not to be read yet: migrated never, or by a version that did not say.
      if (["42P01", "42501"].includes(codeOf(error))) return { rows: [] };
      throw error;
    });
    return names.filter((name) => !rows.some((row) => row.name === name));
  } finally {
    await client.end();
  }
}

/** The names of this version's migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
