import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

/**
 * A meeting for somebody who is about to record something of it. It is held until the transaction ends: of two managers
 * at once, the second waits and then sees what the first did. Partners reply meanwhile as they like. Throws `NotFound`.
 */
export async function holdMeeting(tx: TrustTransaction, trustId: string, meetingId: string) {
  if (!isId(meetingId)) throw new NotFound();
  await tx.$queryRaw`
    select 1 from meeting where trust_id = ${trustId}::uuid and id = ${meetingId}::uuid for no key update`;
  const meeting = await tx.meeting.findUnique({
    where: { trustId_id: { trustId, id: meetingId } },
    select: {
      id: true,
      committeeId: true,
      heldOn: true,
      startsAt: true,
      endsAt: true,
      cancelledAt: true,
      committee: { select: { name: true } },
    },
  });
  if (!meeting) throw new NotFound();
  return meeting;
}
