import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** A partner's part in work that goes on, as a home reads it: asked, or taking part. */
export type OpenWork = {
  /** Of the work. */
  id: string;
  partId: string;
  name: string;
  takesPart: boolean;
  askedOn: Day;
  startsOn: Day | null;
  endsOn: Day | null;
  createdById: string;
  /** Somebody has said what came of it. */
  hasOutcome: boolean;
};
export type WorkRow = {
  work: OpenWork[];
  /** Whether the trust keeps the time partners give. */
  keepsTime: boolean;
};

/** Reads it of the appointment `mine`, as part of a home's statement: the longest asked first. */
export function workSql(trustId: string): TrustSql {
  return trustSql`
    'work', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'partId', w.id, 'name', o.name, 'takesPart', s.kind is not null,
        'askedOn', (w.asked_at at time zone 'Europe/London')::date, 'startsOn', o.starts_on, 'endsOn', o.ends_on,
        'createdById', o.created_by_id, 'hasOutcome', exists (
          select 1 from work_outcome c where c.trust_id = ${trustId} and c.work_id = o.id)) order by w.asked_at, w.id)
      from work_part w
      join other_work o on o.trust_id = ${trustId} and o.id = w.work_id
      left join lateral (select p.kind from work_part_state p
        where p.trust_id = ${trustId} and p.part_id = w.id order by p.position desc limit 1) s on true
      where w.trust_id = ${trustId} and w.appointment_id = mine.id and o.closed_on is null
        and coalesce(s.kind, 'taking_part') = 'taking_part'), '[]'),
    'keepsTime', coalesce((select t.keeps_time from trust_settings t where t.trust_id = ${trustId}), false)`;
}
