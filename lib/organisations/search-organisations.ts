import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { clean } from "@/lib/form-fields.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, toDay, today } from "@/lib/time.ts";
import { currentShortName } from "@/lib/trusts/current-short-name.ts";

export type OrganisationSummary = {
  code: string;
  name: string;
  town: string;
  /** The day it closed or closes. */
  closedOn: Day | null;
  /** Its trust's part of the address, where it is open on Alongside. */
  shortName: string | null;
  /** A name it went by that the search found it by, where what it is called now does not show why. */
  onceCalled: string | null;
};

/**
 * Organisations by name (now or before), town or code, fifty a page, for the operator: each word has to be found.
 * Those that have closed come last. No words, and it is the whole list.
 */
export async function searchOrganisations(
  actor: PlatformActor,
  query: string,
  page: number,
): Promise<Paged<OrganisationSummary> & { total: number }> {
  const words = wordsOf(query);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    // The text is made plain as `plain` does it.
    const found = await tx.$queryRaw<{ id: string }[]>`
      select o.id from organisation o
      where translate(lower(concat_ws(' ', o.name, o.town, o.code,
        (select string_agg(n.name, ' ') from organisation_name n where n.organisation_id = o.id))), '-''’.,&', ' ')
        like all (${patterns}::text[])
      order by coalesce(o.closed_on <= ${today()}::date, false), lower(o.name), o.code`;
    const { read, ...at } = rowsOf(page, found.length);
    const ids = found.slice(read.skip, read.skip + read.take).map(({ id }) => id);
    const organisations = await tx.organisation.findMany({
      where: { id: { in: ids } },
      include: { names: { orderBy: { lastOn: "desc" } }, trusts: { select: currentShortName } },
    });
    const rows = organisations
      .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
      .map(({ code, name, town, closedOn, names, trusts }) => ({
        code,
        name,
        town,
        closedOn: closedOn && toDay(closedOn),
        shortName: trusts[0]?.shortNames[0]?.shortName ?? null,
        onceCalled: earlierName(
          words,
          `${name} ${town} ${code}`,
          names.map((each) => each.name).filter((each) => each !== name),
        ),
      }));
    return { rows, total: found.length, ...at };
  });
}

/** The words of a search, at most eight of them. */
function wordsOf(query: string): string[] {
  return plain(clean(query))
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.slice(0, 60));
}

/** How names and words are compared: without capitals and punctuation, hyphens as spaces. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’.,&]/g, "")
    .replaceAll("-", " ");
}

/** The earlier name that has most of the words the present ones lack; null where the present ones have them all. */
function earlierName(words: string[], current: string, earlier: string[]): string | null {
  const missing = words.filter((word) => !plain(current).includes(word));
  if (missing.length === 0) return null;
  const has = (name: string) => missing.filter((word) => plain(name).includes(word)).length;
  return earlier.toSorted((one, other) => has(other) - has(one))[0] ?? null;
}
