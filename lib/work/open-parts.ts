import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, now, toDate } from "@/lib/time.ts";

/** A partner's part in work that goes on: asked, or taking part. */
export type OpenPart = { id: string; workId: string; name: string; takesPart: boolean; position: number };

/** The open parts of one appointment, by the name of the work. */
export async function loadOpenParts(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
): Promise<OpenPart[]> {
  const parts = await tx.workPart.findMany({
    where: { trustId, appointmentId, work: { closedOn: null } },
    orderBy: [{ work: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      work: { select: { id: true, name: true } },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true, position: true } },
    },
  });
  return parts
    .filter(({ states: [state] }) => !state || state.kind === "taking_part")
    .map(({ id, work, states: [state] }) => ({
      id,
      workId: work.id,
      name: work.name,
      takesPart: state !== undefined,
      position: state?.position ?? 0,
    }));
}

/**
 * Ends the parts of a role that has ended. Where its last day is still to come they last until then: a part counts only
 * while its appointment is current.
 */
export async function endParts(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  parts: readonly OpenPart[],
  lastDay: Day,
): Promise<void> {
  if (parts.length === 0) return;
  await tx.workPartState.createMany({
    data: parts.map(({ id, position }) => ({
      trustId,
      partId: id,
      position: position + 1,
      kind: "ended" as const,
      saidById: membershipId,
      recordedById: membershipId,
      how: "themselves" as const,
      happenedOn: toDate(lastDay),
      recordedAt: now(),
    })),
  });
}
