import { type Catalogue, hasTrustId, isTenant, type Policy, type Table } from "@/tests/guards/catalogue.ts";

/**
 * The rules that keep trusts apart, as functions of what the database says of itself. Each returns a sentence for
 * each fault; none is all well. What is allowed to differ is named here with its reason, and nowhere else.
 */

/** Tables that belong to no trust. */
const globalTables: Record<string, string> = {
  account: "a person's own, held by the identity role alone",
  session: "a person's own, held by the identity role alone",
  operator: "who runs the platform, held by the identity role alone",
  password_link: "a person's own, held by the identity role alone",
  organisation: "public facts from the official list",
  organisation_name: "public facts from the official list",
  organisation_load: "what loads of the official list did, the operator's",
  platform_entry: "what was done to the platform, the operator's",
  trust: "is the trust: its id is the trust_id of every other row",
  _prisma_migrations: "the record of migrations, the owner's; a server may read how new it is",
};

const setting = (name: string) => `(NULLIF(current_setting('app.${name}'::text, true), ''::text))::uuid`;
const ownTrust = (table: string) => `(${table === "trust" ? "id" : "trust_id"} = ${setting("trust_id")})`;
const ownMessage = `(to_membership_id = ${setting("user_id")})`;
const ownNote = `(membership_id = ${setting("user_id")})`;
const seenView = `((${setting("user_id")} = membership_id) OR (${setting("user_id")} = recorded_by_id))`;
const saidView = `(${setting("user_id")} = COALESCE(recorded_by_id, membership_id))`;
const namedForHelp = `(((${setting("user_id")} = asked_by_id) OR (${setting("user_id")} = to_id)) OR (${setting("user_id")} = late_to_id))`;
const ownRecord = `(recorded_by_id = ${setting("user_id")})`;
const byLink =
  "((actor_kind = 'link'::text) AND (action = 'step:done'::text) AND (NULLIF(current_setting('app.user_id'::text, true), ''::text) IS NULL) AND (EXISTS ( SELECT 1\n   FROM step_link\n  WHERE ((step_link.trust_id = audit_entry.trust_id) AND (step_link.id = audit_entry.actor_id) AND (step_link.ended_at IS NULL)))))";
const ofSeenRequest =
  "(EXISTS ( SELECT 1\n   FROM help_request\n  WHERE ((help_request.trust_id = help_answer.trust_id) AND (help_request.id = help_answer.request_id))))";
const reads = (table: string, name: string, role: string): Policy => ({
  table,
  name,
  permissive: true,
  command: "SELECT",
  roles: [role],
  using: "true",
  check: null,
});
const narrows = (table: string, name: string, command: string, using: string): Policy => ({
  table,
  name,
  permissive: false,
  command,
  roles: ["public"],
  using,
  check: null,
});
const admits = (table: string, name: string, role: string, check: string): Policy => ({
  table,
  name,
  permissive: false,
  command: "INSERT",
  roles: [role],
  using: null,
  check,
});
const nobodyJoined = (table: string) =>
  `(NOT (EXISTS ( SELECT 1\n   FROM trust_use\n  WHERE (trust_use.trust_id = ${table}.trust_id))))`;
const namingNow = `(EXISTS ( SELECT 1\n   FROM short_name\n  WHERE ((short_name.trust_id = audit_entry.trust_id) AND (short_name.xmin = (pg_current_xact_id())::xid))))`;
/** The column that says whose row it is; the operator's own rows leave it empty. */
const madeBy: Record<string, string> = { role_grant: "granted_by_id", joining_link: "created_by_id" };
const operatorsOwn = (table: string) =>
  madeBy[table] ? `((${madeBy[table]} IS NULL) AND ${nobodyJoined(table)})` : nobodyJoined(table);

