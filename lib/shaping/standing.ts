import { otherSide, type Side } from "@/lib/one-to-ones/sides.ts";
import type { Day } from "@/lib/time.ts";
import type { RoleProposalStateKind } from "@/prisma/generated/enums.ts";

/** Where a proposal stands: nobody has answered it, or what was said last. */
export type ProposalKind = "waiting" | RoleProposalStateKind;

export type ProposalStanding = {
  kind: ProposalKind;
  /** Who is to answer; null once somebody has. */
  waitsFor: Side | null;
  /** Since when the answer is late: the day after the one it was asked for. */
  isLate: boolean;
  /** It was accepted and stands beside the trust's text. */
  holds: boolean;
};

/** Where a proposal stands on a day, by the last word on it. */
export function proposalStanding(
  { side, answerBy, latest }: { side: Side; answerBy: Day; latest: RoleProposalStateKind | null },
  today: Day,
): ProposalStanding {
  const kind = latest ?? "waiting";
  return {
    kind,
    waitsFor: kind === "waiting" ? otherSide(side) : null,
    isLate: kind === "waiting" && answerBy < today,
    holds: kind === "accepted",
  };
}
