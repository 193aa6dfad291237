import { perProcess } from "./per-process.ts";

/**
 * What the small server in front of the pages (`scripts/server.ts`) tells the health page behind it. It runs without
 * the bundler, so this file and what it imports name their neighbours by path.
 */
export const serving = perProcess("serving", () => ({
  /** It was told to stop, and takes its leave. */
  stopping: false,
  /** The migrations this version knows; a database without one of them is too old for it. */
  migrations: [] as string[],
}));

/** Asks a database, as the app role, which migrations it has had. */
export const appliedMigrations = `select migration_name as name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`;
