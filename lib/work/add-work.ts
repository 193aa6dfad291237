import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { checkContact } from "@/lib/contacts/check-contact.ts";
import { inTrust } from "@/lib/db.ts";
import { formId } from "@/lib/form-fields.ts";
import { now, toDate } from "@/lib/time.ts";
import { checkDates, workFields } from "@/lib/work/work-fields.ts";

export const AddWork = z.object({ id: formId, ...workFields });
export type AddWork = z.output<typeof AddWork>;

/** Adds a piece of work to the trust's register, for a manager. Sent twice, it adds once. */
export async function addWork(actor: Member, input: AddWork): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "work:write", {});
    const { trustId, membershipId } = actor;
    const { startsOn, endsOn, ...work } = input;
    checkDates(input);
    await checkContact(tx, trustId, input.contactId);
    const { count } = await tx.otherWork.createMany({
      data: {
        trustId,
        ...work,
        startsOn: startsOn && toDate(startsOn),
        endsOn: endsOn && toDate(endsOn),
        createdAt: now(),
        createdById: membershipId,
      },
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, actor, "work:added", { kind: "other_work", id: input.id });
  });
}
