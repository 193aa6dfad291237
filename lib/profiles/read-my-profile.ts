import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type ProfileSummary, profileFields, toProfile } from "@/lib/profiles/profile-summary.ts";

/** What a partner brings, for themself: null while nothing is written. Throws `NotFound` for one who is no partner here. */
export async function readMyProfile(actor: Member): Promise<ProfileSummary | null> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      select: { membershipId: true, membership: { select: { profile: { select: profileFields } } } },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "profile:read", appointment);
    const { profile } = appointment.membership;
    return profile && toProfile(profile);
  });
}
