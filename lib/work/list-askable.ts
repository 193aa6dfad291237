import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Invitee, loadInvitees } from "@/lib/invitations/list-invitees.ts";
import { type Day, dayOf, toDate, toDay } from "@/lib/time.ts";

export type Askable = {
  work: { id: string; name: string; startsOn: Day | null; endsOn: Day | null; isClosed: boolean };
  partners: Invitee[];
};

/** Who can be asked to take part in a piece of work, with what speaks for each, for a manager. Throws `NotFound`. */
export async function listAskable(actor: Member, workId: string): Promise<Askable> {
  return inTrust(actor, async (tx) => {
    if (!isId(workId)) throw new NotFound();
    const { trustId } = actor;
    const work = await tx.otherWork.findUnique({
      where: { trustId_id: { trustId, id: workId } },
      select: {
        id: true,
        name: true,
        startsOn: true,
        endsOn: true,
        closedOn: true,
        parts: { select: { appointmentId: true, askedAt: true } },
      },
    });
    if (!work) throw new NotFound();
    authorise(actor, "work:write", {});
    const { id, name, startsOn, endsOn, closedOn, parts } = work;
    const asked = parts.map(({ appointmentId, askedAt }) => ({
      appointmentId,
      startsOn: toDate(dayOf(askedAt)),
    }));
    return {
      work: {
        id,
        name,
        startsOn: startsOn && toDay(startsOn),
        endsOn: endsOn && toDay(endsOn),
        isClosed: closedOn !== null,
      },
      partners: await loadInvitees(tx, trustId, { asked, heldOn: null }),
    };
  });
}
