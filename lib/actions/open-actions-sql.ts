import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

/** What was agreed with a partner and is not done, as a home reads it. */
export type OpenAction = {
  id: string;
  words: string;
  ownerId: string;
  owner: string;
  /** Whether whoever is to do it still belongs here. */
  ownerIsHere: boolean;
  dueOn: Day | null;
  /** When it was agreed. */
  on: Day;
};
export type ActionsRow = { actions: OpenAction[] };

/** Reads it of the appointment `mine`, as part of a home's statement: oldest first. */
export function openActionsSql(trustId: string): TrustSql {
  return trustSql`
    'actions', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'words', x.words, 'ownerId', m.id, 'owner', m.name,
        'ownerIsHere', m.ended_at is null and (m.id = mine.membership_id or exists (
          select 1 from role_grant g where g.trust_id = ${trustId} and g.membership_id = m.id and g.ends_at is null)),
        'dueOn', x.due_on, 'on', (x.recorded_at at time zone 'Europe/London')::date) order by x.recorded_at, x.id)
      from agreed_action x join membership m on m.trust_id = ${trustId} and m.id = x.owner_id
      where x.trust_id = ${trustId} and x.appointment_id = mine.id
        and 'to_do' = coalesce((select s.kind from agreed_action_state s
          where s.trust_id = ${trustId} and s.action_id = x.id order by s.position desc limit 1), 'to_do')), '[]')`;
}

/** Since when an agreed action is late: its day has gone by. Null while there is time, or no day was agreed. */
export function lateSince({ dueOn }: Pick<OpenAction, "dueOn">, day: Day): Day | null {
  return dueOn && dueOn < day ? dueOn : null;
}
