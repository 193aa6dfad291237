import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdOneToOne } from "@/lib/one-to-ones/hold-one-to-one.ts";
import { hasBegun, shortWhenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDay } from "@/lib/time.ts";

export const AddSharedNote = z.object({ id: formId, words: text("your note", 5_000), how: whose });
export type AddSharedNote = z.output<typeof AddSharedNote>;

/**
 * Adds a note to a one-to-one that has been. Both read it, and neither changes it: who sees it otherwise adds their own.
 * The other is told. Sent twice, it is there once. Throws `NotFound`; refuses before it has begun, and once called off.
 */
export async function addSharedNote(actor: Member, oneToOneId: string, input: AddSharedNote): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, oneToOne } = await holdOneToOne(tx, actor, oneToOneId);
    authorise(actor, "one-to-one:write", two.subject);
    const { id, words, how } = input;
    if ((await tx.sharedNote.count({ where: { trustId, id, oneToOneId } })) > 0) return;
    const time = { heldOn: toDay(oneToOne.heldOn), startsAt: oneToOne.startsAt };
    if (oneToOne.states[0]?.kind === "cancelled") throw new Refusal("This one-to-one was called off.");
    if (!hasBegun(time)) throw new Refusal("This one-to-one has not begun. Put it on the agenda instead.");
    const { count } = await tx.sharedNote.createMany({
      data: { trustId, id, oneToOneId, words, ...saidBy(two, actor.membershipId, how), recordedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "one-to-one:note-added", { kind: "appointment", id: oneToOne.appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(
      tx,
      actor,
      two.others
        .filter((to) => to === two.appointment.membershipId || to === oneToOne.withId)
        .map((to) => ({
          to,
          kind: "one_to_one_recorded",
          subject: `A note on your one-to-one on ${shortWhenWords(time)}`,
          body: `${by} added a note that you both can read.`,
          path: `one-to-ones/${oneToOne.appointmentId}/${oneToOneId}`,
        })),
    );
  });
}
