import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Applied, checksumOf, type Migration, migrate, pendingMigrations } from "@/prisma/migrate.ts";
import { prepareDatabase } from "@/prisma/prepare.ts";
import { databaseUrls } from "@/prisma/roles.ts";

const file = (name: string, sql = `-- ${name}`): Migration => ({ name, sql, checksum: checksumOf(sql) });
const row = (name: string, sql = `-- ${name}`): Applied => ({
  migration_name: name,
  checksum: checksumOf(sql),
  finished_at: new Date(),
});

describe("what is still to apply", () => {
  test("is what the database has not had, in order", () => {
    const waiting = pendingMigrations([file("1_a"), file("2_b"), file("3_c")], [row("1_a")]);
    expect(waiting.map(({ name }) => name)).toEqual(["2_b", "3_c"]);
  });

  test("is nothing when a file was changed after it was applied", () => {
    expect(() => pendingMigrations([file("1_a", "select 2")], [row("1_a")])).toThrow("1_a was changed");
  });

  test("is nothing when the database knows a migration that the files do not", () => {
    expect(() => pendingMigrations([file("1_a")], [row("1_a"), row("2_b")])).toThrow("does not know");
  });

  test("is nothing when one was begun elsewhere and never finished", () => {
    expect(() => pendingMigrations([file("1_a")], [{ ...row("1_a"), finished_at: null }])).toThrow(
      "never finished",
    );
  });

  test("rests on the checksum Prisma records: the SHA-256 of the file", () => {
    expect(checksumOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("a prepared database", () => {
  const source = {
    adminUrl: inject("adminUrl"),
    database: `prepared_${process.env.VITEST_POOL_ID}`,
    secret: inject("secret"),
  };
  const urls = databaseUrls(source);

  beforeAll(async () => {
    // From several processes at once, as test workers and servers do.
    await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(source)));
  });

  afterAll(() => asUser(source.adminUrl, `drop database if exists ${source.database} with (force)`));

  test("is migrated once, however many try at the same moment", async () => {
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(urls.owner)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    const [first] = await asUser(
      urls.owner,
      `select * from "_prisma_migrations" order by started_at limit 1`,
    );
    expect(first).toMatchObject({ applied_steps_count: 1, rolled_back_at: null, logs: null });
  });

  test("is not migrated by a superuser, whom row-level security does not hold", async () => {
    const admin = new URL(source.adminUrl);
    admin.pathname = `/${source.database}`;
    await expect(migrate(admin.href)).rejects.toThrow("row-level security");
  });

  test("lets only the five roles in, none of which stands above the rules", async () => {
    const roles = await asUser(
      urls.app,
      "select * from pg_roles where rolname like 'alongside\\_%' order by rolname",
    );
    expect(roles.map(({ rolname }) => rolname)).toEqual([
      "alongside_app",
      "alongside_disposal",
      "alongside_identity",
      "alongside_operator",
      "alongside_owner",
    ]);
    for (const role of roles) {
      expect(role).toMatchObject({
        rolsuper: false,
        rolbypassrls: false,
        rolinherit: false,
        rolcreaterole: false,
      });
    }
    const [rights] = await asUser(
      urls.app,
      `select has_database_privilege('public', current_database(), 'connect') as connects,
              has_schema_privilege('public', 'public', 'usage') as sees,
              has_schema_privilege('alongside_app', 'public', 'create') as makes`,
    );
    expect(rights).toEqual({ connects: false, sees: false, makes: false });
  });
});

async function asUser(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
