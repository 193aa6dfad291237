import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { invitableFields, whyNotInvited } from "@/lib/invitations/invitable.ts";
import type { Invited, InvitePartners } from "@/lib/invitations/invite-partners.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now, toDay } from "@/lib/time.ts";
import { holdWork, refuseIfClosed } from "@/lib/work/hold-work.ts";
import { datesWords } from "@/lib/work/work-words.ts";

/**
 * A manager asks one or several partners to take part in a piece of work, saying why; they are told. Whoever was asked
 * before stays as they are, whatever they said. Refuses all of it where one cannot be asked, naming them and saying why,
 * and once the work is closed. Sent twice, it asks once. Throws `NotFound`.
 */
export async function askToWork(actor: Member, workId: string, input: InvitePartners): Promise<Invited> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const work = await holdWork(tx, trustId, workId);
    authorise(actor, "work:write", {});
    const ids = [...new Set(input.appointmentIds.map((id) => id.toLowerCase()))].toSorted();
    // Nobody is paused or ended meanwhile.
    await tx.$queryRaw`
      select 1 from appointment where trust_id = ${trustId}::uuid and id = any (${ids}::uuid[]) order by id
      for no key update`;
    const appointments = await tx.appointment.findMany({
      where: { trustId, id: { in: ids } },
      orderBy: [{ membership: { name: "asc" } }, { id: "asc" }],
      select: {
        id: true,
        membershipId: true,
        ...invitableFields,
        membership: { select: { name: true } },
        workParts: { where: { workId }, select: { id: true } },
      },
    });
    if (appointments.length < ids.length) throw new NotFound();
    const isSent = ({ id, workParts }: (typeof appointments)[number]) =>
      workParts.some((part) => part.id === derivedId(input.id, id));
    const before = appointments.filter((each) => !isSent(each) && each.workParts.length > 0);
    const wanted = appointments.filter(({ workParts }) => workParts.length === 0);
    const invited = { invited: wanted.map(({ id }) => id), already: before.map(({ id }) => id) };
    if (wanted.length === 0 && appointments.some(isSent)) return invited;
    refuseIfClosed(work, "nobody can be asked any more");
    const faults = wanted.flatMap((each) => {
      const why = whyNotInvited(each, null);
      return why ? [`${each.membership.name} cannot be asked: ${why}.`] : [];
    });
    if (faults.length > 0)
      throw new Refusal(`${faults.join(" ")} Nobody was asked yet: choose again.`, {
        field: "appointmentIds",
      });
    if (wanted.length === 0)
      throw new Refusal("All of them were asked before. Choose somebody else.", { field: "appointmentIds" });
    const { count } = await tx.workPart.createMany({
      data: wanted.map(({ id }) => ({
        trustId,
        id: derivedId(input.id, id),
        workId,
        appointmentId: id,
        why: input.why,
        askedById: actor.membershipId,
        askedAt: now(),
      })),
      skipDuplicates: true,
    });
    if (count < wanted.length) throw new Refusal("This page is out of date. Go back and open it again.");
    for (const { id } of wanted)
      await audit(tx, actor, "work-part:asked", { kind: "work_part", id: derivedId(input.id, id) });
    const row = await tx.otherWork.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: workId } },
      select: { startsOn: true, endsOn: true },
    });
    const when = datesWords({
      startsOn: row.startsOn && toDay(row.startsOn),
      endsOn: row.endsOn && toDay(row.endsOn),
    });
    await queueMessages(
      tx,
      actor,
      wanted.map(({ membershipId }) => ({
        to: membershipId,
        kind: "work_asked" as const,
        subject: `You are asked to take part in ${work.name}`,
        body: `${when}. Please say if you can take part.`,
        path: `work/${workId}/answer`,
      })),
    );
    return invited;
  });
}
