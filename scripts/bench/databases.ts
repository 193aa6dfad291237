import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../../prisma/migrate.ts";
import { prepareDatabase } from "../../prisma/prepare.ts";
import type { DatabaseUrls } from "../../prisma/roles.ts";
import { startDatabase } from "../database.ts";
import { fill, SIZES } from "./rows.ts";

/** Where the roles of one database connect; `unwalled` passes row-level security by and may read the same tables. */
export type BenchDatabase = { urls: DatabaseUrls; unwalled: string; rows: number };

export type Databases = {
  small: BenchDatabase;
  large: BenchDatabase;
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
  const make = async (size: keyof typeof SIZES): Promise<BenchDatabase> => {
    const database = `alongside_bench_${size}`;
    const urls = await prepareDatabase({ adminUrl, database, secret });
    await migrate(urls.owner);
    const address = new URL(adminUrl);
    address.pathname = `/${database}`;
    return withClient(address.href, async (client) => {
      const rows = await fill(client, SIZES[size]);
      return { urls, rows, unwalled: await makeUnwalled(client, urls.app, secret) };
    });
  };
  const [small, large] = [await make("small"), await make("large")];
  const version = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "";
  });
  return { small, large, version };
}

/** A role that may read what the app role reads and that no policy holds: what the wall costs is measured against it. */
async function makeUnwalled(client: pg.Client, appUrl: string, password: string): Promise<string> {
  const role = "alongside_bench_unwalled";
  const { rows } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rows.length === 0) {
    await client.query(`create role ${role} login bypassrls password ${pg.escapeLiteral(password)}`);
  }
  await client.query(`grant connect on database ${client.database} to ${role}`);
  await client.query(`grant usage on schema public to ${role}`);
  await client.query(`grant select on all tables in schema public to ${role}`);
  const url = new URL(appUrl);
  url.username = role;
  url.password = password;
  return url.href;
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
