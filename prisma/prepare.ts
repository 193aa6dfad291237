import { createHmac } from "node:crypto";
import pg from "pg";
import { codeOf, Problem } from "../scripts/problem.ts";

/** Where each of the database's roles connects. Only migrations use `owner`; nothing that serves requests does. */
export type DatabaseUrls = {
  owner: string;
  app: string;
  identity: string;
  operator: string;
  disposal: string;
};

const ROLES = {
  owner: "alongside_owner",
  app: "alongside_app",
  identity: "alongside_identity",
  operator: "alongside_operator",
  disposal: "alongside_disposal",
} as const;

/** Held while roles and databases are made: PostgreSQL refuses two changes to one of them at the same moment. */
const PREPARE_LOCK = 72707370;

/**
 * Makes a database ready for migrations, however often and from however many processes it is called: the
 * five roles (none of them superuser, none past row-level security), the database, who may connect to it,
 * and the one extension. Passwords are derived from the secret, so nothing has to be stored or handed on.
 */
export async function prepareDatabase(options: {
  adminUrl: string;
  database: string;
  secret: string;
}): Promise<DatabaseUrls> {
  const { adminUrl, database, secret } = options;
  const urls = databaseUrls(options);
  await withClient(adminUrl, async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [PREPARE_LOCK]);
    await requireRights(admin);
    for (const role of Object.values(ROLES)) await makeRole(admin, role, passwordOf(secret, role));
    await makeDatabase(admin, database);
    await withClient(withDatabase(adminUrl, database), (inside) => openDatabase(inside, database));
    for (const [kind, role] of Object.entries(ROLES)) {
      await keepPassword(admin, urls[kind as keyof DatabaseUrls], role, passwordOf(secret, role));
    }
  });
  return urls;
}

/** The same urls without touching the database, for whoever joins one that is prepared. */
export function databaseUrls(options: { adminUrl: string; database: string; secret: string }): DatabaseUrls {
  const url = (role: string) => {
    const result = new URL(withDatabase(options.adminUrl, options.database));
    result.username = role;
    result.password = passwordOf(options.secret, role);
    return result.href;
  };
  return {
    owner: url(ROLES.owner),
    app: url(ROLES.app),
    identity: url(ROLES.identity),
    operator: url(ROLES.operator),
    disposal: url(ROLES.disposal),
  };
}

const passwordOf = (secret: string, role: string) => createHmac("sha256", secret).update(role).digest("hex");

function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

async function requireRights(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ may: boolean; name: string }>(
    "select rolsuper or rolcreaterole as may, rolname as name from pg_roles where rolname = current_user",
  );
  if (rows[0]?.may) return;
  throw new Problem(
    `The role ${rows[0]?.name} in DATABASE_URL may not make roles, and Alongside keeps trusts apart with five of them.`,
    `Let a database administrator run: ALTER ROLE ${rows[0]?.name} CREATEROLE; and make it the owner of the database.`,
  );
}

async function makeRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const { rows } = await admin.query(
    "select rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or not rolcanlogin as wrong from pg_roles where rolname = $1",
    [role],
  );
  if (rows.length === 0) {
    await admin.query(`create role ${role} login noinherit password ${pg.escapeLiteral(password)}`);
  } else if (rows[0].wrong) {
    throw new Problem(
      `The database role ${role} has rights it must not have.`,
      `Let a database administrator run: ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT NOCREATEROLE NOCREATEDB;`,
    );
  }
}

async function makeDatabase(admin: pg.Client, database: string): Promise<void> {
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [database]);
  if (rowCount) return;
  await admin.query(`grant ${ROLES.owner} to current_user with inherit false, set true`);
  await admin.query(`create database ${pg.escapeIdentifier(database)} owner ${ROLES.owner}`);
}

/** Nobody but the five roles gets in, and only the owner may make anything. */
async function openDatabase(inside: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const all = Object.values(ROLES).join(", ");
  await inside.query("create extension if not exists btree_gist");
  await inside.query(`revoke all on database ${name} from public`);
  await inside.query(`grant connect on database ${name} to ${all}`);
  await inside.query(`grant create on database ${name} to ${ROLES.owner}`);
  await inside.query("revoke all on schema public from public");
  await inside.query(`grant usage on schema public to ${all}`);
  await inside.query(`grant create on schema public to ${ROLES.owner}`);
  const { rows } = await inside.query<{ ready: boolean }>(
    "select has_database_privilege($1, current_database(), 'create') and has_schema_privilege($1, 'public', 'create') as ready",
    [ROLES.owner],
  );
  if (rows[0]?.ready) return;
  throw new Problem(
    `The role in DATABASE_URL may not hand out rights in the database ${database}.`,
    `Let a database administrator run: ALTER DATABASE ${name} OWNER TO <the role in DATABASE_URL>;`,
  );
}

/** Sets a role's password again only when it does not open the door: after the secret was changed. */
async function keepPassword(admin: pg.Client, url: string, role: string, password: string): Promise<void> {
  try {
    await withClient(url, async () => undefined);
  } catch (error) {
    if (codeOf(error) !== "28P01") throw error;
    await admin
      .query(`alter role ${role} password ${pg.escapeLiteral(password)}`)
      .catch((refusal: unknown) => {
        if (codeOf(refusal) !== "42501") throw refusal;
        throw new Problem(
          `The database role ${role} has another password, and the role in DATABASE_URL may not change it.`,
          `Let a database administrator run: GRANT ${role} TO <the role in DATABASE_URL> WITH ADMIN OPTION;`,
        );
      });
  }
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "alongside-prepare" });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
