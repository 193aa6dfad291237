import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Asked, loadAsked } from "@/lib/invitations/load-asked.ts";
import { type Day, toDay } from "@/lib/time.ts";

export type MeetingDetails = {
  id: string;
  committee: {
    id: string;
    name: string;
    place: string | null;
    joiningLink: string | null;
    preparation: string | null;
    papersLink: string | null;
  };
  heldOn: Day;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  joiningLink: string | null;
  preparation: string | null;
  papersLink: string | null;
  cancelledAt: Date | null;
  revision: number;
  /** Who would be told of a change. */
  asked: Asked[];
};

/** A meeting as whoever changes or cancels it needs it. Throws `NotFound`. */
export async function readMeetingDetails(actor: Member, meetingId: string): Promise<MeetingDetails> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const meeting = isId(meetingId)
      ? await tx.meeting.findUnique({
          where: { trustId_id: { trustId, id: meetingId } },
          select: {
            id: true,
            committeeId: true,
            heldOn: true,
            startsAt: true,
            endsAt: true,
            place: true,
            joiningLink: true,
            preparation: true,
            papersLink: true,
            cancelledAt: true,
            revision: true,
            committee: {
              select: {
                id: true,
                name: true,
                place: true,
                joiningLink: true,
                preparation: true,
                papersLink: true,
              },
            },
          },
        })
      : null;
    if (!meeting) throw new NotFound();
    authorise(actor, "meeting:write", {});
    const { committeeId: _, ...details } = meeting;
    return { ...details, heldOn: toDay(meeting.heldOn), asked: await loadAsked(tx, trustId, meeting) };
  });
}
