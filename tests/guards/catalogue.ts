import type pg from "pg";

/** What PostgreSQL itself says of a database: everything that decides who can read and write which row. */
export type Catalogue = {
  tables: Table[];
  policies: Policy[];
  keys: Key[];
  foreignKeys: ForeignKey[];
  functions: { name: string; securityDefiner: boolean; source: string }[];
  enums: { name: string; labels: string }[];
  /** Sequences, foreign tables, and whatever else holds or makes values outside a table. */
  others: { name: string; kind: string }[];
};

export type Table = {
  name: string;
  kind: "table" | "view" | "materialized view";
  rowSecurity: boolean;
  forced: boolean;
  securityInvoker: boolean;
  columns: Column[];
};
export type Column = { name: string; type: string; notNull: boolean; default: string | null };
export type Policy = {
  table: string;
  name: string;
  permissive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
};
/** A primary key, a unique index or an exclusion. A column is null where an expression stands. */
type Key = {
  table: string;
  name: string;
  kind: "primary" | "unique" | "exclusion";
  columns: (string | null)[];
  operators: string[];
  definition: string;
};
type ForeignKey = {
  table: string;
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  definition: string;
};

/** Every schema but PostgreSQL's own; what an extension brought is the extension's. */
const ours = (oid: string, schema: string) => `
  ${schema}.nspname !~ '^pg_' and ${schema}.nspname <> 'information_schema'
  and not exists (select 1 from pg_depend d where d.objid = ${oid} and d.deptype = 'e')`;

const nameOf = (name: string, schema: string) =>
  `case ${schema}.nspname when 'public' then ${name}::text else ${schema}.nspname || '.' || ${name} end`;

const columnsOf = (relation: string, numbers: string) => `
  (select array_agg(a.attname::text order by k.at) from unnest(${numbers}) with ordinality as k(number, at)
   left join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number and k.number > 0)`;

const queries: Record<keyof Catalogue, string> = {
  tables: `
    select ${nameOf("c.relname", "n")} as name,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
      c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
      coalesce('security_invoker=true' = any (c.reloptions), false) as "securityInvoker",
      (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
         'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum), '[]')
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and ${ours("c.oid", "n")} order by 1`,
  policies: `
    select ${nameOf("c.relname", "n")} as table, p.polname::text as name, p.polpermissive as permissive,
      case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as command,
      array(select case r.oid when 0 then 'public' else pg_get_userbyid(r.oid)::text end from unnest(p.polroles) r(oid) order by 1) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours("c.oid", "n")} order by 1, 2`,
  keys: `
    select ${nameOf("c.relname", "n")} as table, i.relname::text as name,
      case when x.indisexclusion then 'exclusion' when x.indisprimary then 'primary' else 'unique' end as kind,
      ${columnsOf("c.oid", "x.indkey::int2[]")} as columns,
      coalesce((select array_agg(o.oprname::text order by k.at) from pg_constraint e,
        unnest(e.conexclop) with ordinality as k(operator, at) join pg_operator o on o.oid = k.operator
        where e.conindid = x.indexrelid and e.contype = 'x'), '{}') as operators,
      pg_get_indexdef(x.indexrelid) as definition
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
    where (x.indisunique or x.indisexclusion) and ${ours("c.oid", "n")} order by 1, 2`,
  foreignKeys: `
    select ${nameOf("c.relname", "n")} as table, k.conname::text as name, ${columnsOf("c.oid", "k.conkey")} as columns,
      ${nameOf("t.relname", "tn")} as target, ${columnsOf("t.oid", "k.confkey")} as "targetColumns",
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and ${ours("c.oid", "n")} order by 1, 2`,
  functions: `
    select ${nameOf("p.proname", "n")} as name, p.prosecdef as "securityDefiner",
      coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as source
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours("p.oid", "n")} order by 1`,
  enums: `
    select t.typname::text as name, string_agg(e.enumlabel, ', ' order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace
    where ${ours("t.oid", "n")} group by 1 order by 1`,
  others: `
    select ${nameOf("c.relname", "n")} as name, case c.relkind when 'S' then 'sequence' else 'foreign table' end as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('S', 'f') and ${ours("c.oid", "n")} order by 1`,
};

/** Reads the whole catalogue as the connection sees it now, uncommitted changes of its own included. */
export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const parts: [string, unknown][] = [];
  for (const [part, sql] of Object.entries(queries)) parts.push([part, (await client.query(sql)).rows]);
  return Object.fromEntries(parts) as Catalogue;
}

/** Whether the rows of this table each belong to one trust. */
export function isTenant(table: Table): boolean {
  return table.kind === "table" && (table.name === "trust" || hasTrustId(table));
}

/** Whether a table has a column that says which trust. */
export function hasTrustId(table: Table): boolean {
  return table.columns.some((column) => column.name === "trust_id");
}
