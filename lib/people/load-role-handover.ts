import { loadOpenActions } from "@/lib/actions/load-open-actions.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { loadToRespond } from "@/lib/points/to-respond.ts";
import { loadItems } from "@/lib/readiness/load-readiness.ts";
import { toDate, today } from "@/lib/time.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";

/** A partner somebody stands beside. */
type Partner = { appointmentId: string; membershipId: string; name: string };

/** What somebody does for partners today, that another person may have to do once a role of theirs ends. */
export type RoleHandover = {
  lineManages: Partner[];
  deputisesFor: Partner[];
  /** Introductions they are to arrange. */
  introductions: { id: string; contact: string; partner: Partner }[];
  /** Partners for whom they agreed to do something that is not done. What it is stays between the two. */
  actions: { id: string; partner: Partner }[];
  /** Partners whose mentor or buddy they are, or were asked to be. */
  pairings: { id: string; kind: PairingKind; position: number; partner: Partner }[];
  /** Partners who raised something they were asked to respond to, and have not. What it is stays where it is answered. */
  raised: { id: string; partner: Pick<Partner, "appointmentId" | "name"> }[];
  /** What they see to on the trust's own list and is not done. */
  prepares: { id: string; title: string }[];
};

/** Reads it, in a constant number of queries. For functions that each authorise their own reader. */
export async function loadRoleHandover(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
): Promise<RoleHandover> {
  const appointment = {
    select: { id: true, membership: { select: { id: true, name: true } } },
  } as const;
  const beside = {
    where: { trustId, membershipId, ...lineManagesToday(), appointment: currentAppointment() },
    orderBy: { appointment: { membership: { name: "asc" } } },
    select: { appointment },
  } as const;
  const lineManaged = await tx.lineManager.findMany(beside);
  const deputised = await tx.deputyManager.findMany(beside);
  const latest = { orderBy: { position: "desc" }, take: 1, select: { kind: true, position: true } } as const;
  const introductions = await tx.introduction.findMany({
    where: { trustId, arrangerId: membershipId, appointment: currentAppointment() },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: { id: true, contact: { select: { name: true } }, appointment, states: latest },
  });
  const pairings = await tx.pairing.findMany({
    where: {
      trustId,
      membershipId,
      appointment: currentAppointment(),
      OR: [{ lastsUntil: null }, { lastsUntil: { gte: toDate(today()) } }],
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, appointment, states: latest },
  });
  const actions = await loadOpenActions(tx, {
    trustId,
    ownerId: membershipId,
    appointment: currentAppointment(),
  });
  const raised = await loadToRespond(tx, { trustId, membershipId });
  const prepares = await loadItems(tx, trustId, membershipId);
  return {
    raised: raised
      // That an answer was not enough is not the admin's to learn.
      .filter(({ isUnsettled }) => !isUnsettled)
      .map(({ id, appointmentId, partner: name }) => ({ id, partner: { appointmentId, name } })),
    prepares: prepares.filter(({ kind }) => kind !== "done").map(({ id, title }) => ({ id, title })),
    actions: actions.map(({ id, ...row }) => ({ id, partner: toPartner(row) })),
    lineManages: lineManaged.map(toPartner),
    deputisesFor: deputised.map(toPartner),
    introductions: introductions
      .filter(({ states: [state] }) => state?.kind !== "made" && state?.kind !== "not_wanted")
      .map(({ id, contact, ...row }) => ({ id, contact: contact.name, partner: toPartner(row) })),
    pairings: pairings
      .filter(({ states: [state] }) => !state || state.kind === "accepted")
      .map(({ id, kind, states: [state], ...row }) => ({
        id,
        kind,
        position: state?.position ?? 0,
        partner: toPartner(row),
      })),
  };
}

function toPartner(row: { appointment: { id: string; membership: { id: string; name: string } } }): Partner {
  const { id, membership } = row.appointment;
  return { appointmentId: id, membershipId: membership.id, name: membership.name };
}