/** Every policy beside `same_trust`. A new one has to be thought about here. */
const otherPolicies: Policy[] = [
  // A session is built from these, by a role whose grants reach no content.
  ...["trust", "short_name", "trust_use", "membership", "role_grant", "appointment"].map((table) =>
    reads(table, "identity_reads", "alongside_identity"),
  ),
  // The operator sees which trusts are open, and the last day each was used.
  ...["trust", "short_name", "trust_use"].map((table) =>
    reads(table, "operator_reads", "alongside_operator"),
  ),
  // A message is its reader's alone, whatever anybody's role.
  narrows("message", "only_its_reader", "SELECT", ownMessage),
  narrows("message", "only_its_reader_marks", "UPDATE", ownMessage),
  // How clear an answer is to a partner is the partner's, and theirs who wrote it down for them, whatever anybody's role.
  narrows("clarity_view", "only_the_partner", "SELECT", seenView),
  admits("clarity_view", "in_ones_own_name", "alongside_app", saidView),
  // A private note is its writer's alone, whatever anybody's role.
  narrows("private_note", "only_its_writer", "SELECT", ownNote),
  narrows("private_note", "only_its_writer_changes", "UPDATE", ownNote),
  narrows("private_note", "only_its_writer_removes", "DELETE", ownNote),
  admits("private_note", "in_ones_own_name", "alongside_app", ownNote),
  // What a partner asked is read by the partner and by those they named, whatever anybody's role.
  narrows("help_request", "only_those_named", "SELECT", namedForHelp),
  admits("help_request", "in_ones_own_name", "alongside_app", ownRecord),
  narrows("help_answer", "only_those_named", "SELECT", ofSeenRequest),
  admits("help_answer", "in_ones_own_name", "alongside_app", `(${ownRecord} AND ${ofSeenRequest})`),
  // The operator sees and writes a trust's first rows until somebody has joined it, and none from then on.
  ...["membership", "role_grant", "joining_link", "urgent_contact"].map((table) => ({
    ...admits(table, "until_somebody_joined", "alongside_operator", operatorsOwn(table)),
    command: "ALL",
    using: nobodyJoined(table),
  })),
  // Whoever joins first ends the roles that the operator gave others, and nobody later does.
  {
    ...narrows(
      "role_grant",
      "the_first_who_joins",
      "UPDATE",
      `((granted_by_id IS NULL) AND ${nobodyJoined("role_grant")})`,
    ),
    roles: ["alongside_identity"],
  },
  // After that one act is left to the operator, a new short name, and it stands in the trust's audit as just that.
  admits(
    "audit_entry",
    "with_their_own_act",
    "alongside_operator",
    `(((actor_kind = 'operator'::text) OR (actor_kind ~~ 'job:%'::text)) AND (${nobodyJoined("audit_entry")} OR ((actor_kind = 'operator'::text) AND (action = 'trust:short-name-changed'::text) AND (subject_kind = 'trust'::text) AND (subject_id = trust_id) AND ${namingNow})))`,
  ),
  // What a member does is written down under their own id, and the one act of a link under the link's, while it works.
  admits(
    "audit_entry",
    "in_ones_own_name",
    "alongside_app",
    `(((actor_kind = 'member'::text) AND (actor_id = ${setting("user_id")})) OR ${byLink})`,
  ),
];

/** Foreign keys that lead out of a trust, to tables that belong to none. */
const keysToGlobalTables: Record<string, string> = {
  "membership.account_id -> account": "who signs in as this person; written by the identity role alone",
  "trust.organisation_id -> organisation": "which organisation the trust is",
};

/** Unique keys that hold over all trusts: written by the operator alone, so they tell no trust anything. */
const keysAcrossTrusts = ["trust_pkey", "trust_organisation_id_key", "short_name_short_name_key"];

/** Functions that run with their owner's rights, and why each must. */
const definers: Record<string, string> = {};

const databaseClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_(timestamp|date|time)|localtime(stamp)?)\b/i;
/** Prisma's own table, in Prisma's own words. */
const mayUseTheClock = ["_prisma_migrations"];

/** Every fault in how the database keeps trusts apart. */
export function tenancyProblems(catalogue: Catalogue): string[] {
  return [
    ...catalogue.tables.flatMap((table) => tableProblems(table)),
    ...policyProblems(catalogue),
    ...keyProblems(catalogue),
    ...foreignKeyProblems(catalogue),
    ...codeProblems(catalogue),
    ...staleNames(catalogue),
  ];
}

function tableProblems(table: Table): string[] {
  const problems: string[] = [];
  if (table.kind === "view" && !table.securityInvoker)
    problems.push(`the view ${table.name} reads with its owner's rights: give it security_invoker`);
  if (table.kind === "materialized view")
    problems.push(`the materialized view ${table.name} keeps rows where no policy reaches`);
  if (table.kind !== "table") return problems;
  if (!isTenant(table) && !(table.name in globalTables))
    problems.push(
      `the table ${table.name} has no trust_id and is not on the list of tables that belong to no trust`,
    );
  if (table.name in globalTables && hasTrustId(table))
    problems.push(`the table ${table.name} is listed as belonging to no trust, and has a trust_id`);
  if (isTenant(table)) {
    if (!table.rowSecurity) problems.push(`row-level security is off on ${table.name}`);
    if (!table.forced) problems.push(`row-level security is not forced on the owner of ${table.name}`);
  }
  for (const column of table.columns) {
    if (column.name === "trust_id" && !(column.type === "uuid" && column.notNull))
      problems.push(`${table.name}.trust_id is not a uuid that must be there`);
    if (column.default && databaseClock.test(column.default) && !mayUseTheClock.includes(table.name))
      problems.push(`${table.name}.${column.name} takes the time from the database (${column.default})`);
  }
  return problems;
}

