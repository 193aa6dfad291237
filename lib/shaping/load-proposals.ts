import type { TrustTransaction } from "@/lib/db.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import { type ProposalStanding, proposalStanding } from "@/lib/shaping/standing.ts";
import { type Day, dayOf, toDay, today } from "@/lib/time.ts";
import type { HowRecorded, RoleProposalStateKind } from "@/prisma/generated/enums.ts";

/** A change to a role that one of the two proposed, and every word on it. */
export type Proposal = {
  id: string;
  words: string;
  /** Who proposed it. */
  side: Side;
  by: string;
  /** Who wrote it down, where somebody else did, and how they were told. */
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
  answerBy: Day;
  /** What it was suggested instead of. */
  insteadOf: { id: string; words: string } | null;
  /** What was suggested instead of it. */
  instead: { id: string; words: string } | null;
  standing: ProposalStanding;
  /** The place in its history that a form is drawn from. */
  position: number;
  /** Latest first. */
  steps: ProposalStep[];
};

type ProposalStep = {
  id: string;
  kind: RoleProposalStateKind;
  because: string | null;
  by: string;
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
};

const named = { select: { name: true } } as const;
const other = { select: { id: true, words: true } } as const;

/** Every proposal of an appointment, latest first. For functions that each authorise their own reader. */
export async function loadProposals(
  tx: TrustTransaction,
  trustId: string,
  appointment: { id: string; membershipId: string },
): Promise<Proposal[]> {
  const rows = await tx.roleProposal.findMany({
    where: { trustId, appointmentId: appointment.id },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      words: true,
      saidById: true,
      how: true,
      answerBy: true,
      recordedAt: true,
      saidBy: named,
      recordedBy: named,
      insteadOf: other,
      instead: { ...other, take: 1 },
      states: {
        orderBy: { position: "desc" },
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
  return rows.map((row): Proposal => {
    const side = row.saidById === appointment.membershipId ? "partner" : "trust";
    const [latest] = row.states;
    const answerBy = toDay(row.answerBy);
    return {
      id: row.id,
      words: row.words,
      side,
      by: row.saidBy.name,
      recordedBy: row.how === "themselves" ? null : row.recordedBy.name,
      how: row.how,
      on: dayOf(row.recordedAt),
      answerBy,
      insteadOf: row.insteadOf,
      instead: row.instead[0] ?? null,
      standing: proposalStanding({ side, answerBy, latest: latest?.kind ?? null }, today()),
      position: latest?.position ?? 0,
      steps: row.states.map(({ recordedAt, saidBy, recordedBy, ...state }) => ({
        id: state.id,
        kind: state.kind,
        because: state.because,
        how: state.how,
        by: saidBy.name,
        recordedBy: state.how === "themselves" ? null : recordedBy.name,
        on: dayOf(recordedAt),
      })),
    };
  });
}

/** A change that was accepted and stands beside the trust's text, with who accepted it and when. */
export type Variation = { id: string; words: string; by: string; on: Day };

/** Those of an appointment, first to last. For functions that each authorise their own reader. */
export async function loadVariations(
  tx: TrustTransaction,
  trustId: string,
  appointment: { id: string; membershipId: string },
): Promise<Variation[]> {
  const proposals = await loadProposals(tx, trustId, appointment);
  return proposals
    .toReversed()
    .flatMap(({ id, words, standing, steps: [latest] }) =>
      standing.holds && latest ? [{ id, words, by: latest.by, on: latest.on }] : [],
    );
}
