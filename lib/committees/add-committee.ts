import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { committeeFields } from "@/lib/committees/committee-fields.ts";
import { checkOfficer } from "@/lib/committees/officers.ts";
import { inTrust } from "@/lib/db.ts";
import { formId, optionalChosenId } from "@/lib/form-fields.ts";
import { now, toDate, today } from "@/lib/time.ts";

export const AddCommittee = z.object({
  id: formId,
  ...committeeFields,
  chairId: optionalChosenId,
  secretaryId: optionalChosenId,
});
export type AddCommittee = z.output<typeof AddCommittee>;

/** Adds a committee to the trust's register, with who chairs it and is its secretary today. Sent twice, it adds once. */
export async function addCommittee(actor: Member, input: AddCommittee): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "committee:write", {});
    const { trustId } = actor;
    const { chairId, secretaryId, ...committee } = input;
    await checkOfficer(tx, trustId, chairId, "chairId");
    await checkOfficer(tx, trustId, secretaryId, "secretaryId");
    const { count } = await tx.committee.createMany({
      data: { trustId, ...committee, createdAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) return;
    const officers = [
      { post: "chair" as const, contactId: chairId },
      { post: "secretary" as const, contactId: secretaryId },
    ];
    await tx.committeeOfficer.createMany({
      data: officers.flatMap(({ post, contactId }) =>
        contactId === null
          ? []
          : {
              trustId,
              committeeId: input.id,
              post,
              contactId,
              startsOn: toDate(today()),
              recordedAt: now(),
              recordedById: actor.membershipId,
            },
      ),
    });
    await audit(tx, actor, "committee:added", { kind: "committee", id: input.id });
  });
}
