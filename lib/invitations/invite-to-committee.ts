import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Invited, type InvitePartners, invitePartners } from "@/lib/invitations/invite-partners.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now, toDate, today } from "@/lib/time.ts";

/**
 * A manager gives one or several partners a seat on a committee, saying why: they are asked to every meeting of it, and
 * told. Whoever has a seat keeps it as it is. Where the committee has a chair whom a partner is not to meet yet, an
 * introduction is proposed, for the manager to arrange. Refuses more than there is room for; who only covers takes none.
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
        seats: true,
        officers: { where: { post: "chair", ...lineManagesToday() }, take: 1, select: { contactId: true } },
      },
    });
    if (!committee) throw new NotFound();
    authorise(actor, "invitation:write", {});
    if (committee.endedAt)
      throw new Refusal("This committee has ended, so nobody can be invited to it. Nobody was.");
    // One at a time takes the last seat.
    await tx.$queryRaw`select 1 from committee where trust_id = ${trustId}::uuid and id = ${committeeId}::uuid for no key update`;
    const { people, ...result } = await invitePartners(tx, actor, { committee, meeting: null }, input);
    if (result.invited.length > 0) await refuseIfFull(tx, trustId, committee);

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

/** Refuses where more partners have a seat than the committee has room for. Whoever keeps a seat warm takes no room. */
async function refuseIfFull(
  tx: TrustTransaction,
  trustId: string,
  { id, name, seats }: { id: string; name: string; seats: number | null },
): Promise<void> {
  if (seats === null) return;
  const day = toDate(today());
  const taken = await tx.invitation.count({
    where: {
      trustId,
      committeeId: id,
      meetingId: null,
      coveringId: null,
      OR: [{ endsOn: null }, { endsOn: { gt: day } }],
      appointment: currentAppointment(),
    },
  });
  if (taken > seats)
    throw new Refusal(
      `${name} has room for ${seats} ${seats === 1 ? "partner" : "partners"}, and ${taken} would have a seat. Choose fewer, or give it more room first. Nobody was invited.`,
      { field: "appointmentIds" },
    );
}
