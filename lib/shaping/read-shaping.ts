import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { answerDay } from "@/lib/help/ask-for-help.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import { loadTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadProposals, type Proposal } from "@/lib/shaping/load-proposals.ts";
import type { Day } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

/** How a partner's role is shaped: what waits for an answer, what stands, and what was. Latest first. */
export type Shaping = {
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  /** The side the reader speaks for; null for somebody who may read it and no more. */
  side: Side | null;
  waiting: Proposal[];
  standing: Proposal[];
  over: Proposal[];
  /** By when an answer is usually asked for. */
  usualAnswerBy: Day;
  isOver: boolean;
  urgentContacts: UrgentContact[];
};

/** Reads it for the partner, for managers and for admins. Throws `NotFound`. */
export async function readShaping(actor: Member, appointmentId: string): Promise<Shaping> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "proposal:read", two.subject);
    return loadShaping(tx, actor, two);
  });
}

export type ProposalDetail = Shaping & { proposal: Proposal };

/** One proposal, with what stands beside the role already, for the same readers. Throws `NotFound`. */
export async function readProposal(
  actor: Member,
  appointmentId: string,
  proposalId: string,
): Promise<ProposalDetail> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "proposal:read", two.subject);
    const shaping = await loadShaping(tx, actor, two);
    const all = [...shaping.waiting, ...shaping.standing, ...shaping.over];
    const proposal = all.find(({ id }) => id === proposalId);
    if (!proposal) throw new NotFound();
    return { ...shaping, proposal };
  });
}

async function loadShaping(
  tx: TrustTransaction,
  actor: Member,
  { appointment, subject, isPartner }: TheTwo,
): Promise<Shaping> {
  const proposals = await loadProposals(tx, actor.trustId, appointment);
  const speaksFor = isPartner ? "partner" : "trust";
  return {
    appointmentId: appointment.id,
    partner: appointment.membership.name,
    isPartner,
    side: can(actor, "proposal:write", subject) ? speaksFor : null,
    waiting: proposals.filter(({ standing }) => standing.kind === "waiting"),
    standing: proposals.filter(({ standing }) => standing.holds),
    over: proposals.filter(({ standing }) => standing.kind !== "waiting" && !standing.holds),
    usualAnswerBy: await answerDay(tx, actor.trustId),
    isOver: isOver(appointment),
    urgentContacts: await loadUrgentContacts(tx, actor.trustId),
  };
}
