import type { OpenTimeRequest } from "@/lib/time-requests/standing.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** What there is no time for, of a partner, as a home reads it: what it is and how it stands, and nobody's words. */
export type TimeRequestsRow = { noTime: OpenTimeRequest[] };

/** Reads it of the appointment `mine`, as part of a home's statement: oldest first, what is open alone. */
export function timeRequestsSql(trustId: string): TrustSql {
  return trustSql`
    'noTime', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'about', x.about, 'kind', coalesce(latest.kind::text, 'waiting'),
        'on', (coalesce(latest.recorded_at, x.recorded_at) at time zone 'Europe/London')::date) order by x.recorded_at)
      from time_request x
      left join lateral (select s.kind, s.recorded_at from time_request_state s
        where s.trust_id = ${trustId} and s.request_id = x.id
        order by s.position desc limit 1) latest on true
      where x.trust_id = ${trustId} and x.appointment_id = mine.id
        and (latest.kind is null or latest.kind = 'not_given')), '[]')`;
}
