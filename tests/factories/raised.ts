import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import type { AnswerRaised } from "@/lib/points/answer-raised.ts";
import type { NameResponder } from "@/lib/points/name-responder.ts";
import { type RaiseAnywhere, raiseAnywhere } from "@/lib/points/raise-anywhere.ts";
import type { SayOfPoint } from "@/lib/points/say-of-point.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What writing down something that was raised sends. */
export function raising(change: Partial<RaiseAnywhere> = {}): RaiseAnywhere {
  return {
    id: randomUUID(),
    place: "conversation",
    workId: null,
    conversation: "With the ward sister.",
    words: "The call bells are out of reach.",
    how: "themselves",
    ...change,
  };
}

/** What an answer sends. */
export function responding(change: Partial<AnswerRaised> = {}): AnswerRaised {
  const words = "We move them this month.";
  return { id: randomUUID(), position: 0, kind: "response", words, outcomeBy: null, ...change };
}

/** What naming who responds sends. */
export function naming(responder: Member, change: Partial<NameResponder> = {}): NameResponder {
  const dueOn = addDays(today(), 10);
  return { id: randomUUID(), position: 0, responderId: responder.membershipId, dueOn, ...change };
}

/** What the partner's word on an answer sends. */
export function wordOn(kind: SayOfPoint["kind"], change: Partial<SayOfPoint> = {}): SayOfPoint {
  return { id: randomUUID(), position: 0, answers: 1, kind, because: "", how: "themselves", ...change };
}

/** A partner raises something in a conversation; returns its id. */
export async function raisedBy(partner: Member, change: Partial<RaiseAnywhere> = {}): Promise<string> {
  const input = raising(change);
  await raiseAnywhere(partner, appointmentOf(partner), input);
  return input.id;
}
