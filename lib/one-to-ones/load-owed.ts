import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadPoints } from "@/lib/points/load-points.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { loadMeasures } from "@/lib/success/load-measures.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";

/** Something that one side owes the other, since when, and where it is put right. `path` is below the trust's address. */
export type Owed = {
  id: string;
  what: string;
  /** Who does it. */
  by: string;
  since: Day;
  dueOn: Day | null;
  path: string;
};

const latestState = { orderBy: { position: "desc" }, take: 1 } as const;

/**
 * What the trust owes a partner and the partner the trust: what they agreed to do, introductions that are not made, what
 * the partner raised or asked and waits for, and what one proposes and the other has not answered. Both read the same. Of questions only what was asked of those who
 * support the partner, and of these each supporter sees their own: the database shows nobody more.
 */
export async function loadOwed(
  tx: TrustTransaction,
  actor: Member,
  two: TheTwo,
): Promise<{ byTrust: Owed[]; byPartner: Owed[] }> {
  const { appointment, isPartner } = two;
  const mine = { trustId: actor.trustId, appointmentId: appointment.id };
  const actions = await tx.agreedAction.findMany({
    where: mine,
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      words: true,
      ownerId: true,
      dueOn: true,
      recordedAt: true,
      owner: { select: { name: true } },
      states: { ...latestState, select: { kind: true } },
    },
  });
  const introductions = await tx.introduction.findMany({
    where: mine,
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      proposedAt: true,
      contact: { select: { name: true } },
      arranger: { select: { name: true } },
      states: { ...latestState, select: { kind: true, plannedOn: true } },
    },
  });
  const points = await loadPoints(tx, actor.trustId, { appointmentId: appointment.id });
  const questions = await tx.helpRequest.findMany({
    where: { ...mine, toId: isPartner ? { in: two.supporters } : actor.membershipId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      askedAt: true,
      answerBy: true,
      to: { select: { name: true } },
      answers: { ...latestState, select: { kind: true, answerOn: true } },
    },
  });
  const proposals = await tx.roleProposal.findMany({
    where: { ...mine, states: { none: {} } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      saidById: true,
      answerBy: true,
      recordedAt: true,
    },
  });
  const measures = await loadMeasures(tx, actor.trustId, appointment);
  const isOpen = ({ states }: { states: { kind: string }[] }) => states.every(({ kind }) => kind === "to_do");
  const owedActions = actions
    .filter(isOpen)
    .map(({ id, words, ownerId, owner, dueOn, recordedAt }): Owed & { ownerId: string } => ({
      id,
      what: words,
      by: owner.name,
      since: dayOf(recordedAt),
      dueOn: dueOn && toDay(dueOn),
      path: `actions/${id}`,
      ownerId,
    }));
  const toMeet = introductions
    .filter(({ states: [state] }) => !state || state.kind === "to_arrange" || state.kind === "arranged")
    .map(
      ({ id, contact, arranger, proposedAt, states: [state] }): Owed => ({
        id,
        what: `To meet ${contact.name}`,
        by: arranger.name,
        since: dayOf(proposedAt),
        dueOn: state?.plannedOn ? toDay(state.plannedOn) : null,
        path: isPartner
          ? `partner/introductions/${id}`
          : `manage/partners/${appointment.id}/introductions/${id}`,
      }),
    );
  const raised = points
    .filter(({ standing }) => standing.waitsFor === "trust")
    .map(
      ({ id, place, responder, standing: { since, due } }): Owed => ({
        id,
        what: `An answer to what was raised ${whereWords(place)}`,
        by: responder?.name ?? "The trust",
        since,
        dueOn: due,
        path: `raised/${appointment.id}/${id}`,
      }),
    );
  const asked = questions
    .filter(({ answers: [answer] }) => !answer || !["answered", "taken_back"].includes(answer.kind))
    .map(
      ({ id, askedAt, answerBy, to, answers: [answer] }): Owed => ({
        id,
        what: "An answer to a question",
        by: to.name,
        since: dayOf(askedAt),
        dueOn: toDay(answer?.answerOn ?? answerBy),
        path: isPartner ? `partner/asked/${id}` : `tasks/asked/${id}`,
      }),
    );
  const proposed = proposals.map(({ id, saidById, answerBy, recordedAt }) => {
    const byPartner = saidById === appointment.membershipId;
    return {
      id,
      what: "An answer to a change to the role",
      by: byPartner ? "The line manager" : appointment.membership.name,
      since: dayOf(recordedAt),
      dueOn: toDay(answerBy),
      path: `shaping/${appointment.id}/${id}`,
      byPartner,
    };
  });
  const toAgree = measures.flatMap(({ id, standing: { waitsFor, since, refused } }) =>
    waitsFor && since
      ? [
          {
            id,
            what: refused
              ? "Other words for what success looks like"
              : "A yes or no to what success looks like",
            by: waitsFor === "trust" ? "The line manager" : appointment.membership.name,
            since,
            dueOn: null,
            path: `success/${appointment.id}/${id}`,
            waitsFor,
          },
        ]
      : [],
  );
  const byAge = (all: Owed[]) => all.toSorted((a, b) => a.since.localeCompare(b.since));
  return {
    byTrust: byAge([
      ...owedActions.filter(({ ownerId }) => ownerId !== appointment.membershipId),
      ...toMeet,
      ...raised,
      ...asked,
      ...proposed.filter(({ byPartner }) => byPartner),
      ...toAgree.filter(({ waitsFor }) => waitsFor === "trust"),
    ]),
    byPartner: byAge([
      ...owedActions.filter(({ ownerId }) => ownerId === appointment.membershipId),
      ...proposed.filter(({ byPartner }) => !byPartner),
      ...toAgree.filter(({ waitsFor }) => waitsFor === "partner"),
    ]),
  };
}
