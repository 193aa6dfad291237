import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { loadNetworks, type NetworkSummary } from "@/lib/networks/load-networks.ts";
import { type Fellow, loadFellows } from "@/lib/profiles/load-fellows.ts";
import { loadPeopleAround } from "@/lib/support/load-people-around.ts";
import { isOpenPairing, pairingStanding } from "@/lib/support/pairing-standing.ts";
import type { PeopleAround } from "@/lib/support/people-around.ts";

export type MyPeople = Omit<PeopleAround, "notIntroduced"> & {
  /** Fellow partners who agreed to be seen. */
  fellows: Fellow[];
  /** Whether fellow partners can see the reader. */
  isSeen: boolean;
  networks: NetworkSummary[];
  /** Whether the reader is asked to be somebody's mentor or buddy, or is it already. */
  others: "asked" | "supported" | null;
};

/**
 * A partner's own people: who line-manages and who stands in, mentor and buddy, whom they are to meet and whether they
 * have, who is there for support, fellow partners who agreed to be seen, and networks beyond the trust. Who was asked and
 * has not said yes is not named. Throws `NotFound` for somebody who is no partner here.
 */
export async function readMyPeople(actor: Member): Promise<MyPeople> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      orderBy: { startsOn: "asc" },
      select: { id: true, membershipId: true },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "support:read", appointment);
    authorise(actor, "fellow:read", {});
    const { notIntroduced: _, pairings, ...people } = await loadPeopleAround(tx, trustId, appointment.id);
    const profile = await tx.partnerProfile.findUnique({
      where: { trustId_membershipId: { trustId, membershipId } },
      select: { seenByPartners: true },
    });
    const asked = await tx.pairing.findMany({
      where: { trustId, membershipId, appointment: currentAppointment() },
      select: {
        lastsUntil: true,
        states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
      },
    });
    const standings = asked.map((pairing) => pairingStanding(pairing));
    return {
      ...people,
      pairings: pairings
        .filter(({ standing }) => isOpenPairing(standing))
        .map((pairing) =>
          pairing.standing === "accepted" ? pairing : { ...pairing, person: nobody, askedBy: "" },
        ),
      fellows: await loadFellows(tx, trustId, membershipId),
      isSeen: profile?.seenByPartners ?? false,
      networks: await loadNetworks(tx, trustId),
      others: standings.includes("asked") ? "asked" : standings.includes("accepted") ? "supported" : null,
    };
  });
}

/** Stands for somebody who has not said yes: it is theirs to say. */
const nobody = { id: "", name: "", jobTitle: null, email: null, phone: null };
