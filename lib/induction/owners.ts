import type { Member } from "@/lib/actor.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { pairingStanding } from "@/lib/support/pairing-standing.ts";
import type { StepOwner } from "@/prisma/generated/enums.ts";

type Person = { id: string; name: string };

/** Who is what to a partner today: those who do the steps of their induction. */
export type Owners = Record<Exclude<StepOwner, "contact">, Person[]>;

/** Reads them for some appointments, in a constant number of queries. */
export async function loadOwners(
  tx: TrustTransaction,
  trustId: string,
  appointments: readonly { id: string; membershipId: string; membership: { name: string } }[],
): Promise<(appointmentId: string) => Owners> {
  const ids = appointments.map(({ id }) => id);
  const supporters = await supportersOf(tx, trustId, ids);
  const admins = await tx.roleGrant.findMany({
    where: { trustId, role: "admin", endsAt: null },
    select: { membershipId: true },
  });
  const pairings = await tx.pairing.findMany({
    where: { trustId, appointmentId: { in: ids } },
    select: {
      appointmentId: true,
      membershipId: true,
      lastsUntil: true,
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
    },
  });
  const supporting = pairings.filter((each) => pairingStanding(each) === "accepted");
  const adminIds = admins.map(({ membershipId }) => membershipId);
  const mentorsOf = (id: string) =>
    supporting.filter((each) => each.appointmentId === id).map(({ membershipId }) => membershipId);
  const people = await tx.membership.findMany({
    where: {
      trustId,
      id: { in: [...ids.flatMap(supporters), ...adminIds, ...ids.flatMap(mentorsOf)] },
      endedAt: null,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const named = (wanted: readonly string[]) => people.filter(({ id }) => wanted.includes(id));
  return (appointmentId) => {
    const partner = appointments.find(({ id }) => id === appointmentId);
    return {
      partner: partner ? [{ id: partner.membershipId, name: partner.membership.name }] : [],
      line_manager: named(supporters(appointmentId)),
      admin: named(adminIds),
      mentor: named(mentorsOf(appointmentId)),
    };
  };
}

/** Whether somebody does a step on this day. */
export function isOwner({ membershipId }: Member, ownerKind: StepOwner, owners: Owners): boolean {
  return ownerKind !== "contact" && owners[ownerKind].some(({ id }) => id === membershipId);
}
