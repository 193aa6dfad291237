import { type HelpStanding, type HelpStep, helpStanding, isOpenTo } from "@/lib/help/standing.ts";
import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** What a partner asked, as a home reads it: without its words. */
export type AskedRow = {
  id: string;
  askedById: string;
  toId: string;
  to: string;
  lateToId: string | null;
  lateTo: string | null;
  askedOn: Day;
  answerBy: Day;
  steps: HelpStep[];
};

/**
 * Reads it of the appointment `mine`, as part of a home's statement: what is not answered. The database shows each reader
 * only what they asked, or what names them.
 */
export function askedSql(trustId: string): TrustSql {
  return trustSql`
    'asked', coalesce((
      select jsonb_agg(jsonb_build_object('id', h.id, 'askedById', h.asked_by_id, 'toId', h.to_id, 'to', t.name,
        'lateToId', h.late_to_id,
        'lateTo', (select l.name from membership l where l.trust_id = ${trustId} and l.id = h.late_to_id),
        'askedOn', (h.asked_at at time zone 'Europe/London')::date, 'answerBy', h.answer_by, 'steps', steps.all)
        order by h.asked_at, h.id)
      from help_request h
      join membership t on t.trust_id = ${trustId} and t.id = h.to_id
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'answerOn', w.answer_on,
          'on', (w.recorded_at at time zone 'Europe/London')::date) order by w.position), '[]') as all,
          (array_agg(w.kind order by w.position desc))[1] as latest
        from help_answer w where w.trust_id = ${trustId} and w.request_id = h.id) steps
      where h.trust_id = ${trustId} and h.appointment_id = mine.id
        and (steps.latest is null or steps.latest in ('answer_later', 'not_answered_for_me'))), '[]')`;
}

/** What waits for an answer of somebody, with where each stands: for a partner, of all they asked. */
export function openTo(
  asked: readonly AskedRow[],
  membershipId: string,
  day: Day,
): (AskedRow & { standing: HelpStanding })[] {
  return asked
    .map((request) => ({ ...request, standing: helpStanding(request, day) }))
    .filter((request) => isOpenTo(request, request.standing, membershipId));
}
