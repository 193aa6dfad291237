import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { checkOfficer } from "@/lib/committees/officers.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile, NotFound, Refusal } from "@/lib/errors.ts";
import { formId, optionalChosenId, pastDate, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { now, showShortDate, toDate, toDay } from "@/lib/time.ts";
import type { CommitteePost } from "@/prisma/generated/enums.ts";

export const NameOfficer = z.object({
  id: formId,
  /** The committee's, so that two people cannot name somebody unseen by one another. */
  revision,
  contactId: optionalChosenId,
  startsOn: pastDate("the day it changed"),
});
export type NameOfficer = z.output<typeof NameOfficer>;

/**
 * Names who chairs a committee, or is its secretary, from a day that has come; or that nobody does. The earlier one
 * stays on record until that day. Sent twice, it names once.
 */
export async function nameOfficer(
  actor: Member,
  committeeId: string,
  post: CommitteePost,
  input: NameOfficer,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(committeeId)) throw new NotFound();
    const { trustId } = actor;
    await tx.$queryRaw`select 1 from committee where trust_id = ${trustId}::uuid and id = ${committeeId}::uuid for update`;
    const committee = await tx.committee.findUnique({
      where: { trustId_id: { trustId, id: committeeId } },
      select: {
        endedAt: true,
        revision: true,
        officers: {
          where: { post },
          orderBy: [{ startsOn: "asc" }, { recordedAt: "asc" }],
          select: { id: true, contactId: true, startsOn: true, endsOn: true },
        },
      },
    });
    if (!committee) throw new NotFound();
    authorise(actor, "committee:write", {});
    if (committee.endedAt) throw new Refusal("This committee has ended, so it can no longer change.");
    if (committee.officers.some(({ id }) => id === input.id)) return;
    const last = committee.officers.findLast(({ endsOn }) => endsOn === null);
    if ((last?.contactId ?? null) === input.contactId) return;
    if (committee.revision !== input.revision) throw changedMeanwhile(committee.revision);
    await checkOfficer(tx, trustId, input.contactId, "contactId");
    const from = toDate(input.startsOn);
    const latest = committee.officers.at(-1);
    const notBefore = latest && (latest.endsOn ?? latest.startsOn);
    if (notBefore && from < notBefore)
      throw new Refusal(`Enter a day on or after ${showShortDate(toDay(notBefore))}, the change before`, {
        field: "startsOn",
      });
    if (last)
      await tx.committeeOfficer.updateMany({ where: { trustId, id: last.id }, data: { endsOn: from } });
    if (input.contactId)
      await tx.committeeOfficer.createMany({
        data: {
          trustId,
          id: input.id,
          committeeId,
          post,
          contactId: input.contactId,
          startsOn: from,
          recordedAt: now(),
          recordedById: actor.membershipId,
        },
      });
    await tx.committee.updateMany({
      where: { trustId, id: committeeId },
      data: { revision: { increment: 1 } },
    });
    await audit(tx, actor, `committee:named-${post}`, { kind: "committee", id: committeeId });
  });
}
