import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, text } from "@/lib/form-fields.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { now } from "@/lib/time.ts";

export const AddAgendaPoint = z.object({
  id: formId,
  words: text("what you want to talk about", 1_000),
  how: whose,
});
export type AddAgendaPoint = z.output<typeof AddAgendaPoint>;

/**
 * Puts something on the agenda of the next one-to-one, whenever that is. Both do, each line by itself, so that two who
 * write at once lose nothing. Nobody gets a message for it: the other finds it there. Sent twice, it is there once.
 */
export async function addAgendaPoint(
  actor: Member,
  appointmentId: string,
  input: AddAgendaPoint,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:write", two.subject);
    const { id, words, how } = input;
    if ((await tx.agendaPoint.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    const { count } = await tx.agendaPoint.createMany({
      data: { trustId, id, appointmentId, words, ...saidBy(two, actor.membershipId, how), recordedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "one-to-one:agenda-added", { kind: "appointment", id: appointmentId });
  });
}
