import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, today } from "@/lib/time.ts";

export type OrganisationSummary = {
  code: string;
  name: string;
  town: string;
  /** The day it closed or closes. */
  closedOn: Day | null;
  /** Its trust's part of the address, where it is open on Alongside. */
  shortName: string | null;
  /** A name it went by that the search found it by, where its name now does not show why. */
  onceCalled: string | null;
};

/**
 * The words of a search, at most eight of them, as the statements below compare: without capitals and punctuation,
 * a hyphen between words being a space.
 */
function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .replace(/['’.,&]/g, "")
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.slice(0, 60).replace(/[\\%_]/g, "\\$&"));
}

/**
 * Organisations by name (now or before), town or code, fifty a page, for the operator: each word has to be found.
 * Those that have closed come last. No words, and it is the whole list.
 */
export async function searchOrganisations(
  actor: PlatformActor,
  query: string,
  page: number,
): Promise<Paged<OrganisationSummary> & { total: number }> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const patterns = wordsOf(query).map((word) => `%${word}%`);
    const [{ total = 0 } = {}] = await tx.$queryRaw<{ total?: number }[]>`
      select count(*)::int as total from organisation o
      cross join lateral (select string_agg(n.name, ' ') as all_names from organisation_name n
        where n.organisation_id = o.id) names
      cross join lateral (select translate(lower(concat_ws(' ', o.name, o.town, o.code, names.all_names)), '-''’.,&', ' ') as text) its
      where not exists (select 1 from unnest(${patterns}::text[]) as p (word) where its.text not like p.word)`;
    const { read, ...at } = rowsOf(page, total);
    const rows = await tx.$queryRaw<OrganisationSummary[]>`
      select o.code, o.name, o.town, o.closed_on::text as "closedOn",
        (select s.short_name from trust t join short_name s on s.trust_id = t.id
          where t.organisation_id = o.id order by s.since desc limit 1) as "shortName",
        case when exists (select 1 from unnest(${patterns}::text[]) as p (word) where its.shown not like p.word)
          then names.earlier end as "onceCalled"
      from organisation o
      cross join lateral (select string_agg(n.name, ' ') as all_names,
          string_agg(n.name, ', ' order by n.last_on desc) filter (where n.name <> o.name) as earlier
        from organisation_name n where n.organisation_id = o.id) names
      cross join lateral (select
        translate(lower(concat_ws(' ', o.name, o.town, o.code, names.all_names)), '-''’.,&', ' ') as text,
        translate(lower(concat_ws(' ', o.name, o.town, o.code)), '-''’.,&', ' ') as shown) its
      where not exists (select 1 from unnest(${patterns}::text[]) as p (word) where its.text not like p.word)
      order by coalesce(o.closed_on <= ${today()}::date, false), o.name, o.code
      limit ${read.take} offset ${read.skip}`;
    return { rows, total, ...at };
  });
}
