import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, optionalLine, revision } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdOneToOne } from "@/lib/one-to-ones/hold-one-to-one.ts";
import { shortWhenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { writeState } from "@/lib/one-to-ones/write-state.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { toDay } from "@/lib/time.ts";

export const CancelOneToOne = z.object({ id: formId, revision, because: optionalLine(300) });
export type CancelOneToOne = z.output<typeof CancelOneToOne>;

/**
 * Calls off a one-to-one; either of the two can, and the other is told. What they wanted to talk about waits for the
 * next. Called off already is called off. Throws `NotFound`; refuses once somebody said that it took place or did not,
 * and one that was moved meanwhile.
 */
export async function cancelOneToOne(
  actor: Member,
  oneToOneId: string,
  input: CancelOneToOne,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, oneToOne } = await holdOneToOne(tx, actor, oneToOneId);
    authorise(actor, "one-to-one:write", two.subject);
    const [latest] = oneToOne.states;
    if (latest?.kind === "cancelled") return;
    if (latest)
      throw new Refusal("Somebody said what became of this one-to-one, so it cannot be called off.");
    const when = { heldOn: toDay(oneToOne.heldOn), startsAt: oneToOne.startsAt };
    if (oneToOne.revision !== input.revision)
      throw new Refusal(
        `It was changed meanwhile: it is on ${shortWhenWords(when)} now. Send this again if it is still to be called off.`,
        { current: { revision: String(oneToOne.revision) } },
      );
    await writeState(tx, actor, oneToOne, {
      id: input.id,
      kind: "cancelled",
      because: input.because,
      saidById: membershipId,
      recordedById: membershipId,
      how: "themselves",
    });
    await audit(tx, actor, "one-to-one:called-off", { kind: "appointment", id: oneToOne.appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(
      tx,
      actor,
      two.others
        .filter((to) => to === two.appointment.membershipId || to === oneToOne.withId)
        .map((to) => ({
          to,
          kind: "one_to_one_changed",
          subject: `Your one-to-one on ${shortWhenWords(when)} is called off`,
          body: `${by} called it off. What you wanted to talk about is kept for the next one.`,
          path: `one-to-ones/${oneToOne.appointmentId}`,
        })),
    );
  });
}
