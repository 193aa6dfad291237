import { afterAll, expect, test } from "vitest";
import { readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner, undoneWhenEmpty } from "@/tests/guards/database.ts";
import { readRights, rightsProblems } from "@/tests/guards/grants.ts";
import { tenancyProblems } from "@/tests/guards/tenancy.ts";

/** The guards of the wall, guarded: each fault is really made in the database, seen, and undone. */
const owner = await connectOwner();
afterAll(() => owner.end());

const note = `create table note (trust_id uuid not null references trust, id uuid not null, words text not null,
  membership_id uuid, primary key (trust_id, id),
  foreign key (trust_id, membership_id) references membership (trust_id, id));`;
const walled = `${note} alter table note enable row level security; alter table note force row level security;
  create policy same_trust on note using (trust_id = nullif(current_setting('app.trust_id', true), '')::uuid)
    with check (trust_id = nullif(current_setting('app.trust_id', true), '')::uuid);`;

async function problems(): Promise<string[]> {
  return [...tenancyProblems(await readCatalogue(owner)), ...rightsProblems(await readRights(owner))];
}
const before = await problems();

/** The faults that `sql` makes, beside those there are. */
async function problemsWith(sql: string): Promise<string[]> {
  return undoneWhenEmpty(owner, async () => {
    await owner.query(sql);
    return (await problems()).filter((problem) => !before.includes(problem));
  });
}

test("a new table with its wall is no fault", async () => {
  expect(await problemsWith(walled)).toEqual([]);
});

const everyRow = "create policy more on contact for select using (true)";
const named = (words: string) =>
  `create or replace function about() returns trigger language plpgsql ${words}`;

