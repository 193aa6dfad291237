import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { checkUrgentContacts } from "@/lib/appointments/appoint-partner.ts";
import { audit } from "@/lib/audit.ts";
import { holdServingList, linesOf } from "@/lib/before/hold-serving-list.ts";
import { takeTurns, writeBroughtIn } from "@/lib/before/write-brought-in.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { optionalText } from "@/lib/form-fields.ts";
import { now } from "@/lib/time.ts";

export const ConfirmServingList = z.object({ lines: optionalText(10_000).default("") });
export type ConfirmServingList = z.output<typeof ConfirmServingList>;

/**
 * Brings in every partner on a list whose line can be used, all at once, for the manager who uploaded it and saw what
 * would become of it. Each line is judged afresh: nothing of what was shown is trusted. What the list said is then
 * forgotten. Sent twice, it is done once. Refuses, once, where other lines can be used by now than the ones that were shown.
 */
export async function confirmServingList(
  actor: Member,
  listId: string,
  { lines }: ConfirmServingList,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const { trustId } = actor;
    await takeTurns(tx, trustId);
    const list = await holdServingList(tx, actor, listId);
    if (list.used) return;
    await checkUrgentContacts(tx, trustId);
    const count = list.accepted.length;
    if (count === 0) throw new Refusal("There is nobody on this list who can be brought in.");
    if (linesOf(list) !== lines)
      throw new Refusal(
        `Something changed since this page was opened: ${count} can be brought in now. Open the page again to see who, or press the button again.`,
        { current: { lines: linesOf(list) } },
      );
    await writeBroughtIn(tx, actor, list.accepted);
    await tx.servingList.updateMany({
      where: { trustId, id: listId },
      data: { lines: [], usedAt: now(), broughtIn: count },
    });
    await audit(tx, actor, "serving-list:used", { kind: "serving-list", id: listId });
  });
}
