import type pg from "pg";

/** What each role may do at all, and what it is. Row-level security then says with which rows. */
export type Rights = {
  roles: Role[];
  /** One for each role and table, such as "SELECT, INSERT (trust_id, id)". */
  grants: { role: string; table: string; rights: string }[];
  /** Everything owned by somebody other than the owner role, in this database. */
  owned: { role: string; what: string }[];
  /** Who may make things, and what future things would be granted by themselves. */
  standing: string[];
};
type Role = {
  name: string;
  superuser: boolean;
  bypassRls: boolean;
  creates: boolean;
  memberOf: string[];
};

const owner = "alongside_owner";
const serving = ["alongside_app", "alongside_identity", "alongside_operator", "alongside_disposal"];

/** A table that records an act is appended and read. */
const appended = "SELECT, INSERT";
const edited = "SELECT, INSERT, UPDATE";

/**
 * Everything the roles may do, table by table. A grant that is not here, or one of these that is gone, is a fault:
 * whoever widens what a role can reach says so here as well.
 */
export const expectedGrants: Record<string, Record<string, string>> = {
  alongside_app: {
    _prisma_migrations: "SELECT (finished_at, migration_name, rolled_back_at)",
    agenda_point: "SELECT, INSERT, UPDATE (words, talked_about_in_id, taken_back_at, revision)",
    agreed_action: "SELECT, INSERT, UPDATE (owner_id, due_on, revision)",
    agreed_action_state: appended,
    agreement: appended,
    appointment: "SELECT, INSERT, UPDATE (term_ends_on, ended_on, revision)",
    appointment_state: appended,
    attendance: appended,
    audit_entry: appended,
    brought_in: appended,
    clarity_view: appended,
    committee: edited,
    committee_officer: "SELECT, INSERT, UPDATE (ends_on)",
    contact: edited,
    correction: appended,
    correction_answer: appended,
    deputy_manager: "SELECT, INSERT, UPDATE (ends_on)",
    earlier_support: appended,
    help_answer: appended,
    help_request: appended,
    introduction: "SELECT, INSERT, UPDATE (arranger_id, revision)",
    introduction_state: appended,
    invitation: "SELECT, INSERT, UPDATE (ends_on, ended_by_id)",
    joining_link:
      "SELECT (trust_id, id, membership_id, created_at, expires_at, used_at, replaced_at, created_by_id), INSERT, UPDATE (replaced_at)",
    line_manager: "SELECT, INSERT, UPDATE (ends_on)",
    meeting: edited,
    meeting_move: appended,
    meeting_outcome: edited,
    membership:
      "SELECT, INSERT (trust_id, id, name, email, phone, job_title, reached_by, created_at, revision), UPDATE (name, email, phone, job_title, reached_by, ended_at, revision)",
    message: "SELECT, INSERT, UPDATE (read_at)",
    network_link: edited,
    none_because: "SELECT, INSERT, UPDATE (ended_at, ended_by_id)",
    one_to_one: "SELECT, INSERT, UPDATE (with_id, held_on, starts_at, place, joining_link, revision)",
    one_to_one_cadence: appended,
    one_to_one_move: appended,
    one_to_one_state: appended,
    organisation: "SELECT",
    other_work: edited,
    pairing: "SELECT, INSERT, UPDATE (review_on, lasts_until, revision)",
    pairing_state: appended,
    partner_profile: edited,
    private_note: "SELECT, INSERT, UPDATE (words, changed_at, revision), DELETE",
    publication: appended,
    published_task: appended,
    raised_point: appended,
    raised_point_answer: appended,
    raised_point_ask: appended,
    raised_point_word: appended,
    reply: appended,
    role_description: edited,
    role_description_section: "SELECT, INSERT, UPDATE, DELETE",
    role_description_task: "SELECT, INSERT, UPDATE, DELETE",
    role_description_version: edited,
    role_grant: "SELECT, INSERT, UPDATE (ends_at)",
    serving_list: "SELECT, INSERT, UPDATE (lines, used_at, brought_in), DELETE",
    shared_note: appended,
    short_name: "SELECT",
    task_profile: edited,
    time_agreed: appended,
    time_given: "SELECT, INSERT, UPDATE (taken_back_at)",
    trust: "SELECT",
    trust_settings: edited,
    trust_use: "SELECT",
    urgent_contact: edited,
    work_outcome: appended,
    work_part: appended,
    work_part_state: appended,
    glossary_term: edited,
    handbook_confirmation: appended,
    handbook_page: edited,
    handbook_version: appended,
    induction_plan: appended,
    induction_step: edited,
    induction_step_wait: "SELECT, INSERT, DELETE",
    plan_step: "SELECT, INSERT, UPDATE (title, about, owner_kind, contact_id, due_on, position, revision)",
    plan_step_state: appended,
    plan_step_wait: "SELECT, INSERT, DELETE",
    published_page: appended,
    role_proposal: appended,
    success_measure: appended,
    success_word: appended,
    promise_word: appended,
    shaping_ask: appended,
    briefing: "SELECT, INSERT, UPDATE (taken_back_at)",
    readiness_item: "SELECT, INSERT, UPDATE (promise, title, about, owner_id, due_on, ended_at, revision)",
    readiness_state: appended,
    sponsorship_state: appended,
    time_request: appended,
    time_request_state: appended,
    role_proposal_state: appended,
    step_link:
      "SELECT (trust_id, id, step_id, contact_id, created_at, created_by_id, expires_at, ended_at), INSERT, UPDATE (ended_at)",
    training_done: "SELECT, INSERT, UPDATE (taken_back_at)",
    training_item: edited,
    training_need: appended,
    training_need_answer: appended,
    training_scope: appended,
  },
  alongside_identity: {
    account: edited,
    appointment: "SELECT (trust_id, id, membership_id, starts_on, ended_on)",
    audit_entry: "INSERT",
    joining_link: "SELECT, UPDATE (used_at, replaced_at)",
    membership: "SELECT (trust_id, id, account_id, name, email, ended_at), UPDATE (account_id)",
    operator: edited,
    organisation: "SELECT (id, name)",
    password_link: edited,
    role_grant:
      "SELECT (trust_id, id, membership_id, role, starts_at, ends_at, granted_by_id), UPDATE (ends_at)",
    session: "SELECT, INSERT, UPDATE, DELETE",
    short_name: "SELECT",
    step_link: "SELECT (trust_id, id, step_id, contact_id, token_hash, expires_at, ended_at)",
    trust: "SELECT (id, organisation_id)",
    trust_use: "SELECT, INSERT, UPDATE (last_used_on)",
  },
  alongside_operator: {
    _prisma_migrations: "SELECT (finished_at, migration_name)",
    audit_entry: "INSERT",
    joining_link:
      "SELECT (trust_id, id, membership_id, expires_at, used_at, replaced_at), INSERT, UPDATE (replaced_at)",
    membership:
      "SELECT (trust_id, id, name, email, ended_at), INSERT (trust_id, id, name, email, reached_by, created_at, revision), UPDATE (ended_at)",
    organisation: edited,
    organisation_load: appended,
    organisation_name: edited,
    platform_entry: appended,
    role_grant: "SELECT (trust_id, id, membership_id, ends_at), INSERT, UPDATE (ends_at)",
    short_name: "SELECT, INSERT, UPDATE (since)",
    trust: "SELECT, INSERT",
    trust_use: "SELECT",
    urgent_contact: "INSERT",
  },
  alongside_disposal: {},
};

