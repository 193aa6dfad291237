import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { toDay, today } from "@/lib/time.ts";
import type { AppointmentStateKind, PairingKind } from "@/prisma/generated/enums.ts";

/** What says whether somebody can be a mentor or buddy here, of a membership, for a `select`. */
export function placeFields() {
  return {
    id: true,
    name: true,
    jobTitle: true,
    endedAt: true,
    roleGrants: { where: { role: "mentor" as const, ...heldNow() }, take: 1, select: { id: true } },
    appointments: {
      where: currentAppointment(),
      orderBy: { startsOn: "asc" as const },
      take: 1,
      select: { startsOn: true, states: latestState },
    },
  };
}

type PlaceRow = {
  endedAt: Date | null;
  roleGrants: { id: string }[];
  appointments: {
    startsOn: Date;
    states: { kind: AppointmentStateKind; happenedOn: Date | null; recordedAt: Date }[];
  }[];
};

/** Whether somebody is today what a mentor (the role) or a buddy (a fellow partner, or a mentor) has to be. */
export function standsIn(kind: PairingKind, row: PlaceRow): boolean {
  if (row.endedAt) return false;
  return row.roleGrants.length > 0 || (kind === "buddy" && row.appointments.length > 0);
}

/** Whether they can be asked today: a fellow partner whose role has begun and is not paused, or a mentor. */
function canBeAsked(kind: PairingKind, row: PlaceRow): boolean {
  if (row.endedAt) return false;
  if (row.roleGrants.length > 0) return true;
  const [role] = row.appointments;
  if (kind === "mentor" || !role || toDay(role.startsOn) > today()) return false;
  return ["inducting", "active"].includes(toState(role.states).kind);
}

export type PersonToAsk = { id: string; name: string; jobTitle: string | null; isPartner: boolean };

/** Whom a partner's mentor or buddy could be today, by name: anybody but the partner. */
export async function loadPeopleToAsk(
  tx: TrustTransaction,
  trustId: string,
  kind: PairingKind,
  partnerId: string,
): Promise<PersonToAsk[]> {
  const rows = await tx.membership.findMany({
    where: {
      trustId,
      endedAt: null,
      id: { not: partnerId },
      OR: [
        { roleGrants: { some: { role: "mentor", ...heldNow() } } },
        { appointments: { some: currentAppointment() } },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: placeFields(),
  });
  return rows
    .filter((row) => canBeAsked(kind, row))
    .map(({ id, name, jobTitle, appointments }) => ({
      id,
      name,
      jobTitle,
      isPartner: appointments.length > 0,
    }));
}
