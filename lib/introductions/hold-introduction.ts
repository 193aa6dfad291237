import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { introductionStates } from "@/lib/introductions/introduction-standing.ts";

const held = {
  id: true,
  contactId: true,
  arrangerId: true,
  proposedAt: true,
  revision: true,
  contact: { select: { name: true, endedAt: true } },
  arranger: { select: { name: true } },
  states: introductionStates,
} as const;

/**
 * An introduction for somebody who is about to change where it stands, with the role it belongs to. Both are held until
 * the transaction ends. Throws `NotFound`.
 */
export async function holdIntroduction(tx: TrustTransaction, trustId: string, introductionId: string) {
  const found = isId(introductionId)
    ? await tx.introduction.findUnique({
        where: { trustId_id: { trustId, id: introductionId } },
        select: { appointmentId: true },
      })
    : null;
  if (!found) throw new NotFound();
  const appointment = await holdAppointment(tx, trustId, found.appointmentId);
  const introduction = await tx.introduction.findUniqueOrThrow({
    where: { trustId_id: { trustId, id: introductionId } },
    select: held,
  });
  return { ...introduction, appointment };
}

export type HeldIntroduction = Awaited<ReturnType<typeof holdIntroduction>>;
