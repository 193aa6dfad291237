import type { Side } from "@/lib/one-to-ones/sides.ts";
import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** A proposed change to a role that waits for an answer, as a home reads it: without its words. */
type OpenProposal = { id: string; side: Side; by: string; on: Day; answerBy: Day };
/** A change that was accepted: from when and, where it does not hold any more, until when. */
type AcceptedRow = { words: string; by: string; startsOn: Day; endsOn: Day | null; recordedAt: string };
export type ProposalsRow = { proposals: OpenProposal[]; variations: AcceptedRow[] };

/** Reads both of the appointment `mine`, as part of a home's statement: the longest proposed first. */
export function proposalsSql(trustId: string): TrustSql {
  return trustSql`
    'proposals', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'by', m.name, 'answerBy', x.answer_by,
        'side', case when x.said_by_id = mine.membership_id then 'partner' else 'trust' end,
        'on', (x.recorded_at at time zone 'Europe/London')::date) order by x.recorded_at, x.id)
      from role_proposal x join membership m on m.trust_id = ${trustId} and m.id = x.said_by_id
      where x.trust_id = ${trustId} and x.appointment_id = mine.id and not exists (
        select 1 from role_proposal_state s where s.trust_id = ${trustId} and s.proposal_id = x.id)), '[]'),
    'variations', coalesce((
      select jsonb_agg(jsonb_build_object('words', x.words, 'by', m.name, 'recordedAt', s.recorded_at,
        'startsOn', (s.recorded_at at time zone 'Europe/London')::date,
        'endsOn', (select (e.recorded_at at time zone 'Europe/London')::date from role_proposal_state e
          where e.trust_id = ${trustId} and e.proposal_id = x.id and e.kind = 'ended')) order by s.recorded_at, x.id)
      from role_proposal x
      join role_proposal_state s on s.trust_id = ${trustId} and s.proposal_id = x.id and s.kind = 'accepted'
      join membership m on m.trust_id = ${trustId} and m.id = s.said_by_id
      where x.trust_id = ${trustId} and x.appointment_id = mine.id), '[]')`;
}
