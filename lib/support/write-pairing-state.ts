import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import type { HeldPairing } from "@/lib/support/hold-pairing.ts";
import { type Day, now, toDate } from "@/lib/time.ts";
import type { HowRecorded, PairingStateKind } from "@/prisma/generated/enums.ts";

/** Writes what became of a pairing that is held: whose act it is, who recorded it and how. */
export async function writePairingState(
  tx: TrustTransaction,
  actor: Member,
  pairing: HeldPairing,
  state: { id: string; kind: PairingStateKind; saidById: string; how: HowRecorded; happenedOn: Day },
): Promise<void> {
  const { happenedOn, ...rest } = state;
  const { count } = await tx.pairingState.createMany({
    data: {
      trustId: actor.trustId,
      pairingId: pairing.id,
      position: (pairing.states[0]?.position ?? 0) + 1,
      ...rest,
      recordedById: actor.membershipId,
      happenedOn: toDate(happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
}
