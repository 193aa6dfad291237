import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { lineManagesToday } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Invited, type InvitePartners, invitePartners } from "@/lib/invitations/invite-partners.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now } from "@/lib/time.ts";

/**
 * A manager gives one or several partners a seat on a committee, saying why: they are asked to every meeting of it, and
 * told. Whoever has a seat keeps it as it is. Where the committee has a chair whom a partner is not to meet yet, an
 * introduction is proposed, for the manager to arrange.
 */
export async function inviteToCommittee(
  actor: Member,
  committeeId: string,
  input: InvitePartners,
): Promise<Invited> {
  return inTrust(actor, async (tx) => {
    if (!isId(committeeId)) throw new NotFound();
    const { trustId } = actor;
    const committee = await tx.committee.findUnique({
      where: { trustId_id: { trustId, id: committeeId } },
      select: {
        id: true,
        name: true,
        endedAt: true,
        officers: { where: { post: "chair", ...lineManagesToday() }, take: 1, select: { contactId: true } },
      },
    });
    if (!committee) throw new NotFound();
    authorise(actor, "invitation:write", {});
    if (committee.endedAt)
      throw new Refusal("This committee has ended, so nobody can be invited to it. Nobody was.");
    const { people, ...result } = await invitePartners(tx, actor, { committee, meeting: null }, input);

    const [chair] = committee.officers;
    const proposed = people.map(({ appointmentId }) => ({
      trustId,
      id: derivedId(input.id, `introduction ${appointmentId}`),
      appointmentId,
      contactId: chair?.contactId ?? "",
      committeeId,
      why: `They chair ${committee.name}.`,
      arrangerId: actor.membershipId,
      proposedById: actor.membershipId,
      proposedAt: now(),
    }));
    if (chair) {
      await tx.introduction.createMany({ data: proposed, skipDuplicates: true });
      const made = await tx.introduction.findMany({
        where: { trustId, id: { in: proposed.map(({ id }) => id) } },
        select: { id: true },
      });
      for (const { id } of made)
        await audit(tx, actor, "introduction:proposed", { kind: "introduction", id });
    }
    await queueMessages(
      tx,
      actor,
      people.map(({ membershipId }) => ({
        to: membershipId,
        kind: "invited",
        subject: `You are asked to join ${committee.name}`,
        body: `You are asked to come to the meetings of ${committee.name}. Why, and when they are, is on your page.`,
        path: "partner/meetings",
      })),
    );
    return result;
  });
}
