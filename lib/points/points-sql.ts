import { usualAnswerDays } from "@/lib/help/ask-for-help.ts";
import { type PointStanding, type PointStory, pointStanding } from "@/lib/points/standing.ts";
import type { PointPlace } from "@/lib/points/where-words.ts";
import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** What a partner raised and is not over, as a home reads it: without the words. */
export type PointsRow = {
  points: (PointPlace & PointStory & { id: string; responder: string | null; responderId: string | null })[];
  /** In how many days an answer is usual here; null where the trust has set nothing. */
  pointDays: number | null;
};

/** Reads it of the appointment `mine`, as part of a home's statement: the longest raised first. */
export function pointsSql(trustId: string): TrustSql {
  const day = (column: string): TrustSql => ({
    words: [`(${column} at time zone 'Europe/London')::date`],
    values: [],
  });
  return trustSql`
    'points', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'meetingId', r.meeting_id, 'conversation', r.conversation,
        'committee', c.name, 'heldOn', t.held_on, 'work', o.name,
        'on', coalesce(r.happened_on, ${day("r.recorded_at")}),
        'responder', k.name, 'responderId', k.responder_id,
        'answers', coalesce((
          select jsonb_agg(jsonb_build_object('kind', w.kind, 'on', ${day("w.recorded_at")},
            'outcomeBy', w.outcome_by) order by w.position)
          from raised_point_answer w where w.trust_id = ${trustId} and w.point_id = r.id), '[]'),
        'asks', coalesce((
          select jsonb_agg(jsonb_build_object('dueOn', w.due_on, 'on', ${day("w.recorded_at")}) order by w.position)
          from raised_point_ask w where w.trust_id = ${trustId} and w.point_id = r.id), '[]'),
        'said', coalesce((
          select jsonb_agg(jsonb_build_object('kind', w.kind, 'on', ${day("w.recorded_at")}, 'position', w.position,
            'answers', (select count(*) from raised_point_answer a
              where a.trust_id = ${trustId} and a.point_id = r.id and a.recorded_at <= w.recorded_at))
            order by w.position)
          from raised_point_word w where w.trust_id = ${trustId} and w.point_id = r.id), '[]'))
        order by r.recorded_at, r.id)
      from raised_point r
      left join meeting t on t.trust_id = ${trustId} and t.id = r.meeting_id
      left join committee c on c.trust_id = ${trustId} and c.id = t.committee_id
      left join other_work o on o.trust_id = ${trustId} and o.id = r.work_id
      left join lateral (select m.name, q.responder_id from raised_point_ask q
        join membership m on m.trust_id = ${trustId} and m.id = q.responder_id
        where q.trust_id = ${trustId} and q.point_id = r.id order by q.position desc limit 1) k on true
      where r.trust_id = ${trustId} and r.appointment_id = mine.id and not exists (
        select 1 from raised_point_word w
        where w.trust_id = ${trustId} and w.point_id = r.id and w.kind = 'taken_back')), '[]'),
    'pointDays', (select t.answer_days from trust_settings t where t.trust_id = ${trustId})`;
}

export type OpenPoint = PointsRow["points"][number] & { standing: PointStanding };

/** What was raised and waits for one of the two, as it stands on a day. */
export function openPoints({ points, pointDays }: PointsRow, asOf: Day): OpenPoint[] {
  return points
    .map((each) => ({ ...each, standing: pointStanding(each, pointDays ?? usualAnswerDays, asOf) }))
    .filter(({ standing }) => standing.waitsFor !== null);
}
