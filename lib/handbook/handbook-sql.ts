import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/**
 * The version of the handbook that a partner has not said they read, as a home reads it, and whether they read an earlier
 * one; null where there is none.
 */
export type HandbookRow = { handbook: { readBefore: boolean } | null };

/** Reads it of the appointment `mine`, as part of a home's statement: the version in force. */
export function handbookSql(trustId: string): TrustSql {
  return trustSql`
    'handbook', (
      select jsonb_build_object('readBefore', exists (select 1 from handbook_confirmation c
        where c.trust_id = ${trustId} and c.appointment_id = mine.id))
      from (select h.id from handbook_version h
        where h.trust_id = ${trustId} order by h.number desc limit 1) v
      where not exists (select 1 from handbook_confirmation c
        where c.trust_id = ${trustId} and c.version_id = v.id and c.appointment_id = mine.id))`;
}