const inOurSchema = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

/** Reads what the roles are and may do, as the connection sees it now. */
export async function readRights(client: pg.Client): Promise<Rights> {
  const roles = await client.query<Role>(`
    select r.rolname::text as name, r.rolsuper as superuser, r.rolbypassrls as "bypassRls",
      r.rolcreaterole or r.rolcreatedb or r.rolreplication as creates,
      array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = r.oid order by 1) as "memberOf"
    from pg_roles r where r.rolname like 'alongside\\_%' order by 1`);
  const grants = await client.query<Rights["grants"][number]>(`
    select role, name as table, string_agg(privilege || columns, ', ' order by rank) as rights from (
      select coalesce(g.rolname::text, 'public') as role,
        case n.nspname when 'public' then c.relname::text else n.nspname || '.' || c.relname end as name, a.privilege,
        case when bool_or(a.whole) then ''
          else ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')' end as columns,
        coalesce(array_position('{SELECT,INSERT,UPDATE,DELETE}'::text[], a.privilege), 9) as rank
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (
        select e.grantee, e.privilege_type || case when e.is_grantable then ' WITH GRANT OPTION' else '' end as privilege,
          true as whole, null as attname, null as attnum from aclexplode(c.relacl) e
        union all
        select e.grantee, e.privilege_type || case when e.is_grantable then ' WITH GRANT OPTION' else '' end,
          false, t.attname, t.attnum from pg_attribute t, aclexplode(t.attacl) e where t.attrelid = c.oid) a
      left join pg_roles g on g.oid = a.grantee
      where ${inOurSchema} and a.grantee <> c.relowner
      group by c.oid, c.relname, n.nspname, g.rolname, a.privilege) each group by 1, 2 order by 1, 2`);
  const owned = await client.query<Rights["owned"][number]>(
    `
    select r.rolname::text as role, pg_describe_object(d.classid, d.objid, d.objsubid) as what
    from pg_shdepend d join pg_roles r on r.oid = d.refobjid
    where d.deptype = 'o' and r.rolname = any ($1)
      and d.dbid in (0, (select oid from pg_database where datname = current_database())) order by 1, 2`,
    [serving],
  );
  const standing = await client.query<{ what: string }>(
    `
    select r.rolname || ' may make things in the schema ' || n.nspname as what
    from pg_roles r, pg_namespace n
    where r.rolname = any ($1) and ${inOurSchema} and has_schema_privilege(r.oid, n.oid, 'create')
    union all
    select 'everybody may use the schema ' || n.nspname
    from pg_namespace n, aclexplode(n.nspacl) e where ${inOurSchema} and e.grantee = 0
    union all
    select 'things made later are granted by themselves: ' || defaclacl::text from pg_default_acl
    order by 1`,
    [serving],
  );
  return {
    roles: roles.rows,
    grants: grants.rows,
    owned: owned.rows,
    standing: standing.rows.map(({ what }) => what),
  };
}

