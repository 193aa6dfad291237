import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { checkContact } from "@/lib/contacts/check-contact.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { toDate, toDay } from "@/lib/time.ts";
import { holdWork, refuseIfClosed } from "@/lib/work/hold-work.ts";
import { checkDates, workFields } from "@/lib/work/work-fields.ts";

export const ChangeWork = z.object({ revision, ...workFields });
export type ChangeWork = z.output<typeof ChangeWork>;

/**
 * Changes what the register says of a piece of work, for a manager. The same again changes nothing. Throws `NotFound`;
 * refuses one that is closed, and a change drawn from an older revision.
 */
export async function changeWork(actor: Member, workId: string, input: ChangeWork): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const work = await holdWork(tx, trustId, workId);
    authorise(actor, "work:write", {});
    const { revision: from, ...details } = input;
    const row = await tx.otherWork.findUniqueOrThrow({ where: { trustId_id: { trustId, id: workId } } });
    const is = {
      ...row,
      startsOn: row.startsOn && toDay(row.startsOn),
      endsOn: row.endsOn && toDay(row.endsOn),
    };
    const fields = Object.keys(details) as (keyof typeof details)[];
    if (fields.every((field) => is[field] === details[field])) return;
    refuseIfClosed(work, "it can no longer change");
    if (from !== work.revision) throw changedMeanwhile(work.revision);
    checkDates(details);
    // Somebody who has left stays named until somebody else is.
    await checkContact(tx, trustId, details.contactId, is.contactId);
    await tx.otherWork.updateMany({
      where: { trustId, id: workId },
      data: {
        ...details,
        startsOn: details.startsOn && toDate(details.startsOn),
        endsOn: details.endsOn && toDate(details.endsOn),
        revision: { increment: 1 },
      },
    });
    await audit(tx, actor, "work:changed", { kind: "other_work", id: workId });
  });
}
