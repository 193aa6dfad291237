import type { TrustTransaction } from "@/lib/db.ts";
import { usualAnswerDays } from "@/lib/help/ask-for-help.ts";
import { type PointStanding, pointStanding } from "@/lib/points/standing.ts";
import { type PointPlace, placeFields, toPlace } from "@/lib/points/where-words.ts";
import { type Day, dayOf, toDay, today } from "@/lib/time.ts";
import type { HowRecorded, PointAnswerKind, PointWordKind } from "@/prisma/generated/enums.ts";
import type { RaisedPointWhereInput } from "@/prisma/generated/models/RaisedPoint.ts";

/** Something a partner raised, with all that became of it. */
export type Raised = {
  id: string;
  appointmentId: string;
  membershipId: string;
  partner: string;
  words: string;
  place: PointPlace;
  on: Day;
  how: HowRecorded;
  /** Who wrote it down, where somebody else did. */
  recordedBy: string | null;
  /** Who was named to respond, and by when. */
  responder: { membershipId: string; name: string; dueOn: Day } | null;
  /** What the trust said, first to last. */
  answers: { id: string; kind: PointAnswerKind; words: string; by: string; on: Day; outcomeBy: Day | null }[];
  /** What the partner said of it, first to last. */
  said: {
    id: string;
    kind: PointWordKind;
    because: string | null;
    by: string;
    recordedBy: string | null;
    how: HowRecorded;
    on: Day;
  }[];
  standing: PointStanding;
  /** The places in its history that a form is drawn from. */
  positions: { answer: number; ask: number; word: number };
};

const named = { select: { name: true } } as const;
const inOrder = { orderBy: { position: "asc" } } as const;

/** What was raised, latest first. For functions that each authorise their own reader. */
export async function loadPoints(
  tx: TrustTransaction,
  trustId: string,
  which: RaisedPointWhereInput,
): Promise<Raised[]> {
  const settings = await tx.trustSettings.findUnique({ where: { trustId }, select: { answerDays: true } });
  const rows = await tx.raisedPoint.findMany({
    where: { trustId, ...which },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      appointmentId: true,
      words: true,
      how: true,
      happenedOn: true,
      recordedAt: true,
      recordedBy: named,
      appointment: { select: { membershipId: true, membership: named } },
      ...placeFields,
      answers: {
        ...inOrder,
        select: {
          id: true,
          position: true,
          kind: true,
          words: true,
          outcomeBy: true,
          recordedAt: true,
          answeredBy: named,
        },
      },
      asks: {
        ...inOrder,
        select: { position: true, dueOn: true, recordedAt: true, responderId: true, responder: named },
      },
      said: {
        ...inOrder,
        select: {
          id: true,
          position: true,
          kind: true,
          because: true,
          how: true,
          recordedAt: true,
          saidBy: named,
          recordedBy: named,
        },
      },
    },
  });
  return rows.map((row): Raised => {
    const on = row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt);
    const answers = row.answers.map((each) => ({
      id: each.id,
      kind: each.kind,
      words: each.words,
      by: each.answeredBy.name,
      on: dayOf(each.recordedAt),
      outcomeBy: each.outcomeBy && toDay(each.outcomeBy),
    }));
    const asks = row.asks.map((each) => ({ dueOn: toDay(each.dueOn), on: dayOf(each.recordedAt) }));
    const story = row.said.map((each) => ({
      kind: each.kind,
      on: dayOf(each.recordedAt),
      position: each.position,
      answers: row.answers.filter(({ recordedAt }) => recordedAt <= each.recordedAt).length,
    }));
    const ask = row.asks.at(-1);
    return {
      id: row.id,
      appointmentId: row.appointmentId,
      membershipId: row.appointment.membershipId,
      partner: row.appointment.membership.name,
      words: row.words,
      place: toPlace(row),
      on,
      how: row.how,
      recordedBy: row.how === "themselves" ? null : row.recordedBy.name,
      responder: ask
        ? { membershipId: ask.responderId, name: ask.responder.name, dueOn: toDay(ask.dueOn) }
        : null,
      answers,
      said: row.said.map((each) => ({
        id: each.id,
        kind: each.kind,
        because: each.because,
        by: each.saidBy.name,
        recordedBy: each.how === "themselves" ? null : each.recordedBy.name,
        how: each.how,
        on: dayOf(each.recordedAt),
      })),
      standing: pointStanding(
        { on, answers, asks, said: story },
        settings?.answerDays ?? usualAnswerDays,
        today(),
      ),
      positions: {
        answer: row.answers.at(-1)?.position ?? 0,
        ask: ask?.position ?? 0,
        word: row.said.at(-1)?.position ?? 0,
      },
    };
  });
}
