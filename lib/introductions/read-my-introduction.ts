import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import {
  type IntroductionDetail,
  introductionDetail,
  toIntroductionDetail,
} from "@/lib/introductions/introduction-detail.ts";

/** Somebody a partner is to meet, why, and where it stands: for that partner. */
export async function readMyIntroduction(actor: Member, introductionId: string): Promise<IntroductionDetail> {
  return inTrust(actor, async (tx) => {
    const row = isId(introductionId)
      ? await tx.introduction.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: introductionId } },
          select: introductionDetail(),
        })
      : null;
    if (!row) throw new NotFound();
    authorise(actor, "introduction:say", row.appointment);
    return toIntroductionDetail(row);
  });
}
