import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { checkLineManager } from "@/lib/appointments/check-line-manager.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { chosenId, formId, pastDate, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { loadDeputies } from "@/lib/support/deputy-rows.ts";
import { closeDeputy } from "@/lib/support/end-deputy.ts";
import { now, showShortDate, toDate, toDay } from "@/lib/time.ts";

export const ChangeLineManager = z.object({
  id: formId,
  /** The appointment's, so that two people cannot change its line manager unseen by one another. */
  revision,
  lineManagerId: chosenId("a line manager"),
  startsOn: pastDate("the day it changed"),
});
export type ChangeLineManager = z.output<typeof ChangeLineManager>;

/**
 * Gives a partner another line manager from a day that has come, for a manager. The earlier one stays on record until
 * that day; the partner and the new line manager are told. Sent twice, it changes once. Refuses once the role
 * has ended.
 */
export async function changeLineManager(
  actor: Member,
  appointmentId: string,
  input: ChangeLineManager,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    await tx.$queryRaw`select 1 from appointment where trust_id = ${trustId}::uuid and id = ${appointmentId}::uuid for update`;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        membershipId: true,
        revision: true,
        endedOn: true,
        membership: { select: { name: true } },
        lineManagers: {
          orderBy: [{ startsOn: "asc" }, { recordedAt: "asc" }],
          select: {
            id: true,
            membershipId: true,
            startsOn: true,
            endsOn: true,
            membership: { select: { name: true } },
          },
        },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "appointment:move", appointment);
    if (appointment.lineManagers.some(({ id }) => id === input.id)) return;
    refuseIfOver(appointment);
    const last = appointment.lineManagers.findLast(({ endsOn }) => endsOn === null);
    if (appointment.revision !== input.revision)
      throw new Refusal(
        `Somebody else has just made ${last?.membership.name ?? "another person"} the line manager. Choose again if it should be somebody else.`,
        { current: { revision: String(appointment.revision) } },
      );
    const manager = await checkLineManager(tx, trustId, input.lineManagerId);
    if (input.lineManagerId === appointment.membershipId)
      throw new Refusal("Nobody can be their own line manager", { field: "lineManagerId" });
    if (last?.membershipId === input.lineManagerId)
      throw new Refusal(`${manager.name} is the line manager already`, { field: "lineManagerId" });
    const from = toDate(input.startsOn);
    if (last && from < last.startsOn)
      throw new Refusal(
        `Enter a day on or after ${showShortDate(toDay(last.startsOn))}, when ${last.membership.name} became the line manager`,
        { field: "startsOn" },
      );

    if (last) await tx.lineManager.updateMany({ where: { trustId, id: last.id }, data: { endsOn: from } });
    const { count } = await tx.lineManager.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        membershipId: input.lineManagerId,
        startsOn: from,
        recordedAt: now(),
        recordedById: actor.membershipId,
      },
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Refusal("Choose a later day: there was another line manager on this one", {
        field: "startsOn",
      });
    await tx.appointment.updateMany({
      where: { trustId, id: appointmentId },
      data: { revision: appointment.revision + 1 },
    });
    await audit(tx, actor, "appointment:line-manager-changed", { kind: "appointment", id: appointmentId });
    // Nobody stands in for themselves: the deputy who becomes the line manager is the deputy no more.
    const { deputies } = await loadDeputies(tx, trustId, appointmentId);
    for (const row of deputies)
      if (row.membershipId === input.lineManagerId && (!row.endsOn || row.endsOn > from))
        await closeDeputy(tx, trustId, row, from);
    const partner = appointment.membership.name;
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "line_manager_of",
        subject: "You have a new line manager",
        body: `Your line manager is now ${manager.name}. How to reach them is on your page.`,
        path: "partner",
      },
      {
        to: input.lineManagerId,
        kind: "line_manager_of",
        subject: `You are the line manager of ${partner}`,
        body: `You are now the line manager of ${partner}, a Patient Safety Partner.`,
        path: `manage/partners/${appointmentId}`,
      },
    ]);
  });
}
