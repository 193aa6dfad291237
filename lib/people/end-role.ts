import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { endMentoring } from "@/lib/people/end-mentoring.ts";
import { roleWords } from "@/lib/people/role-grants.ts";
import { now } from "@/lib/time.ts";

/**
 * Ends a role somebody holds, at once, for an admin: it is gone at their next request, and they are told. What they do
 * as a mentor ends with that role; whoever they line-manage needs somebody else, whom a manager names. Sent twice, it
 * ends once.
 *
 * Refuses to end an admin's own admin role, and the last admin role of a trust.
 */
export async function endRole(actor: Member, grantId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(grantId)) throw new NotFound();
    const { trustId } = actor;
    const key = { trustId_id: { trustId, id: grantId } };
    const seen = await tx.roleGrant.findUnique({ where: key, select: { role: true } });
    if (!seen) throw new NotFound();
    authorise(actor, "role-grant:end", {});
    if (seen.role === "admin") await holdAdminGrants(tx, trustId);
    else
      await tx.$queryRaw`select 1 from role_grant where trust_id = ${trustId}::uuid and id = ${grantId}::uuid for update`;

    const grant = await tx.roleGrant.findUniqueOrThrow({
      where: key,
      select: { role: true, membershipId: true, endsAt: true, membership: { select: { name: true } } },
    });
    if (grant.endsAt) return;
    if (grant.role === "admin") {
      if (grant.membershipId === actor.membershipId)
        throw new Refusal("You cannot end your own admin role. Ask another admin of this trust to do it.");
      const others = await tx.roleGrant.count({
        where: { trustId, role: "admin", endsAt: null, id: { not: grantId }, membership: { endedAt: null } },
      });
      if (others === 0)
        throw new Refusal("This is the trust's last admin. Make somebody else an admin first.");
    }
    await tx.roleGrant.updateMany({ where: { trustId, id: grantId }, data: { endsAt: now() } });
    const { membershipId, membership, role } = grant;
    await audit(tx, actor, `role-grant:ended-${role}`, { kind: "membership", id: membershipId });
    await queueMessages(tx, actor, [
      {
        to: membershipId,
        kind: "role_ended",
        subject: `Your role as ${roleWords[role]} has ended`,
        body: `You are no longer ${roleWords[role]} at this trust. What you did stays on record. If this is not right, tell an admin of the trust.`,
        path: "messages",
      },
      ...(role === "mentor" ? await endMentoring(tx, actor, { membershipId, name: membership.name }) : []),
    ]);
  });
}

/** Two admins cannot end one another at the same moment: the second waits, and then sees what the first did. */
async function holdAdminGrants(tx: TrustTransaction, trustId: string): Promise<void> {
  await tx.$queryRaw`select 1 from role_grant where trust_id = ${trustId}::uuid and role = 'admin' and ends_at is null order by id for update`;
}
