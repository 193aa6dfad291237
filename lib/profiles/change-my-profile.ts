import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { revisionOrNone } from "@/lib/form-fields.ts";
import { profileInput } from "@/lib/profiles/profile-fields.ts";
import { writeProfile } from "@/lib/profiles/write-profile.ts";

export const ChangeMyProfile = z.object({ revision: revisionOrNone, ...profileInput });
export type ChangeMyProfile = z.output<typeof ChangeMyProfile>;

/**
 * A partner says what they bring, in their own words, and whether fellow partners of this trust may see their name and
 * interests. Every box may stay empty. Sent twice, it is said once. Refuses a change drawn from an older revision.
 * Throws `NotFound` for somebody who is no partner here.
 */
export async function changeMyProfile(actor: Member, input: ChangeMyProfile): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      select: { membershipId: true },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "profile:write", appointment);
    const isNew = await writeProfile(tx, actor, membershipId, { ...input, how: "themselves" });
    if (isNew) await audit(tx, actor, "profile:changed", { kind: "membership", id: membershipId });
  });
}
