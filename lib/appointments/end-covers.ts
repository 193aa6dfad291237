import type { Member } from "@/lib/actor.ts";
import { closeInvitations } from "@/lib/appointments/close-invitations.ts";
import type { Handover } from "@/lib/appointments/load-handover.ts";
import { audit } from "@/lib/audit.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import { type Day, showShortDate, today } from "@/lib/time.ts";

/** Nobody covers these seats any more, from a day on. Returns what those who did are told. */
export async function endCovers(
  tx: TrustTransaction,
  actor: Member,
  covers: Handover["covers"],
  from: Day,
): Promise<NewMessage[]> {
  await closeInvitations(
    tx,
    actor,
    covers.map(({ id }) => id),
    from,
  );
  for (const cover of covers)
    await audit(tx, actor, "appointment:cover-ended", { kind: "appointment", id: cover.appointmentId });
  const when = from > today() ? `From ${showShortDate(from)} you` : "You";
  return covers.map(({ committee, committeeId, person }) => ({
    to: person.membershipId,
    kind: "invitation_ended",
    subject: `You need not cover the seat on ${committee} any more`,
    body: `${when} no longer cover a seat on ${committee}. Thank you for keeping it.`,
    path: `committees/${committeeId}`,
  }));
}
