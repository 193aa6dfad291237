import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalLink, optionalText, pastDate } from "@/lib/form-fields.ts";
import { holdItem } from "@/lib/readiness/item-fields.ts";
import { now, toDate } from "@/lib/time.ts";

export const SayItem = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["under_way", "done", "reopened"], "how it stands"),
    words: optionalText(1_000),
    link: optionalLink(),
    happenedOn: pastDate("since when"),
  })
  .superRefine(({ kind, words, link }, { addIssue }) => {
    if (kind === "done" && !words && !link)
      addIssue({
        code: "custom",
        path: ["words"],
        message: "Enter what shows that it is done, or give a link to it",
      });
  });
export type SayItem = z.output<typeof SayItem>;

/**
 * Says how something on the trust's list stands, for whoever sees to it and for its admins: begun, done and what shows it,
 * or to be done again. Sent twice, it is said once. Throws `NotFound`; refuses what was taken off the list, and what somebody
 * said meanwhile.
 */
export async function sayItem(actor: Member, itemId: string, input: SayItem): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const item = await holdItem(tx, trustId, itemId);
    authorise(actor, "readiness:say", { membershipId: item.ownerId });
    const { id, position, words, happenedOn, ...said } = input;
    if (item.said.some((each) => each.id === id)) return;
    if (item.endedOn) throw new Refusal("This was taken off the list.");
    if (item.position !== position)
      throw new Refusal(
        `${item.said.at(-1)?.by ?? "Somebody"} said something of this meanwhile. What you typed is still here. Open this page again to see it.`,
      );
    if (said.kind === "reopened" && item.kind !== "done")
      throw new Refusal("It is not done yet, so it cannot be done again.", { field: "kind" });
    const { count } = await tx.readinessState.createMany({
      data: {
        ...said,
        trustId,
        id,
        itemId,
        position: position + 1,
        words: words || null,
        happenedOn: toDate(happenedOn),
        saidById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "readiness:said", { kind: "readiness_item", id: itemId });
  });
}
