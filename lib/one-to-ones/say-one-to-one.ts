import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText, tickedIds } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { type HeldOneToOne, holdOneToOne } from "@/lib/one-to-ones/hold-one-to-one.ts";
import { hasBegun, shortWhenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { writeState } from "@/lib/one-to-ones/write-state.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDay } from "@/lib/time.ts";

export const SayOneToOne = z.object({
  id: formId,
  noteId: formId,
  position: drawnFrom,
  kind: choice(["held", "did_not_happen"], "what happened"),
  how: whose,
  /** What of the agenda they talked about; the rest waits for the next one. */
  talkedAbout: tickedIds(),
  words: optionalText(5_000),
});
export type SayOneToOne = z.output<typeof SayOneToOne>;

/**
 * Says what became of a one-to-one: that the two talked, with what they talked about and a note that both read, or that
 * it did not happen. Either can; who supports the partner can also write down what the partner said. The other is told,
 * and can say otherwise: the latest word holds, but where the partner said that it did not happen, only the partner can
 * say that it did. Sent twice, it is said once. Throws `NotFound`; refuses before it has begun, and once called off.
 */
export async function sayOneToOne(actor: Member, oneToOneId: string, input: SayOneToOne): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, oneToOne } = await holdOneToOne(tx, actor, oneToOneId);
    authorise(actor, "one-to-one:write", two.subject);
    if (oneToOne.states.some(({ id }) => id === input.id)) return;
    const time = { heldOn: toDay(oneToOne.heldOn), startsAt: oneToOne.startsAt };
    const said = saidBy(two, membershipId, input.how);
    refuseUnlessOpen(oneToOne, two, { ...input, ...said, begun: hasBegun(time) });
    const { id, kind, words } = input;
    const [latest] = oneToOne.states;
    // Said again by the same person, it is the same word; what they add to it is kept.
    if (latest?.kind !== kind || latest.saidById !== said.saidById)
      await writeState(tx, actor, oneToOne, {
        id,
        kind,
        because: kind === "did_not_happen" ? words || null : null,
        ...said,
      });
    if (kind === "held") {
      const { appointmentId } = oneToOne;
      await tx.agendaPoint.updateMany({
        where: {
          trustId,
          appointmentId,
          id: { in: input.talkedAbout },
          talkedAboutInId: null,
          takenBackAt: null,
        },
        data: { talkedAboutInId: oneToOneId, revision: { increment: 1 } },
      });
      if (words)
        await tx.sharedNote.createMany({
          data: { trustId, id: input.noteId, oneToOneId, words, ...said, recordedAt: now() },
          skipDuplicates: true,
        });
    }
    await audit(tx, actor, `one-to-one:${kind === "held" ? "held" : "did-not-happen"}`, {
      kind: "appointment",
      id: oneToOne.appointmentId,
    });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(
      tx,
      actor,
      two.others
        .filter((to) => to === two.appointment.membershipId || to === oneToOne.withId)
        .map((to) => ({
          to,
          kind: "one_to_one_recorded",
          subject: `Your one-to-one on ${shortWhenWords(time)}`,
          body:
            kind === "held"
              ? `${by} wrote down that it took place. Read the note, and add yours. If it did not take place, say so there.`
              : `${by} wrote down that it did not happen. If that is not right, say so there.`,
          path: `one-to-ones/${oneToOne.appointmentId}/${oneToOneId}`,
        })),
    );
  });
}

function refuseUnlessOpen(
  oneToOne: HeldOneToOne,
  { appointment }: TheTwo,
  {
    kind,
    position,
    saidById,
    begun,
  }: Pick<SayOneToOne, "kind" | "position"> & { saidById: string; begun: boolean },
): void {
  const [latest] = oneToOne.states;
  if (latest?.kind === "cancelled") throw new Refusal("This one-to-one was called off.");
  if (!begun) throw new Refusal("This one-to-one has not begun. Say what became of it once it has.");
  if (!latest) return;
  const partnerSaidNot = latest.kind === "did_not_happen" && latest.saidById === appointment.membershipId;
  if (partnerSaidNot && saidById !== appointment.membershipId)
    throw new Refusal(
      `${appointment.membership.name} said that it did not happen. Talk to each other: only they can say otherwise.`,
    );
  if (latest.kind !== kind && latest.position !== position)
    throw new Refusal(
      `Something was written down meanwhile: ${latest.kind === "held" ? "that it took place" : "that it did not happen"}. Your words are still here. Send them again if they are still right.`,
      { current: { position: String(latest.position) } },
    );
}
