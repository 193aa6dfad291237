import { type Rhythm, rhythmOf, type Talk, usualWeeks } from "@/lib/one-to-ones/rhythm.ts";
import { addDays, type Day, dayOf } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/**
 * The one-to-ones of an appointment as a home reads them: those to come, and of a little more than the longest rhythm.
 * `everyWeeks` is null where neither the two nor the trust set anything.
 */
export type RhythmRow = { talks: Talk[]; everyWeeks: number | null };

/** Reads it of the appointment `mine`, as part of a home's statement. */
export function rhythmSql(trustId: string, day: Day): TrustSql {
  return trustSql`
    'talks', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'heldOn', o.held_on, 'startsAt', o.starts_at, 'with', m.name,
        'kind', (select s.kind from one_to_one_state s
          where s.trust_id = ${trustId} and s.one_to_one_id = o.id order by s.position desc limit 1))
        order by o.held_on, o.id)
      from one_to_one o join membership m on m.trust_id = ${trustId} and m.id = o.with_id
      where o.trust_id = ${trustId} and o.appointment_id = mine.id and o.held_on > ${addDays(day, -400)}), '[]'),
    'everyWeeks', coalesce(
      (select c.every_weeks from one_to_one_cadence c
        where c.trust_id = ${trustId} and c.appointment_id = mine.id order by c.position desc limit 1),
      (select t.one_to_one_weeks from trust_settings t where t.trust_id = ${trustId}))`;
}

type Row = RhythmRow & { recordedAt: string; startsOn: Day; stateSince: Day };

/** Where the one-to-ones of a row stand: counted from when the role began, was entered here or went on, whichever is latest. */
export function rhythmOfRow(row: Row, now: { day: Day; clock: string }): Rhythm {
  const { talks, everyWeeks, startsOn, stateSince } = row;
  const since = [startsOn, stateSince, dayOf(new Date(row.recordedAt))].toSorted().at(-1) ?? startsOn;
  return rhythmOf({ talks, everyWeeks: everyWeeks ?? usualWeeks, since }, now);
}

/** Whether one-to-ones are owed at all: not before the induction, and not while the role is paused. */
export function owesTalks({ state, endsOn }: { state: AppointmentStateKind; endsOn: Day | null }): boolean {
  return (state === "inducting" || state === "active") && endsOn === null;
}
