import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { loadPoints } from "@/lib/points/load-points.ts";
import type { Day } from "@/lib/time.ts";

/**
 * Something a partner raised that somebody was named to respond to, and is to answer now. `isUnsettled`: it was answered, and
 * the partner says that it is not enough, which is for the two and who responds alone.
 */
export type ToRespond = {
  id: string;
  appointmentId: string;
  partner: string;
  dueOn: Day;
  isLate: boolean;
  isUnsettled: boolean;
};

/** What waits for this person so, first due first. For functions that authorise their own reader. */
export async function loadToRespond(
  tx: TrustTransaction,
  { trustId, membershipId }: Pick<Member, "trustId" | "membershipId">,
): Promise<ToRespond[]> {
  const points = await loadPoints(tx, trustId, { asks: { some: { responderId: membershipId } } });
  return points
    .filter(
      ({ responder, standing }) => responder?.membershipId === membershipId && standing.waitsFor === "trust",
    )
    .map(({ id, appointmentId, partner, standing: { kind, due, since, isLate } }) => ({
      id,
      appointmentId,
      partner,
      dueOn: due ?? since,
      isLate,
      isUnsettled: kind === "unsettled",
    }))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}
