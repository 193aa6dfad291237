import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { currentVersion } from "@/lib/roles/current-version.ts";
import { now, toDate, today } from "@/lib/time.ts";

export const AgreeRole = z.object({ id: formId, versionId: formId });
export type AgreeRole = z.output<typeof AgreeRole>;

/**
 * Records that a partner agrees to the version of their role description that they read, and tells their line
 * manager. Agreeing twice is agreeing once. Refuses a version that is no longer in force, saying what to do.
 */
export async function agreeRole(actor: Member, input: AgreeRole): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      orderBy: { startsOn: "asc" },
      select: {
        id: true,
        membershipId: true,
        roleDescriptionId: true,
        membership: { select: { name: true } },
        lineManagers: { where: lineManagesToday(), take: 1, select: { membershipId: true } },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "agreement:give", appointment);
    const version = await tx.roleDescriptionVersion.findUnique({
      where: {
        trustId_id: { trustId, id: input.versionId },
        roleDescriptionId: appointment.roleDescriptionId,
        publication: { isNot: null },
      },
      select: { agreements: { where: { appointmentId: appointment.id }, select: { id: true } } },
    });
    if (!version) throw new NotFound();
    if (version.agreements.length > 0) return;
    const current = await currentVersion(tx, trustId, appointment.roleDescriptionId);
    if (!current || current.id !== input.versionId)
      throw new Refusal(
        "A newer version of your role description was published while you were reading. Nothing was recorded. Go back to your role, read what changed, and then agree.",
      );

    const { count } = await tx.agreement.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId: appointment.id,
        versionId: current.id,
        agreedById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      const agreed = await tx.agreement.count({
        where: { trustId, appointmentId: appointment.id, versionId: current.id },
      });
      if (agreed > 0) return;
      throw new Refusal("This page is out of date. Go back to your role and open it again.");
    }
    await audit(tx, actor, "agreement:given", { kind: "agreement", id: input.id });
    await queueMessages(
      tx,
      actor,
      appointment.lineManagers.map((manager) => ({
        to: manager.membershipId,
        kind: "agreed",
        subject: `${appointment.membership.name} agreed their role description`,
        body: `${appointment.membership.name} has read and agreed ${current.title}, version ${current.number}.`,
        path: `manage/partners/${appointment.id}`,
      })),
    );
  });
}
