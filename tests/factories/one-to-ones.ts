import { randomUUID } from "node:crypto";
import { type AgreeAction, agreeAction } from "@/lib/actions/agree-action.ts";
import type { Member } from "@/lib/actor.ts";
import { addAgendaPoint } from "@/lib/one-to-ones/add-agenda-point.ts";
import { type PlanOneToOne, planOneToOne } from "@/lib/one-to-ones/plan-one-to-one.ts";
import type { SayOneToOne } from "@/lib/one-to-ones/say-one-to-one.ts";
import { addNote } from "@/lib/private-notes/add-note.ts";
import { addDays, type Day, today } from "@/lib/time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What putting down a one-to-one sends. */
export function planning(heldOn: Day, change: Partial<PlanOneToOne> = {}): PlanOneToOne {
  return {
    id: randomUUID(),
    heldOn,
    startsAt: null,
    place: null,
    joiningLink: null,
    withId: null,
    ...change,
  };
}

/** Puts down a one-to-one with a partner; returns its id. */
export async function planned(
  actor: Member,
  partner: Member,
  heldOn: Day,
  change: Partial<PlanOneToOne> = {},
): Promise<string> {
  const input = planning(heldOn, change);
  await planOneToOne(actor, appointmentOf(partner), input);
  return input.id;
}

/** What saying that it took place sends. */
export function saying(change: Partial<SayOneToOne> = {}): SayOneToOne {
  return {
    id: randomUUID(),
    noteId: randomUUID(),
    position: 0,
    kind: "held",
    how: "themselves",
    talkedAbout: [],
    words: "",
    ...change,
  };
}

/** Puts something on the agenda; returns its id. */
export async function onTheAgenda(
  actor: Member,
  partner: Member,
  words = "Parking on Fridays.",
): Promise<string> {
  const id = randomUUID();
  await addAgendaPoint(actor, appointmentOf(partner), { id, words, how: "themselves" });
  return id;
}

/** A one-to-one that began today, one in two weeks, a line of the partner's, something agreed, and a note of their own. */
export async function oneToOnesOf({ manager, partner }: { manager: Member; partner: Member }) {
  return {
    oneToOne: await planned(manager, partner, today()),
    comingOneToOne: await planned(manager, partner, addDays(today(), 14), { startsAt: "14:00" }),
    agendaPoint: await onTheAgenda(partner, partner),
    action: await agreed(manager, partner, manager),
    note: await noted(partner),
  };
}

/** What writing down what somebody will do sends. */
export function agreeing(ownerId: string, change: Partial<AgreeAction> = {}): AgreeAction {
  return {
    id: randomUUID(),
    oneToOneId: null,
    words: "Ask when papers are sent.",
    ownerId,
    dueOn: null,
    ...change,
  };
}

/** Writes down what somebody will do for a partner; returns its id. */
export async function agreed(
  actor: Member,
  partner: Member,
  owner: Member,
  change: Partial<AgreeAction> = {},
): Promise<string> {
  const input = agreeing(owner.membershipId, change);
  await agreeAction(actor, appointmentOf(partner), input);
  return input.id;
}

/** A partner writes a note for themselves; returns its id. */
export async function noted(partner: Member, words = "I was not sure.", oneToOneId: string | null = null) {
  const id = randomUUID();
  await addNote(partner, { id, oneToOneId, words });
  return id;
}
