import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "../../../prisma/migrate.ts";
import { prepareDatabase } from "../../../prisma/prepare.ts";
import { startServer } from "./own-server.ts";

/** The same build on a database of its own, as somebody finds it who has just installed Alongside. */
export type EmptySite = { baseURL: string; adminUrl: string; stop(): Promise<void> };

/** Starts it: the tables are there, and nobody and nothing in them. */
export async function startEmptySite(): Promise<EmptySite> {
  const { E2E_ADMIN_URL: cluster = "", E2E_DATABASE_SECRET: secret = "" } = process.env;
  const database = `alongside_empty_${randomUUID().slice(0, 8)}`;
  const urls = await prepareDatabase({ adminUrl: cluster, database, secret });
  await migrate(urls.owner);
  const server = await startServer({
    APP_DATABASE_URL: urls.app,
    IDENTITY_DATABASE_URL: urls.identity,
    OPERATOR_DATABASE_URL: urls.operator,
  });
  const adminUrl = new URL(cluster);
  adminUrl.pathname = `/${database}`;
  const stop = async () => {
    await server.stop();
    const client = new pg.Client({ connectionString: cluster });
    await client.connect();
    await client.query(`drop database "${database}" with (force)`);
    await client.end();
  };
  return { baseURL: server.address, adminUrl: adminUrl.href, stop };
}
