import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { Problem } from "../scripts/problem.ts";
import { FOLDER, migrationNames } from "./schema-age.ts";

/** The lock `prisma migrate deploy` takes too, so the two can never run at once. */
const MIGRATION_LOCK = 72707369;

/** One file of the history: its folder's name, its SQL, and the checksum Prisma would record for it. */
export type Migration = { name: string; sql: string; checksum: string };

/** A row of Prisma's own record of what was applied. */
export type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Applies the migrations that a database has not seen, in order, each in a transaction of its own, and
 * records them as Prisma does, so that `prisma migrate deploy` accepts the history elsewhere. Returns the
 * names of those it applied. Refuses when the database's past and the files disagree.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "alongside-migrate" });
  await client.connect();
  try {
    await refuseSuperuser(client);
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(HISTORY_TABLE);
    await client.query(HISTORY_GRANT);
    const { rows } = await client.query<Applied>(
      `select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null`,
    );
    const waiting = pendingMigrations(await readMigrations(), rows);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations still to apply; a Problem when what was applied is not what the files say. */
export function pendingMigrations(files: Migration[], applied: Applied[]): Migration[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const file = byName.get(name);
    if (!finished_at) {
      throw new Problem(
        `The migration ${name} was begun in this database and never finished.`,
        "Put the database right and mark it with `prisma migrate resolve`, or restore the last backup.",
      );
    }
    if (!file) {
      throw new Problem(
        `This database has had the migration ${name}, which this version of Alongside does not know.`,
        "Run the version that made the database, or a newer one.",
      );
    }
    if (file.checksum !== checksum) {
      throw new Problem(
        `The migration ${name} was changed after this database had it.`,
        "Put the file back as it was, and make the change in a new migration.",
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return files.filter((file) => !done.has(file.name));
}

/** Prisma's checksum of a migration: the SHA-256 of the file. */
export const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

async function readMigrations(): Promise<Migration[]> {
  return Promise.all(
    (await migrationNames()).map(async (name) => {
      const sql = await readFile(join(FOLDER, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, $3, $4, $5, 1)`,
      [randomUUID(), checksum, new Date(), name, startedAt],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const position = error instanceof pg.DatabaseError ? Number(error.position ?? 0) : 0;
    const line = position ? ` (line ${sql.slice(0, position).split("\n").length})` : "";
    throw new Error(`The migration ${name} failed${line} and changed nothing.`, { cause: error });
  }
}

/** A superuser, or a role that passes row-level security by, would make a database whose walls were never tried. */
async function refuseSuperuser(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ above: boolean }>(
    "select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user",
  );
  if (rows[0]?.above) {
    throw new Problem(
      "The migrations would run as a role that row-level security does not hold.",
      "Use the url of alongside_owner, as prepareDatabase returns it.",
    );
  }
}

const HISTORY_TABLE = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** So that a server, which is never the owner, can tell whether the database is as new as it is. */
const HISTORY_GRANT = `grant select (migration_name, finished_at, rolled_back_at) on "_prisma_migrations" to alongside_app`;
