import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import { changedMessages } from "@/lib/actions/action-messages.ts";
import { holdAction } from "@/lib/actions/hold-action.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDate, today } from "@/lib/time.ts";

export const SayAction = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["done", "not_needed", "to_do"], "what became of it"),
  because: optionalText(1_000),
  how: whose,
});
export type SayAction = z.output<typeof SayAction>;

const acts = { done: "done", not_needed: "not-needed", to_do: "to-do-again" } as const;
const told = {
  done: "that it is done.",
  not_needed: "that it is no longer needed.",
  to_do: "that it is still to do.",
} as const;

/**
 * Says what became of an agreed action: done, no longer needed, or to do after all. For the two it was agreed between and
 * whoever is to do it; who supports the partner can also write down what the partner said. Those it concerns are told.
 * Sent twice, or the same again, it is said once. Refuses what was drawn before somebody said something else.
 */
export async function sayAction(actor: Member, actionId: string, input: SayAction): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, action, subject } = await holdAction(tx, actor, actionId);
    authorise(actor, "action:do", subject);
    const { id, kind, because, how } = input;
    const [latest] = action.states;
    if (action.states.some((state) => state.id === id) || (latest?.kind ?? "to_do") === kind) return;
    refuseIfOver(two.appointment);
    if ((latest?.position ?? 0) !== input.position)
      throw new Refusal(
        `Somebody else has just said ${told[latest?.kind ?? "to_do"]} Send yours again if it is still right.`,
        { current: { position: String(latest?.position ?? 0) } },
      );
    if (how !== "themselves" && !two.supporters.includes(membershipId))
      throw new Refusal("Write it in your own name.", { field: "how" });
    const { count } = await tx.agreedActionState.createMany({
      data: {
        trustId,
        id,
        actionId,
        position: (latest?.position ?? 0) + 1,
        kind,
        because: because || null,
        ...saidBy(two, membershipId, how),
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, `action:${acts[kind]}`, { kind: "appointment", id: action.appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    const to = [action.ownerId, ...two.others].filter((each) => each !== membershipId);
    const partner = two.appointment.membership.name;
    await queueMessages(
      tx,
      actor,
      changedMessages(to, { actionId, partner, what: `${by} wrote down ${told[kind]}` }),
    );
  });
}
