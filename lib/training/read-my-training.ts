import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Day, toDay, today } from "@/lib/time.ts";
import { loadNeeds, loadTraining, type NeedDetail, type TrainingLine } from "@/lib/training/load-training.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** A training that was done and not taken back. */
export type DoneSummary = {
  id: string;
  doneOn: Day;
  validUntil: Day | null;
  isExpired: boolean;
  how: HowRecorded;
  recordedBy: string;
};
export type MyTraining = { lines: TrainingLine[]; needs: NeedDetail[] };

/** What training a partner is asked for, where they stand with each, and which they need, for themselves. */
export async function readMyTraining(actor: Member): Promise<MyTraining> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId, appointmentId } = actor;
    authorise(actor, "training:read", { membershipId });
    if (!appointmentId) throw new NotFound();
    return {
      lines: await loadTraining(tx, trustId, appointmentId),
      needs: await loadNeeds(tx, trustId, { appointmentId }),
    };
  });
}

/** One training of the list for a partner, with each time they did it. Throws `NotFound`, also once it is off the list. */
export async function readMyItem(
  actor: Member,
  itemId: string,
): Promise<{ line: TrainingLine; dones: DoneSummary[] }> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId, appointmentId } = actor;
    authorise(actor, "training:read", { membershipId });
    if (!appointmentId) throw new NotFound();
    return oneItem(tx, trustId, appointmentId, itemId);
  });
}

/** One training of one appointment, for functions that authorise their own reader. Throws `NotFound`. */
export async function oneItem(tx: TrustTransaction, trustId: string, appointmentId: string, itemId: string) {
  const line = (await loadTraining(tx, trustId, appointmentId)).find(({ id }) => id === itemId);
  if (!line) throw new NotFound();
  const dones = await tx.trainingDone.findMany({
    where: { trustId, appointmentId, itemId, takenBackAt: null },
    orderBy: [{ doneOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      doneOn: true,
      validUntil: true,
      how: true,
      recordedBy: { select: { name: true } },
    },
  });
  return {
    line,
    dones: dones.map(({ doneOn, validUntil, recordedBy, ...done }): DoneSummary => {
      const until = validUntil && toDay(validUntil);
      return {
        ...done,
        doneOn: toDay(doneOn),
        validUntil: until,
        isExpired: until !== null && until < today(),
        recordedBy: recordedBy.name,
      };
    }),
  };
}
