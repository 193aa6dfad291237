import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { helpStanding, isOpenTo } from "@/lib/help/standing.ts";
import { isId } from "@/lib/ids.ts";
import { dayOf, toDay, today } from "@/lib/time.ts";

export const requestFields = {
  id: true,
  appointmentId: true,
  kind: true,
  question: true,
  words: true,
  how: true,
  askedAt: true,
  askedById: true,
  toId: true,
  lateToId: true,
  answerBy: true,
  askedBy: { select: { name: true } },
  recordedBy: { select: { name: true } },
  to: { select: { name: true } },
  lateTo: { select: { name: true } },
  answers: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      position: true,
      kind: true,
      words: true,
      answerOn: true,
      how: true,
      recordedAt: true,
      saidById: true,
      saidBy: { select: { name: true } },
      recordedBy: { select: { name: true } },
    },
  },
} as const;

type Row = {
  askedAt: Date;
  answerBy: Date;
  answers: {
    kind: Parameters<typeof helpStanding>[0]["steps"][number]["kind"];
    answerOn: Date | null;
    recordedAt: Date;
  }[];
};

/** Where a request that was read stands today. */
export function standingOf({ askedAt, answerBy, answers }: Row) {
  return helpStanding(
    {
      askedOn: dayOf(askedAt),
      answerBy: toDay(answerBy),
      steps: answers.map(({ kind, answerOn, recordedAt }) => ({
        kind,
        on: dayOf(recordedAt),
        answerOn: answerOn && toDay(answerOn),
      })),
    },
    today(),
  );
}

/**
 * What a partner asked, for those it is open to. The database shows it to those the partner named alone; to whom it goes
 * when the answer is late, only from then on. For anybody else it is not there: throws `NotFound`.
 */
export async function loadRequest(tx: TrustTransaction, actor: Member, requestId: string) {
  const { trustId, membershipId } = actor;
  const request = isId(requestId)
    ? await tx.helpRequest.findUnique({
        where: { trustId_id: { trustId, id: requestId } },
        select: requestFields,
      })
    : null;
  if (!request) throw new NotFound();
  const standing = standingOf(request);
  if (!isOpenTo(request, standing, membershipId)) throw new NotFound();
  return { request, standing };
}

export type LoadedRequest = Awaited<ReturnType<typeof loadRequest>>["request"];
