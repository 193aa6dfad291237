import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { date } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { showShortDate, toDate, toDay, today } from "@/lib/time.ts";

export const EndInvitation = z.object({ endsOn: date("the day from which they are not asked any more") });
export type EndInvitation = z.output<typeof EndInvitation>;

/**
 * A manager withdraws an invitation from a day on, and the partner is told. Meetings before that day stay as they
 * are. Sent twice, it ends once; of two people at once, the second is told which day the first chose.
 */
export async function endInvitation(
  actor: Member,
  invitationId: string,
  input: EndInvitation,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(invitationId)) throw new NotFound();
    const { trustId } = actor;
    const read = () =>
      tx.invitation.findUnique({
        where: { trustId_id: { trustId, id: invitationId } },
        select: {
          startsOn: true,
          endsOn: true,
          meetingId: true,
          endedBy: { select: { name: true } },
          committee: { select: { name: true } },
          meeting: { select: { heldOn: true } },
          appointment: { select: { membershipId: true, membership: { select: { name: true } } } },
        },
      });
    const invitation = await read();
    if (!invitation) throw new NotFound();
    authorise(actor, "invitation:write", invitation.appointment);
    const { committee, meeting, appointment } = invitation;
    const endsOn = toDate(input.endsOn);
    if (invitation.endsOn) return refuseUnlessSameDay(invitation);
    if (input.endsOn < today())
      throw new Refusal("Enter today or a day to come. What has been stays as it was.", { field: "endsOn" });
    if (endsOn < invitation.startsOn)
      throw new Refusal(
        `Enter a day on or after ${showShortDate(toDay(invitation.startsOn))}, when the invitation begins`,
        { field: "endsOn" },
      );
    const { count } = await tx.invitation.updateMany({
      where: { trustId, id: invitationId, endsOn: null },
      data: { endsOn, endedById: actor.membershipId },
    });
    if (count === 0) return refuseUnlessSameDay(await read());
    await audit(tx, actor, "invitation:ended", { kind: "invitation", id: invitationId });
    const what = meeting
      ? `the meeting of ${committee.name} on ${showShortDate(toDay(meeting.heldOn))}`
      : committee.name;
    const from = meeting || input.endsOn === today() ? "" : `From ${showShortDate(input.endsOn)}, `;
    const sentence = `${from}you need not come to ${what} any more.`;
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "invitation_ended",
        subject: `You are no longer asked to ${committee.name}`,
        body: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} If you do not know why, ask your line manager.`,
        path: "partner/meetings",
      },
    ]);

    function refuseUnlessSameDay(ended: typeof invitation): void {
      if (!ended?.endsOn) throw new NotFound();
      const day = toDay(ended.endsOn);
      if (day === input.endsOn) return;
      throw new Refusal(
        `${ended.endedBy?.name ?? "Somebody"} has ended this invitation already, from ${showShortDate(day)}.`,
      );
    }
  });
}
