import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** What a partner said is not right and has no answer, of the appointment `mine`, as part of a home's statement. */
export function openCorrectionsSql(trustId: string): TrustSql {
  return trustSql`
    'corrections', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'on', (x.recorded_at at time zone 'Europe/London')::date)
        order by x.recorded_at, x.id)
      from correction x
      where x.trust_id = ${trustId} and x.appointment_id = mine.id and not exists (
        select 1 from correction_answer w where w.trust_id = ${trustId} and w.correction_id = x.id)), '[]')`;
}
