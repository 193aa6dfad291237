import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf } from "@/lib/time.ts";
import type { HowRecorded, RoleProposalStateKind } from "@/prisma/generated/enums.ts";

/** A change to a role that was proposed, and what was said of it, first to last. */
export type ProposalKept = Said & {
  words: string;
  steps: (Said & { kind: RoleProposalStateKind; because: string | null })[];
};
type Said = { by: string; on: Day; how: HowRecorded; recordedBy: string };

const named = { select: { name: true } } as const;
const said = { how: true, recordedAt: true, saidBy: named, recordedBy: named } as const;

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
      ...said,
      words: true,
      states: { orderBy: { position: "asc" }, select: { ...said, kind: true, because: true } },
    },
  });
  return rows.map(({ words, states, ...row }) => ({
    words,
    ...toSaid(row),
    steps: states.map(({ kind, because, ...state }) => ({ kind, because, ...toSaid(state) })),
  }));
}

function toSaid(row: {
  how: HowRecorded;
  recordedAt: Date;
  saidBy: { name: string };
  recordedBy: { name: string };
}): Said {
  return {
    how: row.how,
    on: dayOf(row.recordedAt),
    by: row.saidBy.name,
    recordedBy: row.recordedBy.name,
  };
}
