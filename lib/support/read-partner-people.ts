import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { listLineManagers, type ManagerChoice } from "@/lib/appointments/list-line-managers.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type ProfileSummary, profileFields, toProfile } from "@/lib/profiles/profile-summary.ts";
import { lastDeputy, loadDeputies } from "@/lib/support/deputy-rows.ts";
import { loadPeopleAround } from "@/lib/support/load-people-around.ts";
import type { PeopleAround } from "@/lib/support/people-around.ts";

export type PartnerPeople = PeopleAround & {
  partner: { appointmentId: string; membershipId: string; name: string };
  isPaused: boolean;
  isOver: boolean;
  /** The appointment is the reader's own. */
  isSelf: boolean;
  profile: ProfileSummary | null;
  /** Who can stand in for the line manager. */
  managers: ManagerChoice[];
  /** The deputy recorded last, whoever it is by now: forms about the deputy are drawn from it. */
  lastDeputyId: string | null;
  /** Whether the reader may change anything here, or only look. */
  mayManage: boolean;
};

/** The people around one partner and what the partner brings, for the trust's managers and admins. */
export async function readPartnerPeople(actor: Member, appointmentId: string): Promise<PartnerPeople> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: {
            membershipId: true,
            endedOn: true,
            membership: { select: { name: true, profile: { select: profileFields } } },
            states: latestState,
          },
        })
      : null;
    if (!appointment) throw new NotFound();
    authorise(actor, "appointment:read", appointment);
    const { membershipId, membership } = appointment;
    const people = await loadPeopleAround(tx, trustId, appointmentId);
    const managers = await listLineManagers(tx, trustId);
    const { deputies } = await loadDeputies(tx, trustId, appointmentId);
    return {
      ...people,
      partner: { appointmentId, membershipId, name: membership.name },
      isPaused: toState(appointment.states).kind === "paused",
      isOver: isOver(appointment),
      isSelf: membershipId === actor.membershipId,
      profile: membership.profile && toProfile(membership.profile),
      managers: managers.filter(({ id }) => id !== membershipId && id !== people.lineManager?.membershipId),
      lastDeputyId: lastDeputy(deputies)?.id ?? null,
      mayManage: can(actor, "support:write", appointment) && !isOver(appointment),
    };
  });
}
