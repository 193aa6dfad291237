import pg from "pg";
import { inject } from "vitest";
import { databaseUrls } from "@/prisma/roles.ts";

/** Gives this worker a database of its own, copied from the migrated one, and connects as the roles that serve. */
const adminUrl = inject("adminUrl");
const database = `alongside_worker_${process.env.VITEST_POOL_ID}`;

const admin = new pg.Client({ connectionString: adminUrl });
await admin.connect();
const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [database]);
if (!rowCount) {
  // Two workers cannot copy one template at the same moment.
  await admin.query("select pg_advisory_lock(7)");
  await admin.query(`create database ${database} template ${inject("template")} owner alongside_owner`);
  await admin.query("select pg_advisory_unlock(7)");
}
await admin.end();

const urls = databaseUrls({ adminUrl, database, secret: inject("secret") });
process.env.APP_DATABASE_URL = urls.app;
process.env.IDENTITY_DATABASE_URL = urls.identity;
process.env.OPERATOR_DATABASE_URL = urls.operator;
process.env.OWNER_DATABASE_URL = urls.owner;
process.env.NEXTAUTH_SECRET = inject("secret");
process.env.PUBLIC_URL = "http://localhost:3000";