/** Every fault in what the roles are and may do. */
export function rightsProblems({ roles, grants, owned, standing }: Rights): string[] {
  const known = new Map(roles.map((role) => [role.name, role]));
  return [
    ...[owner, ...serving].filter((name) => !known.has(name)).map((name) => `the role ${name} is not there`),
    ...roles.flatMap(({ name, superuser, bypassRls, creates, memberOf }) => [
      ...(superuser ? [`${name} is a superuser, whom no policy holds`] : []),
      ...(bypassRls ? [`${name} passes row-level security by (BYPASSRLS)`] : []),
      ...(creates ? [`${name} may make roles or databases, or replicate`] : []),
      ...memberOf.map((group) => `${name} is a member of ${group} and could act as it`),
    ]),
    ...owned.map(({ role, what }) => `${role} owns ${what}: owners can switch policies off`),
    ...standing,
    ...grantProblems(grants),
  ];
}

function grantProblems(grants: Rights["grants"]): string[] {
  const lines = (list: Rights["grants"]) =>
    list.map(({ role, table, rights }) => `${role} on ${table}: ${rights}`);
  const expected = lines(
    Object.entries(expectedGrants).flatMap(([role, tables]) =>
      Object.entries(tables).map(([table, rights]) => ({ role, table, rights })),
    ),
  );
  const found = lines(grants);
  return [
    ...found
      .filter((line) => !expected.includes(line))
      .map((line) => `granted, and not thought about: ${line}`),
    ...expected.filter((line) => !found.includes(line)).map((line) => `expected, and not granted: ${line}`),
  ];
}