test.each<[string, string, RegExp[]]>([
  [
    "a table without a wall",
    note,
    [/security is off on note/, /not forced on .* note/, /note has no policy same_trust/],
  ],
  [
    "a table that nobody placed",
    "create table note (id uuid primary key)",
    [/note has no trust_id and is not on the list/],
  ],
  [
    "a trust_id that may be missing",
    "alter table message drop constraint message_pkey; alter table message alter trust_id drop not null",
    [/message.trust_id is not a uuid that must be there/, /message has no primary key/],
  ],
  [
    "a global table that gets a trust_id",
    "alter table session add trust_id uuid not null",
    [
      /session is listed as belonging to no trust, and has/,
      /security is off on session/,
      /not forced on .* session/,
      /session has no policy/,
      /session_pkey on session does not start/,
      /session_token_hash_key on session does not start/,
      /leads out of the trust/,
    ],
  ],
  ["a policy for every row", everyRow, [/contact has another permissive policy, more, which widens/]],
  [
    "a policy for every row, for the role that serves",
    "create policy more on trust for select to alongside_app using (true)",
    [/trust has another permissive policy, more/],
  ],
  [
    "a policy that lost its check",
    "alter policy same_trust on contact with check (true)",
    [/same_trust on contact .*with check true; it should be/],
  ],
  [
    "a policy that lets the unset through",
    "drop policy same_trust on contact; create policy same_trust on contact using (nullif(current_setting('app.trust_id', true), '') is null or trust_id::text = current_setting('app.trust_id', true))",
    [/same_trust on contact is permissive for ALL/],
  ],
  [
    "a policy for reading alone",
    "drop policy same_trust on contact; create policy same_trust on contact for select using (trust_id = nullif(current_setting('app.trust_id', true), '')::uuid)",
    [/same_trust on contact is permissive for SELECT/],
  ],
  [
    "a policy of the identity role, for everybody",
    "alter policy identity_reads on membership to public",
    [/identity_reads on membership .* to public/],
  ],
  [
    "a message policy that widens instead of narrowing",
    "drop policy only_its_reader on message; create policy only_its_reader on message for select using (to_membership_id = nullif(current_setting('app.user_id', true), '')::uuid)",
    [/only_its_reader on message is permissive/],
  ],
  [
    "a unique key over all trusts",
    "create unique index plain on contact (email)",
    [/unique key plain on contact does not start with trust_id/],
  ],
  [
    "a unique key of an expression first",
    "create unique index plain on contact (lower(email), trust_id)",
    [/unique key plain on contact does not start with trust_id/],
  ],
  [
    "a primary key of an id alone",
    `${walled} alter table note drop constraint note_pkey; alter table note add primary key (id)`,
    [/primary key note_pkey on note does not start/],
  ],
  [
    "an exclusion over all trusts",
    "alter table line_manager add constraint plain exclude using gist (membership_id with =, daterange(starts_on, ends_on) with &&)",
    [/exclusion plain on line_manager reaches across trusts/],
  ],
  [
    "an exclusion with trust_id the wrong way round",
    "alter table line_manager add constraint plain exclude using gist (trust_id with <>, membership_id with =)",
    [/exclusion plain on line_manager reaches across trusts/],
  ],
  [
    "a foreign key by id alone",
    "alter table role_grant add unique (trust_id, id); alter table contact add constraint contact_only unique (id); alter table task_profile add constraint plain foreign key (contact_id) references contact (id)",
    [
      /key contact_only on contact does not start/,
      /foreign key plain .* does not carry trust_id on both sides/,
    ],
  ],
  [
    "a foreign key whose trust_id meets another column",
    "alter table task_profile add constraint plain foreign key (contact_id, trust_id) references contact (trust_id, id)",
    [/foreign key plain .* does not carry trust_id on both sides/],
  ],
  [
    "a foreign key out of the trust",
    "alter table contact add account_id uuid constraint plain references account",
    [/foreign key plain \(contact.account_id -> account\) leads out of the trust/],
  ],
  [
    "a foreign key into a trust from outside",
    "alter table session add trust uuid constraint plain references trust",
    [/foreign key plain .* leads into a trust from outside/],
  ],
  [
    "a function with its owner's rights",
    named("security definer as $$ begin return new; end $$"),
    [/function about runs with its owner's rights/],
  ],
  [
    "a function that asks the database the time",
    named("as $$ begin new.created_at := now(); return new; end $$"),
    [/function about takes the time from the database/],
  ],
  [
    "a default that asks the database the time",
    "alter table contact alter created_at set default current_timestamp",
    [/contact.created_at takes the time from the database/],
  ],
  [
    "a view with its owner's rights",
    "create view names as select name from membership",
    [/view names reads with its owner's rights/],
  ],
  [
    "a materialized view",
    "create materialized view names as select name from membership",
    [/materialized view names keeps rows where no policy reaches/],
  ],
  ["a counter over all trusts", "create sequence numbers", [/sequence numbers is shared by all trusts/]],
  [
    "a table in a schema of its own",
    "create schema corner; create table corner.note (trust_id uuid primary key)",
    [/off on corner.note/, /not forced/, /corner.note has no policy/],
  ],
  [
    "a column that the app role may newly write",
    "grant update (account_id) on membership to alongside_app",
    [/not thought about: alongside_app on membership/, /not granted: alongside_app on membership/],
  ],
  [
    "a table that may be removed from",
    "grant delete on audit_entry to alongside_app",
    [
      /not thought about: alongside_app on audit_entry: SELECT, INSERT, DELETE/,
      /not granted: alongside_app on audit_entry: SELECT, INSERT$/,
    ],
  ],
  [
    "a grant to everybody",
    "grant select on contact to public",
    [/not thought about: public on contact: SELECT/],
  ],
  [
    "a grant that can be handed on",
    "grant select on contact to alongside_identity with grant option",
    [/alongside_identity on contact: SELECT WITH GRANT OPTION/],
  ],
  [
    "a grant that is gone",
    "revoke select on trust from alongside_app",
    [/expected, and not granted: alongside_app on trust: SELECT/],
  ],
  [
    "emptying a table at once",
    "grant truncate on contact to alongside_app",
    [/not thought about: .*TRUNCATE/, /not granted: alongside_app on contact/],
  ],
  [
    "making things",
    "grant create on schema public to alongside_app",
    [/alongside_app may make things in the schema public/],
  ],
  [
    "grants to come",
    "alter default privileges in schema public grant select on tables to alongside_app",
    [/things made later are granted by themselves/],
  ],
])("%s is seen", async (_, sql, expected) => {
  const found = await problemsWith(sql);
  for (const words of expected) expect(found).toContainEqual(expect.stringMatching(words));
  expect(found).toHaveLength(expected.length);
});

test("a role above the wall, or with somebody else's rights, is seen", () => {
  const role = { name: "alongside_app", superuser: false, bypassRls: false, creates: false, memberOf: [] };
  const others = ["alongside_owner", "alongside_identity", "alongside_operator", "alongside_disposal"].map(
    (name) => ({ ...role, name }),
  );
  const faultsOf = (faults: object, owned: string[] = []) =>
    rightsProblems({
      roles: [...others, { ...role, ...faults }],
      grants: [],
      owned: owned.map((what) => ({ role: "alongside_app", what })),
      standing: [],
    }).filter((problem) => !problem.startsWith("expected, and not granted"));
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ superuser: true })).toEqual([expect.stringMatching(/superuser/)]);
  expect(faultsOf({ bypassRls: true })).toEqual([expect.stringMatching(/BYPASSRLS/)]);
  expect(faultsOf({ creates: true })).toEqual([expect.stringMatching(/may make roles/)]);
  expect(faultsOf({ memberOf: ["alongside_owner"] })).toEqual([expect.stringMatching(/could act as it/)]);
  expect(faultsOf({ name: "alongside_apps" })).toEqual([expect.stringMatching(/alongside_app is not there/)]);
  expect(faultsOf({}, ["table contact"])).toEqual([expect.stringMatching(/owns table contact/)]);
});
