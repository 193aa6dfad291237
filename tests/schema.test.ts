import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Catalogue, readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner, undoneWhenEmpty } from "@/tests/guards/database.ts";
import { schemaSql } from "@/tests/support/schema-sql.ts";

/**
 * The migrations, which make the database, and `prisma/schema`, which makes the client, are two accounts of one thing.
 * A second database is made from the schema alone, and the two are compared.
 */
const scratch = `alongside_schema_${process.env.VITEST_POOL_ID}`;
const adminUrl = inject("adminUrl");
const owner = await connectOwner();
let fromSchema: string[];

/** What Prisma's schema cannot say, written by hand into a migration. Anything else must be in both. */
const byHand = [
  /^table _prisma_migrations$/,
  /^column _prisma_migrations\./,
  /^key _prisma_migrations_pkey:/,
  /^key membership_trust_id_email_key:/,
  /^key appointment_holder:/,
  /^foreign key agreement\.agreement_(by_the_holder|to_what_is_published):/,
  /^key (meeting_once_at_a_time|invitation_one_seat|invitation_one_a_meeting|none_because_one_a_question):/,
  /^key meeting_of_committee:/,
  /^foreign key invitation.invitation_to_its_committee:/,
  /^key one_to_one_of_appointment:/,
  /^foreign key (agenda_point\.agenda_point_in|agreed_action\.agreed_action_at)_its_one_to_one:/,
  /^foreign key (reply|raised_point|clarity_view|help_request|correction|time_given|handbook_confirmation|training_done|training_need)\.\w+_by_the_holder:/,
  /^key (committee_officer|deputy_manager)_one_at_a_time:/,
  /^key (appointment_one_current|line_manager_one_at_a_time|role_grant_once_at_a_time):/,
];

beforeAll(async () => {
  const url = new URL(adminUrl);
  await query(adminUrl, `drop database if exists "${scratch}"`, `create database "${scratch}"`);
  url.pathname = `/${scratch}`;
  await query(url.href, await schemaSql(adminUrl));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  fromSchema = describeAll(await readCatalogue(client));
  await client.end();
});
afterAll(async () => {
  await owner.end();
  await query(adminUrl, `drop database if exists "${scratch}"`);
});

async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** A database as lines, one a fact, so that two can be compared and a difference reads as what it is. */
function describeAll({ tables, keys, foreignKeys, enums }: Catalogue): string[] {
  return [
    ...tables.map(({ name, kind }) => `${kind} ${name}`),
    ...tables.flatMap(({ name, columns }) =>
      columns.map(
        (column) =>
          `column ${name}.${column.name}: ${column.type}${column.notNull ? " not null" : ""}, default ${column.default}`,
      ),
    ),
    ...enums.map(({ name, labels }) => `enum ${name}: ${labels}`),
    ...keys.map(({ name, definition }) => `key ${name}: ${definition}`),
    ...foreignKeys.map(({ table, name, definition }) => `foreign key ${table}.${name}: ${definition}`),
  ].toSorted();
}

/** What one has and the other has not. */
function differences(migrated: string[], schema: string[]): string[] {
  return [
    ...migrated
      .filter((line) => !schema.includes(line) && !byHand.some((words) => words.test(line)))
      .map((line) => `only in the migrations: ${line}`),
    ...schema.filter((line) => !migrated.includes(line)).map((line) => `only in the schema: ${line}`),
  ];
}

test("the migrated database is the one that prisma/schema describes", async () => {
  expect(differences(describeAll(await readCatalogue(owner)), fromSchema)).toEqual([]);
});

test("everything listed as written by hand is there", async () => {
  const migrated = describeAll(await readCatalogue(owner));
  expect(byHand.filter((words) => !migrated.some((line) => words.test(line)))).toEqual([]);
});

describe("a difference is seen", () => {
  test.each([
    ["a column", "alter table contact add fax text", [/^only in the migrations: column contact.fax/]],
    [
      "a type",
      "alter table contact alter phone type varchar(20)",
      [/migrations: .*varying\(20\)/, /schema: .*phone: text/],
    ],
    [
      "a missing value",
      "alter table contact alter phone set not null",
      [/migrations: .*not null/, /schema: /],
    ],
    ["a default", "alter table contact alter phone set default ''", [/migrations: .*default ''/, /schema: /]],
    ["a table", "create table note (id uuid primary key)", [/column note.id/, /key note_pkey/, /table note/]],
    ["a key", "create unique index plain on contact (trust_id, phone)", [/migrations: key plain/]],
    [
      "a gone key",
      "alter table publication drop constraint publication_trust_id_published_by_id_fkey",
      [/schema: foreign key publication/],
    ],
    ["an enum", "alter type role add value 'chair'", [/migrations: enum role/, /schema: enum role/]],
  ])("%s", async (_, sql, expected) => {
    const now = async () => differences(describeAll(await readCatalogue(owner)), fromSchema);
    const before = await now();
    const found = await undoneWhenEmpty(owner, async () => {
      await owner.query(sql);
      return (await now()).filter((line) => !before.includes(line));
    });
    for (const words of expected) expect(found).toContainEqual(expect.stringMatching(words));
    expect(found).toHaveLength(expected.length);
  });
});
