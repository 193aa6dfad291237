import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../../prisma/migrate.ts";
import { prepareDatabase } from "../../prisma/prepare.ts";
import type { DatabaseUrls } from "../../prisma/roles.ts";
import { startDatabase } from "../database.ts";
import { fill, SIZES } from "./rows.ts";

/** Where the roles of one database connect, and how many rows it has. */
export type BenchDatabase = { urls: DatabaseUrls; rows: number };

export type Databases = {
  small: BenchDatabase;
  large: BenchDatabase;
  /** The large one without row-level security. */
  unwalled: BenchDatabase;
  /** As PostgreSQL itself says it. */
  version: string;
};

/**
 * A PostgreSQL of the benchmark's own with its two databases, filled. Nothing is waited for on the disk and nothing
 * is kept: it is reading that is measured. `onStart` learns how to stop it before it is filled.
 */
export async function startDatabases(
  folder: string,
  onStart: (stop: () => Promise<void>) => void,
): Promise<Databases> {
  const secret = randomBytes(32).toString("hex");
  const { adminUrl, stop } = await startDatabase({
    folder: join(folder, "database"),
    password: randomBytes(16).toString("hex"),
    throwaway: true,
  });
  onStart(stop);
  const named = (database: string) => {
    const address = new URL(adminUrl);
    address.pathname = `/${database}`;
    return { database, url: address.href, prepare: () => prepareDatabase({ adminUrl, database, secret }) };
  };
  const make = async (size: keyof typeof SIZES): Promise<BenchDatabase> => {
    const { url, prepare } = named(`alongside_bench_${size}`);
    const urls = await prepare();
    await migrate(urls.owner);
    return { urls, rows: await withClient(url, (client) => fill(client, SIZES[size])) };
  };
  const [small, large] = [await make("small"), await make("large")];
  const { database, url, prepare } = named("alongside_bench_unwalled");
  await withClient(adminUrl, (client) =>
    client.query(`create database ${database} template alongside_bench_large owner alongside_owner`),
  );
  const unwalled = { urls: await prepare(), rows: large.rows };
  await withClient(url, takeWallDown);
  const version = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "";
  });
  return { small, large, unwalled, version };
}

/** What the wall costs is measured against a copy without one: the same rows and roles, and no policy holds any. */
async function takeWallDown(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relrowsecurity",
  );
  for (const { name } of rows) await client.query(`alter table ${name} disable row level security`);
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "alongside-bench" });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
