import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { usualTarget } from "@/lib/committees/seats.ts";
import { inTrust } from "@/lib/db.ts";
import { usualAnswerDays } from "@/lib/help/ask-for-help.ts";
import { usualWeeks } from "@/lib/one-to-ones/rhythm.ts";

export type TrustSettingsSummary = {
  committeeTarget: number;
  /** How often, in weeks, a partner and their manager talk unless the two set something else. */
  oneToOneWeeks: number;
  /** How many days somebody has to answer what a partner asks. */
  answerDays: number;
  /** Whether partners can write down the time they give. */
  keepsTime: boolean;
  /** 0 while the trust has set nothing for itself. */
  revision: number;
};

/** What a trust has set for itself, or what it has until it does, for its admins. */
export async function readSettings(actor: Member): Promise<TrustSettingsSummary> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "settings:read", {});
    const settings = await tx.trustSettings.findUnique({
      where: { trustId: actor.trustId },
      select: {
        committeeTarget: true,
        oneToOneWeeks: true,
        answerDays: true,
        keepsTime: true,
        revision: true,
      },
    });
    return (
      settings ?? {
        committeeTarget: usualTarget,
        oneToOneWeeks: usualWeeks,
        answerDays: usualAnswerDays,
        keepsTime: false,
        revision: 0,
      }
    );
  });
}
