import pg from "pg";
import { codeOf, Problem } from "../scripts/problem.ts";
import { type DatabaseUrls, databaseUrls, ROLES, type Source, STANDS_ABOVE, withDatabase } from "./roles.ts";

/** Held while roles and databases are made: PostgreSQL refuses two changes to one of them at the same moment. */
const PREPARE_LOCK = 72707370;

/**
 * Makes a database ready for migrations, however often and from however many processes it is called: the
 * five roles (none of them superuser, none past row-level security), the database, who may connect to it,
 * and the one extension. Passwords are derived from the secret, so nothing has to be stored or handed on.
 * The administrator needs CREATEROLE and a database of their own, as managed databases give it; no more.
 */
export async function prepareDatabase(source: Source): Promise<DatabaseUrls> {
  const { adminUrl, database } = source;
  const urls = databaseUrls(source);
  await withClient(adminUrl, async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [PREPARE_LOCK]);
    await requireRights(admin);
    for (const [kind, role] of Object.entries(ROLES)) {
      const url = urls[kind as keyof DatabaseUrls];
      await makeRole(admin, role, new URL(url).password);
      await keepPassword(admin, url, role);
    }
    await makeDatabase(admin, database);
    const insider = (await mayChange(admin, database)) ? withDatabase(adminUrl, database) : urls.owner;
    await withClient(insider, (inside) => openDatabase(inside, database));
  });
  return urls;
}

async function requireRights(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ may: boolean; name: string; version: number }>(
    `select rolsuper or rolcreaterole as may, rolname as name, current_setting('server_version_num')::int as version
     from pg_roles where rolname = current_user`,
  );
  if (rows[0] && rows[0].version < 160_000) {
    throw new Problem(
      "Alongside needs PostgreSQL 16 or newer, and this one is older.",
      "Move to a newer PostgreSQL first.",
    );
  }
  if (rows[0]?.may) return;
  throw new Problem(
    `The role ${rows[0]?.name} in DATABASE_URL may not make roles, and Alongside keeps trusts apart with five of them.`,
    `Let a database administrator run: ALTER ROLE ${rows[0]?.name} CREATEROLE; and make it the owner of the database. Or let them make the roles, as docs/deploying.md shows.`,
  );
}

async function makeRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const { rows } = await admin.query(`select ${STANDS_ABOVE} as wrong from pg_roles where rolname = $1`, [
    role,
  ]);
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

/** Whether this role may hand out the database: it is its own, or it is ours and the owner role does it. */
async function mayChange(admin: pg.Client, database: string): Promise<boolean> {
  const { rows } = await admin.query<{ own: boolean; ours: boolean }>(
    `select pg_has_role(current_user, datdba, 'usage') as own, pg_get_userbyid(datdba) = $2 as ours
     from pg_database where datname = $1`,
    [database, ROLES.owner],
  );
  if (rows[0]?.own || rows[0]?.ours) return rows[0].own;
  throw new Problem(
    `The role in DATABASE_URL may not hand out rights in the database ${database}.`,
    `Let a database administrator run: ALTER DATABASE ${pg.escapeIdentifier(database)} OWNER TO <the role in DATABASE_URL>;`,
  );
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
}

/** Sets a role's password again only when it does not open the door: after the secret was changed. */
async function keepPassword(admin: pg.Client, url: string, role: string): Promise<void> {
  try {
    await withClient(url, async () => undefined);
  } catch (error) {
    // The password is looked at first: the database may not be there yet, or not be open to the role.
    if (["3D000", "42501"].includes(codeOf(error))) return;
    if (codeOf(error) !== "28P01") throw error;
    const password = new URL(url).password;
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

/** Connects, does something, and closes again. */
export async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "alongside-prepare" });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
