import { type PlanFact, type PlanFacts, planOn, type StepStanding } from "@/lib/induction/step-standing.ts";
import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** A partner's induction as a home reads it; null: it has not begun. */
export type InductionRow = { induction: PlanFacts | null };

/** Reads it of the appointment `mine`, as part of a home's statement. */
export function inductionSql(trustId: string): TrustSql {
  return trustSql`
    'induction', (
      select jsonb_build_object('begunOn', (l.begun_at at time zone 'Europe/London')::date, 'steps', coalesce((
        select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'ownerKind', s.owner_kind,
          'contact', (select c.name from contact c where c.trust_id = ${trustId} and c.id = s.contact_id),
          'dueOn', s.due_on, 'position', s.position,
          'waitsFor', coalesce((select jsonb_agg(w.waits_for_id) from plan_step_wait w
            where w.trust_id = ${trustId} and w.step_id = s.id), '[]'),
          'latest', (select jsonb_build_object('kind', e.kind,
              'on', coalesce(e.happened_on, (e.recorded_at at time zone 'Europe/London')::date))
            from plan_step_state e where e.trust_id = ${trustId} and e.step_id = s.id
            order by e.position desc limit 1)))
        from plan_step s where s.trust_id = ${trustId} and s.appointment_id = mine.id), '[]'))
      from induction_plan l where l.trust_id = ${trustId} and l.appointment_id = mine.id)`;
}

/** The steps of a plan with where each stands on a day; none where it has not begun. */
export function stepsOn({ induction }: InductionRow, asOf: Day): (PlanFact & { standing: StepStanding })[] {
  return induction ? planOn(induction, asOf) : [];
}
