import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HelpAnswerKind, HelpKind, HowRecorded, RoleQuestion } from "@/prisma/generated/enums.ts";

/** What somebody asked, of whom, and what was said about it. */
export type AskedKept = {
  kind: HelpKind;
  question: RoleQuestion | null;
  words: string;
  to: string;
  on: Day;
  how: HowRecorded;
  recordedBy: string;
  answers: { kind: HelpAnswerKind; words: string | null; answerOn: Day | null; by: string; on: Day }[];
};

/** Everything somebody asked, latest first. The database shows it to those alone whom they named. */
export async function loadAsked(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
): Promise<AskedKept[]> {
  const rows = await tx.helpRequest.findMany({
    where: { trustId, askedById: membershipId },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: {
      kind: true,
      question: true,
      words: true,
      askedAt: true,
      how: true,
      recordedBy: { select: { name: true } },
      to: { select: { name: true } },
      answers: {
        orderBy: { position: "asc" },
        select: {
          kind: true,
          words: true,
          answerOn: true,
          recordedAt: true,
          saidBy: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ askedAt, recordedBy, to, answers, ...row }) => ({
    ...row,
    to: to.name,
    on: dayOf(askedAt),
    recordedBy: recordedBy.name,
    answers: answers.map(({ answerOn, recordedAt, saidBy, ...answer }) => ({
      ...answer,
      answerOn: answerOn && toDay(answerOn),
      by: saidBy.name,
      on: dayOf(recordedAt),
    })),
  }));
}
