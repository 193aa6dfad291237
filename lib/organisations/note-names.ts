import type { TrustTransaction } from "@/lib/db.ts";
import type { TrustList } from "@/lib/organisations/read-list.ts";
import { now } from "@/lib/time.ts";

/**
 * Notes that on the list's day each trust on it went by the name it has there, and that this list is the newest that
 * names them, in two statements however long the list. The same list again changes nothing; two lists noted in
 * either order leave the same rows.
 */
export async function noteNames(tx: TrustTransaction, { listedOn, trusts }: TrustList): Promise<void> {
  const codes = trusts.map(({ code }) => code);
  const names = trusts.map(({ name }) => name);
  await tx.$executeRaw`
    insert into organisation_name (id, organisation_id, name, first_on, last_on, recorded_at)
    select gen_random_uuid(), o.id, l.name, ${listedOn}::date, ${listedOn}::date, ${now()}
    from unnest(${codes}::text[], ${names}::text[]) as l (code, name)
    join organisation o on o.code = l.code and o.kind = 'nhs_trust'
    on conflict (organisation_id, name) do update
      set first_on = least(organisation_name.first_on, excluded.first_on),
        last_on = greatest(organisation_name.last_on, excluded.last_on)
      where organisation_name.first_on > excluded.first_on or organisation_name.last_on < excluded.last_on`;
  await tx.$executeRaw`
    update organisation set listed_on = ${listedOn}::date
    where kind = 'nhs_trust' and code = any (${codes}) and (listed_on is null or listed_on < ${listedOn}::date)`;
}
