import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile, NotFound } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { loadAskedToCommittee } from "@/lib/invitations/load-asked-to-committee.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now, toDate, today } from "@/lib/time.ts";

export const EndCommittee = z.object({ revision });
export type EndCommittee = z.output<typeof EndCommittee>;

/**
 * Ends a committee that no longer meets: its coming meetings are cancelled, its invitations end today, and the partners
 * who were asked are told. What it did stays on record. Ended already is ended. Throws `NotFound`.
 */
export async function endCommittee(actor: Member, committeeId: string, input: EndCommittee): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(committeeId)) throw new NotFound();
    const { trustId, membershipId } = actor;
    const committee = await tx.committee.findUnique({
      where: { trustId_id: { trustId, id: committeeId } },
      select: { name: true, endedAt: true },
    });
    if (!committee) throw new NotFound();
    authorise(actor, "committee:write", {});
    if (committee.endedAt) return;
    const { count } = await tx.committee.updateMany({
      where: { trustId, id: committeeId, revision: input.revision, endedAt: null },
      data: { endedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) {
      const latest = await tx.committee.findUniqueOrThrow({
        where: { trustId_id: { trustId, id: committeeId } },
        select: { revision: true, endedAt: true },
      });
      if (latest.endedAt) return;
      throw changedMeanwhile(latest.revision);
    }
    const asked = await loadAskedToCommittee(tx, trustId, committeeId);
    const day = toDate(today());
    await tx.meeting.updateMany({
      where: { trustId, committeeId, cancelledAt: null, heldOn: { gte: day } },
      data: { cancelledAt: now(), cancelledById: membershipId, cancelledBecause: "The committee has ended." },
    });
    // One that was to begin on a later day never does.
    await tx.$executeRaw`update invitation set ends_on = greatest(starts_on, ${day}::date), ended_by_id = ${membershipId}::uuid
      where trust_id = ${trustId}::uuid and committee_id = ${committeeId}::uuid and (ends_on is null or ends_on > ${day}::date)`;
    await audit(tx, actor, "committee:ended", { kind: "committee", id: committeeId });
    await queueMessages(
      tx,
      actor,
      asked.map((to) => ({
        to,
        kind: "invitation_ended" as const,
        subject: `${committee.name} has ended`,
        body: `${committee.name} no longer meets. Its coming meetings are cancelled, so you need not keep the dates free.`,
        path: `committees/${committeeId}`,
      })),
    );
  });
}
