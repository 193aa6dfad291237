import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, PointWordKind } from "@/prisma/generated/enums.ts";

/** What is read of a point that was raised, for a `select`. */
export const pointFields = {
  id: true,
  appointmentId: true,
  words: true,
  how: true,
  happenedOn: true,
  recordedAt: true,
  recordedBy: { select: { name: true } },
  said: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
  appointment: { select: { membershipId: true, membership: { select: { name: true } } } },
  answers: {
    orderBy: { position: "desc" },
    take: 1,
    select: { position: true, words: true, recordedAt: true, answeredBy: { select: { name: true } } },
  },
} as const;

type PointRow = {
  id: string;
  appointmentId: string;
  words: string;
  how: HowRecorded;
  happenedOn: Date | null;
  recordedAt: Date;
  recordedBy: { name: string };
  said: { kind: PointWordKind }[];
  appointment: { membershipId: string; membership: { name: string } };
  answers: { position: number; words: string; recordedAt: Date; answeredBy: { name: string } }[];
};

/** What a partner raised, and what became of it. */
export type PointSummary = {
  id: string;
  appointmentId: string;
  membershipId: string;
  partner: string;
  words: string;
  on: Day;
  how: HowRecorded;
  recordedBy: string;
  /** The partner took it back. */
  takenBack: boolean;
  /** The answer that holds; null while it waits for the trust. */
  answer: { words: string; by: string; on: Day } | null;
  /** Of the latest answer, 0 where there is none: what a form is drawn from. */
  position: number;
};

/** A point as its readers see it. */
export function toPoint(row: PointRow): PointSummary {
  const [answer] = row.answers;
  return {
    id: row.id,
    appointmentId: row.appointmentId,
    membershipId: row.appointment.membershipId,
    partner: row.appointment.membership.name,
    words: row.words,
    on: row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt),
    how: row.how,
    recordedBy: row.recordedBy.name,
    takenBack: row.said[0]?.kind === "taken_back",
    answer: answer ? { words: answer.words, by: answer.answeredBy.name, on: dayOf(answer.recordedAt) } : null,
    position: answer?.position ?? 0,
  };
}
