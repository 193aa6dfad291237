import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Invited, type InvitePartners, invitePartners } from "@/lib/invitations/invite-partners.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import { shortWhenWords } from "@/lib/meetings/meeting-words.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { toDay } from "@/lib/time.ts";

/**
 * A manager invites one or several partners to one meeting, saying why; they are told. Whoever is asked to it already,
 * by a seat on its committee or by name, stays as they are. Refuses once the meeting has begun or was cancelled.
 */
export async function inviteToMeeting(
  actor: Member,
  meetingId: string,
  input: InvitePartners,
): Promise<Invited> {
  return inTrust(actor, async (tx) => {
    if (!isId(meetingId)) throw new NotFound();
    const { trustId } = actor;
    const meeting = await tx.meeting.findUnique({
      where: { trustId_id: { trustId, id: meetingId } },
      select: {
        id: true,
        heldOn: true,
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        committee: { select: { id: true, name: true } },
      },
    });
    if (!meeting) throw new NotFound();
    authorise(actor, "invitation:write", {});
    if (meeting.cancelledAt)
      throw new Refusal("This meeting was cancelled, so nobody can be invited to it. Nobody was.");
    if (hasBegun(meeting))
      throw new Refusal("This meeting has begun, so nobody can be invited to it any more. Nobody was.");
    const { committee, startsAt, endsAt } = meeting;
    const { people, ...result } = await invitePartners(tx, actor, { committee, meeting }, input);
    const when = shortWhenWords({ heldOn: toDay(meeting.heldOn), startsAt, endsAt });
    await queueMessages(
      tx,
      actor,
      people.map(({ membershipId }) => ({
        to: membershipId,
        kind: "invited",
        subject: `You are asked to a meeting of ${committee.name}`,
        body: `It is on ${when}. Please say whether you are coming.`,
        path: `meetings/${meetingId}`,
      })),
    );
    return result;
  });
}
