import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "../../../prisma/migrate.ts";
import { prepareDatabase } from "../../../prisma/prepare.ts";
import { freePort } from "../../../scripts/port.ts";

/** The same build on a database of its own, as somebody finds it who has just installed Alongside. */
export type EmptySite = { baseURL: string; adminUrl: string; stop(): Promise<void> };

/** Starts it: the tables are there, and nobody and nothing in them. */
export async function startEmptySite(): Promise<EmptySite> {
  const { E2E_ADMIN_URL: cluster = "", E2E_DATABASE_SECRET: secret = "", PATH } = process.env;
  const database = `alongside_empty_${randomUUID().slice(0, 8)}`;
  const urls = await prepareDatabase({ adminUrl: cluster, database, secret });
  await migrate(urls.owner);
  const port = await freePort();
  const baseURL = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["--disable-warning=DeprecationWarning", "scripts/server.ts"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH,
      NODE_ENV: "production",
      TZ: "UTC",
      APP_DATABASE_URL: urls.app,
      IDENTITY_DATABASE_URL: urls.identity,
      OPERATOR_DATABASE_URL: urls.operator,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: baseURL,
      PUBLIC_URL: baseURL,
      PORT: String(port),
    },
  });
  const exited = new Promise<void>((done) => server.once("exit", () => done()));
  await new Promise<void>((ready, failed) => {
    server.once("message", () => ready());
    server.once("exit", () => failed(new Error("The empty site did not start.")));
  });
  const adminUrl = new URL(cluster);
  adminUrl.pathname = `/${database}`;
  const stop = async () => {
    server.kill("SIGTERM");
    await exited;
    const client = new pg.Client({ connectionString: cluster });
    await client.connect();
    await client.query(`drop database "${database}" with (force)`);
    await client.end();
  };
  return { baseURL, adminUrl: adminUrl.href, stop };
}
