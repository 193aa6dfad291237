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

export type IntroductionToArrange = IntroductionDetail & {
  /** How to reach the partner, while there is something to arrange. */
  reach: { email: string | null; phone: string | null } | null;
};

/**
 * An introduction for whoever arranges it, or a manager: whom, why and where it stands; while it is open, how to reach
 * the partner, and no more of the partner than that.
 */
export async function readIntroductionToArrange(
  actor: Member,
  introductionId: string,
): Promise<IntroductionToArrange> {
  return inTrust(actor, async (tx) => {
    const row = isId(introductionId)
      ? await tx.introduction.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: introductionId } },
          select: introductionDetail(),
        })
      : null;
    if (!row) throw new NotFound();
    authorise(actor, "introduction:arrange", { membershipId: row.arranger.id });
    const detail = toIntroductionDetail(row);
    const { email, phone } = row.appointment.membership;
    const isOpen = ["to_arrange", "arranged"].includes(detail.standing.kind) && !detail.isOver;
    return { ...detail, reach: isOpen ? { email, phone } : null };
  });
}
