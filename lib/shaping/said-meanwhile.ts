import { Refusal } from "@/lib/errors.ts";
import type { Proposal } from "@/lib/shaping/load-proposals.ts";
import type { ProposalKind } from "@/lib/shaping/standing.ts";

const said: Record<ProposalKind, string> = {
  waiting: "nothing",
  accepted: "it was accepted",
  declined: "the answer was no",
  suggested_instead: "something else was suggested instead",
  taken_back: "it was taken back",
  ended: "it does not hold any more",
};

/** Refuses what was drawn before somebody else said something: they are told what, and keep what they typed. */
export function refuseIfSaidMeanwhile({ position, standing }: Proposal, drawnFrom: number): void {
  if (position === drawnFrom) return;
  throw new Refusal(
    `Something was written down meanwhile: ${said[standing.kind]}. What you typed is still here. Open this page again to see it.`,
  );
}
