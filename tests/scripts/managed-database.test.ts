import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "@/prisma/migrate.ts";
import { prepareDatabase } from "@/prisma/prepare.ts";
import { requirePrepared } from "@/prisma/require-prepared.ts";
import { databaseUrls } from "@/prisma/roles.ts";
import { missingMigrations } from "@/prisma/schema-age.ts";
import { type Database, startDatabase } from "@/scripts/database.ts";
import { serverUser } from "@/scripts/postgres/server-user.ts";
import { requireDatabase } from "@/scripts/readiness.ts";
import { selfMadeCertificate } from "@/tests/support/certificate.ts";

/** A PostgreSQL of its own, as somebody else runs it: nobody is superuser, and people connect by TLS. */

const folder = join(tmpdir(), `alongside-managed-${process.pid}`);
const certificate = join(folder, "certificate.pem");
const tls = `sslmode=verify-full&sslrootcert=${certificate}`;
const secret = "a secret for tests alone, of no other worth";
let database: Database;

beforeAll(async () => {
  database = await startDatabase({ folder, password: randomBytes(16).toString("hex"), throwaway: true });
});
afterAll(async () => {
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** An address of the database, on the name that its certificate has unless told otherwise. */
function at(name: string, user?: [string, string], query = "", host = "localhost"): string {
  const url = new URL(database.adminUrl);
  if (user) [url.username, url.password] = user;
  url.hostname = host;
  url.pathname = `/${name}`;
  url.search = query;
  return url.href;
}

async function run(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

async function dropAll(name: string): Promise<void> {
  await run(at("postgres"), `drop database if exists ${name} with (force)`);
  const roles = await run(at("postgres"), "select rolname from pg_roles where rolname like 'alongside\\_%'");
  for (const { rolname } of roles) await run(at("postgres"), `drop role ${rolname}`);
}

describe("an administrator who is no superuser, as managed databases give one", () => {
  const managed: [string, string] = ["managed", "m"];

  beforeAll(() => run(at("postgres"), "create role managed login createrole createdb password 'm'"));

  test("prepares a database of their own, again and again, and with another secret", async () => {
    await run(at("postgres", managed), "create database alongside");
    const source = { adminUrl: at("alongside", managed), database: "alongside", secret };
    const { owner, app, identity, operator } = await prepareDatabase(source);
    await expect(requireDatabase({ app, identity, operator })).rejects.toThrow("older than this version");
    expect((await migrate(owner)).length).toBeGreaterThan(0);
    await prepareDatabase(source);
    expect(await migrate(owner)).toEqual([]);
    expect(await requireDatabase({ app, identity, operator })).toBe(true);
    const changed = await prepareDatabase({ ...source, secret: `another ${secret}` });
    await expect(requireDatabase({ app, identity, operator })).rejects.toThrow("does not take that user");
    expect(await requireDatabase(changed)).toBe(true);
    await dropAll("alongside");
  });

  test("prepares one that is not there yet, twice", async () => {
    const source = { adminUrl: at("postgres", managed), database: "alongside", secret };
    await prepareDatabase(source);
    const { owner, app } = await prepareDatabase(source);
    await migrate(owner);
    expect(await missingMigrations(app)).toEqual([]);
    await dropAll("alongside");
  });

  test("is told what to do about a database that is somebody else's", async () => {
    await run(at("postgres"), "create database alongside");
    const source = { adminUrl: at("alongside", managed), database: "alongside", secret };
    await expect(prepareDatabase(source)).rejects.toThrow("may not hand out rights");
    await dropAll("alongside");
  });
});

test("a server that knows the secret cannot work out the owner's password", () => {
  const source = { database: "alongside", secret };
  const known = databaseUrls({ ...source, adminUrl: "postgres://db.example/alongside" });
  const true_ = databaseUrls({ ...source, adminUrl: "postgres://admin:pw@db.example/alongside" });
  expect(known.app).toBe(true_.app);
  expect(known.owner).not.toBe(true_.owner);
  expect(known.disposal).not.toBe(true_.disposal);
});

describe("roles that an administrator made by hand", () => {
  test("are enough, as the document has them, and what is missing is said", async () => {
    await expect(requirePrepared(at("postgres"))).rejects.toThrow("alongside_owner is not there");
    const document = await readFile("docs/deploying.md", "utf8");
    const sql = document.match(/```sql\n(CREATE ROLE.*?)```/s)?.[1] ?? "";
    const [outside = "", inside = ""] = sql.replaceAll("'…'", "'by-hand'").split(/^\\connect alongside$/m);
    const statements = (part: string) => part.split(";").filter((each) => each.trim());
    await run(at("postgres"), ...statements(outside));
    await run(at("alongside"), ...statements(inside));
    const as = (role: string) => at("alongside", [`alongside_${role}`, "by-hand"]);
    await requirePrepared(as("owner"));
    await expect(requirePrepared(as("app"))).rejects.toThrow("does not connect as alongside_owner");
    await migrate(as("owner"));
    const urls = { app: as("app"), identity: as("identity"), operator: as("operator") };
    expect(await requireDatabase(urls)).toBe(true);
    await expect(requireDatabase({ ...urls, app: as("owner") })).rejects.toThrow(
      "should connect as alongside_app",
    );
    await expect(requireDatabase({ ...urls, app: at("alongside") })).rejects.toThrow("should connect as");
    await dropAll("alongside");
  });
});

describe("TLS", () => {
  const source = () => ({ adminUrl: at("alongside", undefined, tls), database: "alongside", secret });

  test("that is asked for and not offered is a refusal", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(certificate, selfMadeCertificate("localhost").certificate);
    const { app, identity, operator } = databaseUrls(source());
    await expect(requireDatabase({ app, identity, operator })).rejects.toThrow("does not offer TLS");
    await expect(prepareDatabase(source())).rejects.toThrow("does not support SSL");
  });

  test("holds for every role, from preparing to serving", async () => {
    const made = selfMadeCertificate("localhost");
    const key = join(folder, "key.pem");
    await writeFile(certificate, made.certificate);
    await writeFile(key, made.key, { mode: 0o600 });
    const { uid, gid } = await serverUser();
    if (uid !== undefined && gid !== undefined) await chown(key, uid, gid);
    await run(
      at("postgres"),
      `alter system set ssl_cert_file = '${certificate}'`,
      `alter system set ssl_key_file = '${key}'`,
      "alter system set ssl = on",
      "select pg_reload_conf()",
      "create database alongside",
    );
    await expect.poll(() => run(at("postgres"), "show ssl")).toEqual([{ ssl: "on" }]);
    const urls = await prepareDatabase(source());
    await migrate(urls.owner);
    expect(await requireDatabase(urls)).toBe(true);
    for (const url of Object.values(urls)) {
      expect(new URL(url).search).toBe(`?${tls}`);
      const [seen] = await run(url, "select ssl from pg_stat_ssl where pid = pg_backend_pid()");
      expect(seen).toEqual({ ssl: true });
    }
  });

  test("with another's certificate, or on a name that is not in it, is a refusal", async () => {
    const { app, identity, operator } = databaseUrls(source());
    const elsewhere = (url: string) => url.replace("@localhost", "@127.0.0.1");
    await expect(
      requireDatabase({ app: elsewhere(app), identity: elsewhere(identity), operator: elsewhere(operator) }),
    ).rejects.toThrow("ERR_TLS_CERT_ALTNAME_INVALID");
    await writeFile(certificate, selfMadeCertificate("localhost").certificate);
    await expect(requireDatabase({ app, identity, operator })).rejects.toThrow("is not safe");
  });
});
