import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { changedMeanwhile } from "@/lib/errors.ts";
import { profileFields, toProfile } from "@/lib/profiles/profile-summary.ts";
import { now } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

type Words = {
  experience: string | null;
  skills: string | null;
  interests: string | null;
  whenFree: string | null;
  seenByPartners: boolean;
};

/**
 * Writes what a partner brings over what is there, drawn from a revision (0: nothing was there). False where it says
 * just that already. Refuses where somebody changed it meanwhile.
 */
export async function writeProfile(
  tx: TrustTransaction,
  actor: Member,
  membershipId: string,
  { revision: from, how, ...words }: Words & { revision: number; how: HowRecorded },
): Promise<boolean> {
  const { trustId } = actor;
  const read = () =>
    tx.partnerProfile.findUnique({
      where: { trustId_membershipId: { trustId, membershipId } },
      select: profileFields,
    });
  const there = await read();
  if (there && saysSo(there, words)) return false;
  if (!there && saysSo(nothing, words)) return false;
  const by = { recordedById: actor.membershipId, how, changedAt: now() };
  if (from === 0) {
    const { count } = await tx.partnerProfile.createMany({
      data: { trustId, membershipId, ...words, ...by },
      skipDuplicates: true,
    });
    if (count === 1) return true;
  } else {
    const { count } = await tx.partnerProfile.updateMany({
      where: { trustId, membershipId, revision: from },
      data: { ...words, ...by, revision: { increment: 1 } },
    });
    if (count === 1) return true;
  }
  const meanwhile = await read();
  if (meanwhile && saysSo(meanwhile, words)) return false;
  throw changedMeanwhile(meanwhile ? toProfile(meanwhile).revision : 0);
}

const nothing: Words = {
  experience: null,
  skills: null,
  interests: null,
  whenFree: null,
  seenByPartners: false,
};

function saysSo(there: Words, words: Words): boolean {
  return (Object.keys(nothing) as (keyof Words)[]).every((each) => there[each] === words[each]);
}
