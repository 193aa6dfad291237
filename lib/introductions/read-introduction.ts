import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import {
  type IntroductionDetail,
  introductionDetail,
  toIntroductionDetail,
} from "@/lib/introductions/introduction-detail.ts";
import { type ArrangerChoice, listArrangers } from "@/lib/introductions/list-arrangers.ts";

export type ManagedIntroduction = IntroductionDetail & {
  arrangers: ArrangerChoice[];
  /** The partner is the reader: what they have to say they say on their own page. */
  isSelf: boolean;
  mayManage: boolean;
};

/** One introduction of a partner, all that became of it and who could arrange it, for the trust's managers and admins. */
export async function readIntroduction(actor: Member, introductionId: string): Promise<ManagedIntroduction> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const row = isId(introductionId)
      ? await tx.introduction.findUnique({
          where: { trustId_id: { trustId, id: introductionId } },
          select: introductionDetail(),
        })
      : null;
    if (!row) throw new NotFound();
    authorise(actor, "support:read", {});
    const detail = toIntroductionDetail(row);
    const { membershipId } = detail.partner;
    return {
      ...detail,
      arrangers: await listArrangers(tx, trustId, membershipId),
      isSelf: membershipId === actor.membershipId,
      mayManage: can(actor, "support:write", {}) && !detail.isOver,
    };
  });
}
