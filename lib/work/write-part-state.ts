import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { type Day, now, toDate } from "@/lib/time.ts";
import type { HeldPart } from "@/lib/work/hold-work.ts";
import { type PartKind, partKind } from "@/lib/work/part-standing.ts";
import type { HowRecorded, WorkPartStateKind } from "@/prisma/generated/enums.ts";

type NewState = {
  id: string;
  kind: WorkPartStateKind;
  note: string | null;
  saidById: string;
  how: HowRecorded;
  happenedOn: Day;
};

/** Writes a word on a part that is held. */
export async function writePartState(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  part: HeldPart,
  state: NewState,
): Promise<void> {
  const { count } = await tx.workPartState.createMany({
    data: {
      ...state,
      trustId,
      partId: part.id,
      position: (part.states[0]?.position ?? 0) + 1,
      recordedById: membershipId,
      happenedOn: toDate(state.happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
}

const said: Record<PartKind, string> = {
  asked: "nothing is said",
  taking_part: "taking part",
  not_taking_part: "not taking part",
  ended: "this part is over",
};

/** Refuses what was drawn before somebody else said something: they are told what, and keep what they typed. */
export function refuseIfSaidMeanwhile({ states: [latest] }: HeldPart, position: number): void {
  if ((latest?.position ?? 0) === position) return;
  throw new Refusal(
    `Something was written down meanwhile: ${said[partKind(latest, false)]}. What you typed is still here. Send it again if it is still right.`,
    { current: { position: String(latest?.position ?? 0) } },
  );
}
