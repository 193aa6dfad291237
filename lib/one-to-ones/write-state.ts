import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import type { HeldOneToOne } from "@/lib/one-to-ones/hold-one-to-one.ts";
import { now, toDate, today } from "@/lib/time.ts";
import type { HowRecorded, OneToOneStateKind } from "@/prisma/generated/enums.ts";

type NewState = {
  id: string;
  kind: OneToOneStateKind;
  because: string | null;
  saidById: string;
  recordedById: string;
  how: HowRecorded;
};

/** Writes what became of a one-to-one that is held. */
export async function writeState(
  tx: TrustTransaction,
  actor: Member,
  oneToOne: HeldOneToOne,
  state: NewState,
): Promise<void> {
  const { count } = await tx.oneToOneState.createMany({
    data: {
      trustId: actor.trustId,
      oneToOneId: oneToOne.id,
      position: (oneToOne.states[0]?.position ?? 0) + 1,
      ...state,
      happenedOn: toDate(today()),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
}
