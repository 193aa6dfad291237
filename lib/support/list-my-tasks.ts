import { authorise } from "@/lib/access.ts";
import { loadOpenActions } from "@/lib/actions/load-open-actions.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { isPaused, pausedFields } from "@/lib/appointments/refuse-if-paused.ts";
import { inTrust } from "@/lib/db.ts";
import { loadRequestsTo, type RequestLine } from "@/lib/help/read-request.ts";
import { listStepTasks, type StepLineToDo } from "@/lib/induction/list-step-tasks.ts";
import {
  type IntroductionStanding,
  introductionStanding,
  introductionStates,
} from "@/lib/introductions/introduction-standing.ts";
import { loadToRespond, type ToRespond } from "@/lib/points/to-respond.ts";
import { loadItems, type ReadinessItem } from "@/lib/readiness/load-readiness.ts";
import { isOpenPairing } from "@/lib/support/pairing-standing.ts";
import { type PairingSummary, pairingFields, toPairing } from "@/lib/support/people-around.ts";
import { placeFields } from "@/lib/support/places.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";

export type MyTasks = {
  /** Asked and not answered, longest wait first. */
  asked: PairingTask[];
  /** Mentor or buddy of. */
  partners: PairingTask[];
  /** Introductions to arrange, longest wait first. */
  toArrange: IntroductionTask[];
  /** Arranged, and nobody has said yet that they met. */
  arranged: IntroductionTask[];
  /** What they agreed to do for a partner, longest ago first. */
  agreed: { id: string; words: string; partner: string; dueOn: Day | null; agreedOn: Day }[];
  /** What partners asked them and has no answer, longest ago first. */
  questions: RequestLine[];
  /** Steps of inductions that they can do now, first due first. */
  steps: StepLineToDo[];
  /** What partners raised and they are asked to respond to, first due first. */
  raised: ToRespond[];
  /** What they see to on the trust's own list and is not done, first due first. */
  prepares: Pick<ReadinessItem, "id" | "title" | "kind" | "dueOn" | "isLate">[];
  unreadMessages: number;
};

type PairingTask = Omit<PairingSummary, "person"> & { partner: string };
type IntroductionTask = {
  id: string;
  partner: string;
  contact: string;
  proposedOn: Day;
  standing: IntroductionStanding;
};

/**
 * What waits for somebody at a trust as a mentor, a buddy, the one who arranges an introduction or who agreed to do
 * something, and nobody else's.
 * What is about a partner whose role is paused waits until they are back, and what is about one whose role has ended is
 * gone. A constant number of queries.
 */
export async function listMyTasks(actor: Member): Promise<MyTasks> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "pairing:answer", { membershipId });
    const appointment = { select: { ...pausedFields } } as const;
    const pairings = await tx.pairing.findMany({
      where: { trustId, membershipId, appointment: currentAppointment() },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      select: { ...pairingFields(placeFields()), appointment },
    });
    const introductions = await tx.introduction.findMany({
      where: {
        trustId,
        arrangerId: membershipId,
        contact: { endedAt: null },
        appointment: currentAppointment(),
      },
      orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        proposedAt: true,
        contact: { select: { name: true } },
        states: introductionStates,
        appointment,
      },
    });
    const actions = await loadOpenActions(tx, {
      trustId,
      ownerId: membershipId,
      appointment: { ...currentAppointment(), membershipId: { not: membershipId } },
    });
    const unreadMessages = await tx.message.count({
      where: { trustId, toMembershipId: membershipId, readAt: null },
    });
    const mine = pairings.map((row) => {
      const { person: _, ...pairing } = toPairing(row);
      return { ...pairing, partner: row.appointment.membership.name, waits: isPaused(row.appointment) };
    });
    const theirs = introductions
      .filter(({ appointment }) => !isPaused(appointment))
      .map((row) => ({
        id: row.id,
        partner: row.appointment.membership.name,
        contact: row.contact.name,
        proposedOn: dayOf(row.proposedAt),
        standing: introductionStanding(row.states),
      }));
    const open = mine.filter(({ standing }) => isOpenPairing(standing));
    return {
      asked: open.filter(({ standing, waits }) => standing === "asked" && !waits),
      partners: open.filter(({ standing, stillHere }) => standing === "accepted" && stillHere),
      toArrange: theirs.filter(({ standing }) => standing.kind === "to_arrange"),
      arranged: theirs.filter(({ standing }) => standing.kind === "arranged"),
      agreed: actions.map(({ id, words, appointment, dueOn, recordedAt }) => ({
        id,
        words,
        partner: appointment.membership.name,
        dueOn: dueOn && toDay(dueOn),
        agreedOn: dayOf(recordedAt),
      })),
      questions: await loadRequestsTo(tx, actor),
      steps: await listStepTasks(tx, actor),
      raised: await loadToRespond(tx, actor),
      prepares: (await loadItems(tx, trustId, membershipId))
        .filter(({ kind }) => kind !== "done")
        .map(({ id, title, kind, dueOn, isLate }) => ({ id, title, kind, dueOn, isLate })),
      unreadMessages,
    };
  });
}
