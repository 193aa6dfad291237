import type { Side } from "@/lib/one-to-ones/sides.ts";
import {
  type AgreedSpan,
  agreedSpans,
  type MeasureStanding,
  measureStanding,
  type Said,
} from "@/lib/success/standing.ts";
import type { Day } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

/** The measures of an appointment as a home reads them: of how it goes, that it was said and not what. */
export type SuccessRow = {
  measures: {
    id: string;
    said: {
      kind: SuccessWordKind;
      side: Side;
      by: string;
      on: Day;
      words: string | null;
      reviewOn: Day | null;
      recordedAt: string;
    }[];
  }[];
};

/** Reads the measures of the appointment `mine`, as part of a home's statement: first to last. */
export function successSql(trustId: string): TrustSql {
  return trustSql`
    'measures', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'said', (
        select jsonb_agg(jsonb_build_object('kind', w.kind, 'by', m.name, 'reviewOn', w.review_on,
          'side', case when w.said_by_id = mine.membership_id then 'partner' else 'trust' end,
          'words', case when w.kind = 'worded' then w.words end, 'recordedAt', w.recorded_at,
          'on', (w.recorded_at at time zone 'Europe/London')::date) order by w.position)
        from success_word w join membership m on m.trust_id = ${trustId} and m.id = w.said_by_id
        where w.trust_id = ${trustId} and w.measure_id = x.id)) order by x.created_at, x.id)
      from success_measure x where x.trust_id = ${trustId} and x.appointment_id = mine.id), '[]')`;
}

/** The measures that are not over, as they stand on a day. */
export function openMeasures(
  { measures }: SuccessRow,
  asOf: Day,
): { id: string; standing: MeasureStanding }[] {
  return measures.flatMap(({ id, said }) => {
    const standing = measureStanding(said, asOf);
    return standing && (standing.kind === "proposed" || standing.kind === "agreed") ? [{ id, standing }] : [];
  });
}

/** What both agreed, as the six answers take it: from when and until when each wording held. */
export type AgreedMeasure = {
  words: string;
  by: string;
  startsOn: Day;
  endsOn: Day | null;
  recordedAt: Date;
};

/** The same of some measures; `recordedAt` is when the second of the two said yes. */
export function agreedMeasures(
  measures: readonly { said: readonly (Said & { recordedAt: Date })[] }[],
): AgreedMeasure[] {
  return measures.flatMap(({ said }) =>
    agreedSpans(said).flatMap(({ wording, by, index, startsOn, endsOn }: AgreedSpan) => {
      const yes = said[index];
      return yes ? [{ words: wording.words, by, startsOn, endsOn, recordedAt: yes.recordedAt }] : [];
    }),
  );
}
