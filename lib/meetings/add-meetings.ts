import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import {
  dateList,
  dayWithoutTime,
  endsAfterItStarts,
  endsTooEarly,
  meetingFields,
  meetingTimes,
  noSuchTime,
} from "@/lib/meetings/meeting-fields.ts";
import { now, toDate, zone } from "@/lib/time.ts";

export const AddMeetings = z
  .object({ dates: dateList, ...meetingTimes, ...meetingFields })
  .refine(endsAfterItStarts, endsTooEarly);
export type AddMeetings = z.output<typeof AddMeetings>;

/**
 * Enters the meetings of a committee, a list of dates at once. A date on which the committee meets at that time already
 * is left as it is, so that sending the list twice, or a longer one later, adds what is new. Returns how many were new.
 */
export async function addMeetings(
  actor: Member,
  committeeId: string,
  input: AddMeetings,
): Promise<{ added: number }> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const committee = isId(committeeId)
      ? await tx.committee.findUnique({
          where: { trustId_id: { trustId, id: committeeId } },
          select: { endedAt: true },
        })
      : null;
    if (!committee) throw new NotFound();
    authorise(actor, "meeting:write", {});
    if (committee.endedAt) throw new Refusal("This committee has ended, so it has no more meetings.");
    const { dates, ...meeting } = input;
    const without = dayWithoutTime(dates, input);
    if (without) throw new Refusal(noSuchTime(without), { field: "startsAt" });
    const { count } = await tx.meeting.createMany({
      data: dates.map((day) => ({
        trustId,
        committeeId,
        heldOn: toDate(day),
        zone,
        ...meeting,
        createdAt: now(),
        createdById: membershipId,
      })),
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, actor, "meeting:added", { kind: "committee", id: committeeId });
    return { added: count };
  });
}
