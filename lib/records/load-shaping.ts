import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, RoleProposalStateKind } from "@/prisma/generated/enums.ts";

/** A change to a role that was proposed, and what was said of it, first to last. */
export type ProposalKept = SaidKept & {
  words: string;
  steps: (SaidKept & { kind: RoleProposalStateKind; because: string | null })[];
};
/** Who said something, when, and who wrote it down. */
export type SaidKept = { by: string; on: Day; how: HowRecorded; recordedBy: string };

const named = { select: { name: true } } as const;
/** The same, for a `select`. */
export const saidFields = { how: true, recordedAt: true, saidBy: named, recordedBy: named } as const;

/** All that was proposed about these appointments of one person, first to last. */
export async function loadProposalsKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<ProposalKept[]> {
  const rows = await tx.roleProposal.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...saidFields,
      words: true,
      states: { orderBy: { position: "asc" }, select: { ...saidFields, kind: true, because: true } },
    },
  });
  return rows.map(({ words, states, ...row }) => ({
    words,
    ...toSaid(row),
    steps: states.map(({ kind, because, ...state }) => ({ kind, because, ...toSaid(state) })),
  }));
}

/** When the trust asked the partner whether the role should change, who and how. */
export type AskKept = { by: string; on: Day; how: HowRecorded };

/** All such asking about these appointments of one person, first to last. */
export async function loadAsksKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<AskKept[]> {
  const rows = await tx.shapingAsk.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ askedOn: "asc" }, { id: "asc" }],
    select: { askedOn: true, how: true, askedBy: named },
  });
  return rows.map(({ askedOn, how, askedBy }) => ({ on: toDay(askedOn), how, by: askedBy.name }));
}

/** The same, of a row. */
export function toSaid(row: {
  how: HowRecorded;
  recordedAt: Date;
  saidBy: { name: string };
  recordedBy: { name: string };
}): SaidKept {
  return {
    how: row.how,
    on: dayOf(row.recordedAt),
    by: row.saidBy.name,
    recordedBy: row.recordedBy.name,
  };
}
