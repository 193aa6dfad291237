import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { date } from "@/lib/form-fields.ts";
import { addDays, type Day, now, toDate, today } from "@/lib/time.ts";
import type { HowRecorded, RoleProposalStateKind } from "@/prisma/generated/enums.ts";

/** By when the other is to answer, as forms ask for it. */
export const askedFor = date("by when you would like an answer").refine(
  isSoon,
  "Enter a day from today on, within the next year",
);
/** Whether somebody can answer by a day: not a day that has gone by, and not in years. */
export function isSoon(day: Day): boolean {
  return day >= today() && day <= addDays(today(), 366);
}

type Said = { saidById: string; recordedById: string; how: HowRecorded };

/** Writes a proposal of an appointment that is held. Refuses an id that something else has. */
export async function writeProposal(
  tx: TrustTransaction,
  { trustId }: Member,
  proposal: Said & {
    id: string;
    appointmentId: string;
    words: string;
    answerBy: Day;
    insteadOfId: string | null;
  },
): Promise<void> {
  const { count } = await tx.roleProposal.createMany({
    data: {
      ...proposal,
      trustId,
      answerBy: toDate(proposal.answerBy),
      happenedOn: toDate(today()),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw outOfDate();
}

/** Writes a word on a proposal of an appointment that is held. */
export async function writeProposalState(
  tx: TrustTransaction,
  { trustId }: Member,
  proposal: { id: string; position: number },
  state: Said & { id?: string; kind: RoleProposalStateKind; because: string | null },
): Promise<void> {
  const { count } = await tx.roleProposalState.createMany({
    data: {
      ...state,
      trustId,
      proposalId: proposal.id,
      position: proposal.position + 1,
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw outOfDate();
}

function outOfDate(): Refusal {
  return new Refusal("This page is out of date. Go back and open it again.");
}
