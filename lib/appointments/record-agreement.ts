import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { lineManagesToday, refuseIfOver } from "@/lib/appointments/current.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, pastDate } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { dayOf, now, showShortDate, toDate, toDay, today } from "@/lib/time.ts";

export const RecordAgreement = z.object({
  id: formId,
  versionId: formId,
  how: howTold,
  happenedOn: pastDate("the day they agreed"),
});
export type RecordAgreement = z.output<typeof RecordAgreement>;

/**
 * Records, for a manager, that a partner agreed a version by phone, by letter or in person. The row says whose act it
 * is, who recorded it and how; the partner is told, so that they can say if it is not right. Sent twice, it records
 * once. Refuses a day to come, one before the version was published, a version they agreed already, one's own role, and a
 * role that has ended.
 */
export async function recordAgreement(
  actor: Member,
  appointmentId: string,
  input: RecordAgreement,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        membershipId: true,
        roleDescriptionId: true,
        endedOn: true,
        membership: { select: { name: true } },
        lineManagers: { where: lineManagesToday(), take: 1, select: { membershipId: true } },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "agreement:record", appointment);
    const version = await tx.roleDescriptionVersion.findUnique({
      where: {
        trustId_id: { trustId, id: input.versionId },
        roleDescriptionId: appointment.roleDescriptionId,
      },
      select: { number: true, title: true, publication: { select: { publishedAt: true } } },
    });
    if (!version?.publication) throw new NotFound();
    const existing = await findAgreement();
    if (existing?.id === input.id) return;
    refuseIfOver(appointment);
    const { name } = appointment.membership;
    if (existing) throw alreadyAgreed(existing);
    if (appointment.membershipId === actor.membershipId)
      throw new Refusal("This is your own role. Agree to it on your own page.");
    if (input.happenedOn > today())
      throw new Refusal("Enter a day that is not in the future", { field: "happenedOn" });
    const publishedOn = dayOf(version.publication.publishedAt);
    if (input.happenedOn < publishedOn)
      throw new Refusal(
        `Enter a day on or after ${showShortDate(publishedOn)}, when this version was published`,
        {
          field: "happenedOn",
        },
      );

    const { count } = await tx.agreement.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        versionId: input.versionId,
        agreedById: appointment.membershipId,
        recordedById: actor.membershipId,
        how: input.how,
        happenedOn: toDate(input.happenedOn),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      const meanwhile = await findAgreement();
      if (meanwhile?.id === input.id) return;
      if (meanwhile) throw alreadyAgreed(meanwhile);
      throw new Refusal("This page is out of date. Go back and open it again.");
    }
    await audit(tx, actor, `agreement:recorded-${input.how}`, { kind: "agreement", id: input.id });
    const recorder = await tx.membership.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actor.membershipId } },
      select: { name: true },
    });
    const about = `${version.title}, version ${version.number}`;
    const when = `${howWords[input.how]} on ${showShortDate(input.happenedOn)}`;
    const toPartner: NewMessage = {
      to: appointment.membershipId,
      kind: "agreed",
      subject: "Your agreement was recorded for you",
      body: `${recorder.name} recorded that you agreed your role description, ${about}, ${when}. If this is not right, tell ${recorder.name}.`,
      path: "partner/role",
    };
    const toLineManager = appointment.lineManagers
      .filter((manager) => manager.membershipId !== actor.membershipId)
      .map(
        (manager): NewMessage => ({
          to: manager.membershipId,
          kind: "agreed",
          subject: `${name} agreed their role description`,
          body: `${recorder.name} recorded that ${name} agreed ${about}, ${when}.`,
          path: `manage/partners/${appointmentId}`,
        }),
      );
    await queueMessages(tx, actor, [toPartner, ...toLineManager]);

    async function findAgreement() {
      return tx.agreement.findUnique({
        where: {
          trustId_appointmentId_versionId: { trustId, appointmentId, versionId: input.versionId },
        },
        select: { id: true, happenedOn: true, recordedAt: true },
      });
    }
    function alreadyAgreed(agreement: { happenedOn: Date | null; recordedAt: Date }): Refusal {
      const on = agreement.happenedOn ? toDay(agreement.happenedOn) : dayOf(agreement.recordedAt);
      return new Refusal(
        `${name} has agreed version ${version?.number} already, on ${showShortDate(on)}. There is nothing left to record.`,
      );
    }
  });
}
