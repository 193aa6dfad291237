import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { questionWords } from "@/lib/answers/question-words.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now } from "@/lib/time.ts";

/**
 * Takes "none, because…" back, for a manager: from now on the question is answered by what is on record, or waited for.
 * It stays on record, and the partner is told. Taken back twice, or by two at once, it is taken back once. Refuses
 * one's own role, and one that has ended.
 */
export async function takeBackNone(actor: Member, noneId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(noneId)) throw new NotFound();
    const { trustId } = actor;
    const none = await tx.noneBecause.findUnique({
      where: { trustId_id: { trustId, id: noneId } },
      select: {
        question: true,
        appointmentId: true,
        endedAt: true,
        appointment: {
          select: { membershipId: true, endedOn: true, membership: { select: { name: true } } },
        },
      },
    });
    if (!none) throw new NotFound();
    const { question, appointment, appointmentId } = none;
    authorise(actor, "none-because:say", appointment);
    if (none.endedAt) return;
    refuseIfOver(appointment);
    if (appointment.membershipId === actor.membershipId)
      throw new Refusal("This is your own role. Another manager answers your questions.");
    const { count } = await tx.noneBecause.updateMany({
      where: { trustId, id: noneId, endedAt: null },
      data: { endedAt: now(), endedById: actor.membershipId },
    });
    if (count === 0) return;
    await audit(tx, actor, `none-because:taken-back-${question}`, { kind: "appointment", id: appointmentId });
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "answer_given",
        subject: "An answer about your role was taken back",
        body: `“${questionWords[question]}” is no longer answered with “none”. Your page says how it stands now.`,
        path: `partner/answers#${question}`,
      },
    ]);
  });
}
