import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { chosenId, formId, pastDate } from "@/lib/form-fields.ts";
import { type Day, dayOf, now, showShortDate, toDate, today } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

export const ConfirmHandbook = z.object({ id: formId, versionId: chosenId("the handbook you read") });
export type ConfirmHandbook = z.output<typeof ConfirmHandbook>;

/**
 * A partner says that they read the handbook: the version in force, as a whole. Sent twice, or said again, it is said
 * once. Refuses a version that was replaced meanwhile, and a role that is over.
 */
export async function confirmHandbook(actor: Member, input: ConfirmHandbook): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!actor.appointmentId) throw new NotFound();
    const appointment = await holdAppointment(tx, actor.trustId, actor.appointmentId);
    authorise(actor, "handbook:confirm", appointment);
    await write(tx, actor, appointment, input, { how: "themselves", happenedOn: today() });
  });
}

export const RecordHandbook = z.object({
  id: formId,
  versionId: chosenId("the handbook they read"),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordHandbook = z.output<typeof RecordHandbook>;

/**
 * Writes down for a partner without a computer that they read the handbook, for whoever supports them. The row says whose
 * word it is, who recorded it and how. The same rules as for the partner.
 */
export async function recordHandbook(
  actor: Member,
  appointmentId: string,
  input: RecordHandbook,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const appointment = await holdAppointment(tx, actor.trustId, appointmentId);
    const supporters = (await supportersOf(tx, actor.trustId, [appointmentId]))(appointmentId);
    authorise(actor, "handbook:record", { membershipId: appointment.membershipId, supporters });
    if (appointment.membershipId === actor.membershipId)
      throw new Refusal("This is your own role. Say it on the handbook’s own page.");
    await write(tx, actor, appointment, input, input);
  });
}

type Held = Awaited<ReturnType<typeof holdAppointment>>;

async function write(
  tx: TrustTransaction,
  actor: Member,
  appointment: Held,
  { id, versionId }: { id: string; versionId: string },
  said: { how: HowRecorded; happenedOn: Day },
): Promise<void> {
  const { trustId, membershipId } = actor;
  const version = await tx.handbookVersion.findUnique({
    where: { trustId_id: { trustId, id: versionId } },
    select: { number: true, publishedAt: true },
  });
  if (!version) throw new NotFound();
  const where = { trustId, versionId, appointmentId: appointment.id };
  if ((await tx.handbookConfirmation.count({ where })) > 0) return;
  refuseIfOver(appointment);
  const newer = await tx.handbookVersion.count({ where: { trustId, number: { gt: version.number } } });
  if (newer > 0)
    throw new Refusal("There is a new version of the handbook since you opened this page. Read that one.");
  const publishedOn = dayOf(version.publishedAt);
  if (said.happenedOn < publishedOn)
    throw new Refusal(
      `Enter a day on or after ${showShortDate(publishedOn)}, when this version was published`,
      { field: "happenedOn" },
    );
  const { count } = await tx.handbookConfirmation.createMany({
    data: {
      ...where,
      id,
      saidById: appointment.membershipId,
      recordedById: membershipId,
      how: said.how,
      happenedOn: toDate(said.happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  await audit(tx, actor, `handbook:read-${said.how}`, { kind: "appointment", id: appointment.id });
}
