import type { Side } from "@/lib/one-to-ones/sides.ts";
import { promiseKinds } from "@/lib/promises/rules.ts";
import { disputeIn, notNeededIn } from "@/lib/promises/standing.ts";
import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import type { PromiseKind, PromiseWordKind } from "@/prisma/generated/enums.ts";

/** What was said of the promises to a partner, as a home reads it: that it was said, and not the words. */
export type PromisesRow = {
  promiseWords: { promise: PromiseKind; kind: PromiseWordKind; side: Side; by: string; on: Day }[];
};

/** Reads it of the appointment `mine`, as part of a home's statement: first to last. */
export function promisesSql(trustId: string): TrustSql {
  return trustSql`
    'promiseWords', coalesce((
      select jsonb_agg(jsonb_build_object('promise', x.promise, 'kind', x.kind, 'by', m.name,
        'side', case when x.said_by_id = mine.membership_id then 'partner' else 'trust' end,
        'on', (x.recorded_at at time zone 'Europe/London')::date) order by x.promise, x.position)
      from promise_word x join membership m on m.trust_id = ${trustId} and m.id = x.said_by_id
      where x.trust_id = ${trustId} and x.appointment_id = mine.id), '[]')`;
}

/** Something said of a promise that waits: of a "this did not happen" for an answer, of a "not needed" for the partner's view. */
export type OpenWord = { promise: PromiseKind; kind: "disputed" | "to_agree"; by: string; on: Day };

/** What waits so, as it stands on a day. */
export function openWords({ promiseWords }: PromisesRow, asOf: Day): OpenWord[] {
  return promiseKinds.flatMap((promise): OpenWord[] => {
    const said = promiseWords.filter((each) => each.promise === promise && each.on <= asOf);
    const dispute = disputeIn(said);
    const notNeeded = notNeededIn(said);
    const isDisputed = dispute !== null && !dispute.answer;
    const asks = notNeeded !== null && !notNeeded.agreed && !notNeeded.refused;
    return [
      ...(isDisputed
        ? [{ promise, kind: "disputed" as const, by: dispute.said.by, on: dispute.said.on }]
        : []),
      ...(asks ? [{ promise, kind: "to_agree" as const, by: notNeeded.said.by, on: notNeeded.said.on }] : []),
    ];
  });
}
