import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { questions } from "@/lib/answers/rules.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { choice, formId } from "@/lib/form-fields.ts";
import { now } from "@/lib/time.ts";

export const SayClarity = z.object({
  id: formId,
  question: choice([...questions], "one of the six questions"),
  view: choice(["clear", "not_clear"], "whether it is clear to you"),
});
export type SayClarity = z.output<typeof SayClarity>;

/**
 * A partner says, for themselves alone, whether one of the six answers is clear to them. The latest they said holds.
 * Nobody is told, and the audit says nothing: that they said something at all is theirs too. Sent twice, it is said once.
 */
export async function sayClarity(actor: Member, input: SayClarity): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      orderBy: { startsOn: "asc" },
      select: { id: true, membershipId: true },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "clarity:say", appointment);
    await tx.clarityView.createMany({
      data: { trustId, membershipId, appointmentId: appointment.id, ...input, saidAt: now() },
      skipDuplicates: true,
    });
  });
}
