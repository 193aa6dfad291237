import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { choice, count, revisionOrNone } from "@/lib/form-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now } from "@/lib/time.ts";

export const ChangeSettings = z.object({
  revision: revisionOrNone,
  committeeTarget: count("how many partners you want on each safety-related committee"),
  oneToOneWeeks: count("how many weeks are between one-to-ones", 52).refine(
    (weeks) => weeks > 0,
    "Enter a number from 1 to 52",
  ),
  answerDays: count("how many days somebody has to answer a partner", 60).refine(
    (days) => days > 0,
    "Enter a number from 1 to 60",
  ),
  keepsTime: choice(["no", "yes"], "whether partners can write down the time they give").transform(
    (chosen) => chosen === "yes",
  ),
});
export type ChangeSettings = z.output<typeof ChangeSettings>;

/** Changes what a trust sets for itself, for its admins. Refuses a change drawn from an older revision. */
export async function changeSettings(actor: Member, input: ChangeSettings): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "settings:write", {});
    const { trustId } = actor;
    const { revision: from, ...settings } = input;
    const { count: written } =
      from === 0
        ? await tx.trustSettings.createMany({
            data: { trustId, ...settings, changedAt: now() },
            skipDuplicates: true,
          })
        : await tx.trustSettings.updateMany({
            where: { trustId, revision: from },
            data: { ...settings, changedAt: now(), revision: { increment: 1 } },
          });
    if (written === 0)
      return refuseUnlessAlreadySo(await tx.trustSettings.findUnique({ where: { trustId } }), settings);
    await audit(tx, actor, "trust:settings-changed", { kind: "trust", id: trustId });
  });
}
