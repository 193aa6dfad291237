import type { Member } from "@/lib/actor.ts";
import { endPairings } from "@/lib/appointments/end-pairings.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import { loadRoleHandover } from "@/lib/people/load-role-handover.ts";
import { today } from "@/lib/time.ts";

/**
 * Ends what somebody does as a mentor, with their role: the partners, and those who support them, are told so that
 * another can be found. Returns what they are told. To be a buddy takes no role, and goes on.
 */
export async function endMentoring(
  tx: TrustTransaction,
  actor: Member,
  mentor: { membershipId: string; name: string },
): Promise<NewMessage[]> {
  const { pairings } = await loadRoleHandover(tx, actor.trustId, mentor.membershipId);
  const mentored = pairings.filter(({ kind }) => kind === "mentor");
  await endPairings(tx, actor, mentored, { lastDay: today(), hasCome: true });
  const supporters = await supportersOf(
    tx,
    actor.trustId,
    mentored.map(({ partner }) => partner.appointmentId),
  );
  for (const { partner } of mentored)
    await audit(tx, actor, "appointment:mentor-ended", { kind: "appointment", id: partner.appointmentId });
  return mentored.flatMap(({ partner }) => [
    {
      to: partner.membershipId,
      kind: "pairing_ended" as const,
      subject: `${mentor.name} is no longer your mentor`,
      body: `${mentor.name} is no longer a mentor at this trust. If you would like another mentor, tell your line manager.`,
      path: "partner/people",
    },
    ...supporters(partner.appointmentId)
      .filter((id) => id !== actor.membershipId && id !== mentor.membershipId)
      .map((to) => ({
        to,
        kind: "pairing_ended" as const,
        subject: `${partner.name} has no mentor any more`,
        body: `${mentor.name}, the mentor of ${partner.name}, is no longer a mentor at this trust. Ask ${partner.name} whether they would like another.`,
        path: `manage/partners/${partner.appointmentId}`,
      })),
  ]);
}
