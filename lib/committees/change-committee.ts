import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { committeeFields } from "@/lib/committees/committee-fields.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";

export const ChangeCommittee = z.object({ revision, ...committeeFields });
export type ChangeCommittee = z.output<typeof ChangeCommittee>;

/**
 * Changes what the register says of a committee. Throws `NotFound`; refuses one that has ended, and a change drawn
 * from an older revision.
 */
export async function changeCommittee(
  actor: Member,
  committeeId: string,
  input: ChangeCommittee,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const read = () => tx.committee.findUnique({ where: { trustId_id: { trustId, id: committeeId } } });
    const committee = isId(committeeId) ? await read() : null;
    if (!committee) throw new NotFound();
    authorise(actor, "committee:write", {});
    if (committee.endedAt) throw new Refusal("This committee has ended, so it can no longer change.");
    const { revision: from, ...details } = input;
    const { count } = await tx.committee.updateMany({
      where: { trustId, id: committeeId, revision: from, endedAt: null },
      data: { ...details, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await read(), details);
    await audit(tx, actor, "committee:changed", { kind: "committee", id: committeeId });
  });
}
