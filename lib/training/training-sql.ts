import type { AnswerRow } from "@/lib/answers/answer-row.ts";
import { usualAnswerDays } from "@/lib/help/ask-for-help.ts";
import type { Day } from "@/lib/time.ts";
import { isOpen, type NeedAnswer, type NeedStanding, needStanding } from "@/lib/training/need-standing.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** A training a partner asked for that is not met, as a home reads it: without its words. */
type OpenNeedRow = { id: string; askedOn: Day; recordedOn: Day; latest: NeedAnswer | null };

export type TrainingRow = Pick<AnswerRow, "trainingScopes" | "trainingDones"> & {
  trainingNeeds: OpenNeedRow[];
  /** How many days the trust gives itself for an answer; null: as many as usual. */
  answerDays: number | null;
};

/** Reads what was said of the training of the appointment `mine`, what they did and need, as part of a home's statement. */
export function trainingSql(trustId: string): TrustSql {
  return trustSql`
    'trainingScopes', coalesce((
      select jsonb_agg(jsonb_build_object('itemId', s.item_id, 'applies', s.applies, 'because', s.because,
        'saidBy', m.name, 'recordedAt', s.recorded_at) order by s.position)
      from training_scope s join membership m on m.trust_id = ${trustId} and m.id = s.said_by_id
      where s.trust_id = ${trustId} and s.appointment_id = mine.id), '[]'),
    'trainingDones', coalesce((
      select jsonb_agg(jsonb_build_object('itemId', d.item_id, 'doneOn', d.done_on, 'validUntil', d.valid_until,
        'recordedAt', d.recorded_at, 'takenBackAt', d.taken_back_at))
      from training_done d
      where d.trust_id = ${trustId} and d.appointment_id = mine.id and d.taken_back_at is null), '[]'),
    'trainingNeeds', coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id,
        'askedOn', coalesce(n.happened_on, (n.recorded_at at time zone 'Europe/London')::date),
        'recordedOn', (n.recorded_at at time zone 'Europe/London')::date,
        'latest', case when w.kind is not null then jsonb_build_object('kind', w.kind, 'byOn', w.by_on, 'on', w.said_on) end)
        order by n.recorded_at, n.id)
      from training_need n
      left join lateral (
        select a.kind, a.by_on, (a.recorded_at at time zone 'Europe/London')::date as said_on
        from training_need_answer a where a.trust_id = ${trustId} and a.need_id = n.id
        order by a.position desc limit 1) w on true
      where n.trust_id = ${trustId} and n.appointment_id = mine.id
        and (w.kind is null or w.by_on > w.said_on)), '[]'),
    'answerDays', (select t.answer_days from trust_settings t where t.trust_id = ${trustId})`;
}

/** Reads the trust's list of training, as part of a home's statement. */
export function trainingItemsSql(trustId: string): TrustSql {
  return trustSql`
    'trainingItems', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'forEverybody', i.for_everybody,
        'addedBy', m.name, 'addedAt', i.created_at, 'endedAt', i.ended_at))
      from training_item i join membership m on m.trust_id = ${trustId} and m.id = i.created_by_id
      where i.trust_id = ${trustId}), '[]')`;
}

/** What is not met of what a partner asked for, with where each stands. */
export function openNeeds(
  { trainingNeeds, answerDays }: Pick<TrainingRow, "trainingNeeds" | "answerDays">,
  day: Day,
): (OpenNeedRow & { standing: NeedStanding })[] {
  return trainingNeeds
    .map((need) => ({ ...need, standing: needStanding(need, answerDays ?? usualAnswerDays, day) }))
    .filter(({ standing }) => isOpen(standing));
}
