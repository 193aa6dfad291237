import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId, optionalCount } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { rhythmWords } from "@/lib/one-to-ones/rhythm-words.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now } from "@/lib/time.ts";

export const SetRhythm = z.object({
  id: formId,
  position: drawnFrom,
  everyWeeks: optionalCount(52).refine(
    (weeks) => weeks !== 0,
    "Enter a number from 1 to 52, or leave it empty",
  ),
});
export type SetRhythm = z.output<typeof SetRhythm>;

/**
 * Sets how often a partner and who supports them mean to talk, in weeks; empty: as usual at this trust. The partner is
 * told. Sent twice, it is set once. Refuses where somebody else set it meanwhile, and once the role has ended.
 */
export async function setRhythm(actor: Member, appointmentId: string, input: SetRhythm): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:set-rhythm", two.subject);
    const { id, position, everyWeeks } = input;
    const latest = await tx.oneToOneCadence.findFirst({
      where: { trustId, appointmentId },
      orderBy: { position: "desc" },
      select: { id: true, position: true, everyWeeks: true },
    });
    if (latest?.id === id || (latest?.everyWeeks ?? null) === everyWeeks) return;
    refuseIfOver(two.appointment);
    if ((latest?.position ?? 0) !== position)
      throw new Refusal(
        `Somebody else set it meanwhile, to ${rhythmWords(latest?.everyWeeks ?? null)}. Send this again if yours should hold.`,
        { current: { position: String(latest?.position ?? 0) } },
      );
    const { count } = await tx.oneToOneCadence.createMany({
      data: {
        trustId,
        id,
        appointmentId,
        position: position + 1,
        everyWeeks,
        setById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "one-to-one:rhythm-set", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      {
        to: two.appointment.membershipId,
        kind: "one_to_one_changed",
        subject: "How often you have a one-to-one",
        body: `${by} set it to ${rhythmWords(everyWeeks)}.`,
        path: `one-to-ones/${appointmentId}`,
      },
    ]);
  });
}