function policyProblems({ tables, policies }: Catalogue): string[] {
  const expected = [
    ...tables.filter(isTenant).map(({ name }) => ({
      table: name,
      name: "same_trust",
      permissive: true,
      command: "ALL",
      roles: ["public"],
      using: ownTrust(name),
      check: ownTrust(name),
    })),
    ...otherPolicies,
  ];
  const show = ({ permissive, command, roles, using, check }: Policy) =>
    `${permissive ? "permissive" : "restrictive"} for ${command} to ${roles.join(", ")}, using ${using}, with check ${check}`;
  const find = (list: Policy[], { table, name }: Policy) =>
    list.find((each) => each.table === table && each.name === name);
  const missing = expected.flatMap((policy) => {
    const found = find(policies, policy);
    if (!found) return [`${policy.table} has no policy ${policy.name}`];
    if (show(found) === show(policy)) return [];
    return [`the policy ${policy.name} on ${policy.table} is ${show(found)}; it should be ${show(policy)}`];
  });
  const unknown = policies
    .filter((policy) => !find(expected, policy))
    .map((policy) =>
      policy.permissive
        ? `${policy.table} has another permissive policy, ${policy.name}, which widens what is seen: ${show(policy)}`
        : `${policy.table} has a policy nobody listed, ${policy.name}: ${show(policy)}`,
    );
  return [...missing, ...unknown];
}

function keyProblems({ tables, keys }: Catalogue): string[] {
  const tenants = new Set(tables.filter(isTenant).map(({ name }) => name));
  const keyed = new Set(keys.filter(({ kind }) => kind === "primary").map(({ table }) => table));
  const none = [...tenants].filter((name) => !keyed.has(name)).map((name) => `${name} has no primary key`);
  const wrong = keys
    .filter(({ table, name }) => tenants.has(table) && !keysAcrossTrusts.includes(name))
    .flatMap(({ table, name, kind, columns, operators }) => {
      if (kind === "exclusion") {
        const at = columns.indexOf("trust_id");
        return at >= 0 && operators[at] === "="
          ? []
          : [`the exclusion ${name} on ${table} reaches across trusts: it has no trust_id WITH =`];
      }
      return columns[0] === "trust_id"
        ? []
        : [`the ${kind} key ${name} on ${table} does not start with trust_id`];
    });
  return [...none, ...wrong];
}

function foreignKeyProblems({ tables, foreignKeys }: Catalogue): string[] {
  const tenants = new Set(tables.filter(isTenant).map(({ name }) => name));
  return foreignKeys.flatMap(({ table, name, columns, target, targetColumns }) => {
    const path = `${table}.${columns.join(",")} -> ${target}`;
    if (!tenants.has(table))
      return tenants.has(target) ? [`the foreign key ${name} (${path}) leads into a trust from outside`] : [];
    if (!tenants.has(target))
      return path in keysToGlobalTables ? [] : [`the foreign key ${name} (${path}) leads out of the trust`];
    const own = target === "trust" ? "id" : "trust_id";
    const at = columns.indexOf("trust_id");
    return at >= 0 && targetColumns[at] === own
      ? []
      : [`the foreign key ${name} (${path}) does not carry trust_id on both sides`];
  });
}

function codeProblems({ functions, others }: Catalogue): string[] {
  return [
    ...functions
      .filter(({ name, securityDefiner }) => securityDefiner && !(name in definers))
      .map(({ name }) => `the function ${name} runs with its owner's rights (SECURITY DEFINER)`),
    ...functions
      .filter(({ source }) => databaseClock.test(source))
      .map(({ name }) => `the function ${name} takes the time from the database`),
    ...others.map(({ name, kind }) => `the ${kind} ${name} is shared by all trusts`),
  ];
}

/** A name on a list that the database no longer has would let the next thing of that name through unseen. */
function staleNames({ tables, keys, foreignKeys, functions }: Catalogue): string[] {
  const paths = foreignKeys.map(({ table, columns, target }) => `${table}.${columns.join(",")} -> ${target}`);
  const stale = (what: string, listed: string[], there: string[]) =>
    listed.filter((name) => !there.includes(name)).map((name) => `${what} ${name} is listed but not there`);
  return [
    ...stale(
      "the global table",
      Object.keys(globalTables),
      tables.map(({ name }) => name),
    ),
    ...stale(
      "the key across trusts",
      keysAcrossTrusts,
      keys.map(({ name }) => name),
    ),
    ...stale("the foreign key", Object.keys(keysToGlobalTables), paths),
    ...stale(
      "the SECURITY DEFINER function",
      Object.keys(definers),
      functions.map(({ name }) => name),
    ),
  ];
}
