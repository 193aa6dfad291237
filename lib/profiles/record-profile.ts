import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { revisionOrNone } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { profileInput } from "@/lib/profiles/profile-fields.ts";
import { writeProfile } from "@/lib/profiles/write-profile.ts";

export const RecordProfile = z.object({
  revision: revisionOrNone,
  ...profileInput,
  how: howTold,
});
export type RecordProfile = z.output<typeof RecordProfile>;

/**
 * Records, for a manager, what a partner said they bring, by phone, by letter or in person. The row says who recorded it
 * and how; the partner is told, so that they can change it. Sent twice, it records once. Refuses one's own role, a role
 * that has ended, and a change drawn from an older revision.
 */
export async function recordProfile(
  actor: Member,
  appointmentId: string,
  input: RecordProfile,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "profile:record", appointment);
    const { membershipId } = appointment;
    if (membershipId === actor.membershipId)
      throw new Refusal("This is your own role. Write it on your own page.");
    refuseIfOver(appointment);
    const isNew = await writeProfile(tx, actor, membershipId, input);
    if (!isNew) return;
    await audit(tx, actor, `profile:recorded-${input.how}`, { kind: "membership", id: membershipId });
    const recorder = await nameOf(tx, trustId, actor.membershipId);
    await queueMessages(tx, actor, [
      {
        to: membershipId,
        kind: "profile_recorded",
        subject: "What you bring was recorded for you",
        body: `${recorder} recorded what you told them ${howWords[input.how]} about what you bring.${input.seenByPartners ? " Fellow partners can see your name and interests." : ""} If this is not right, change it on your page or tell ${recorder}.`,
        path: "partner/profile",
      },
    ]);
  });
}
