import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { formId, line, pastDate } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { now, toDate } from "@/lib/time.ts";

export const RecordBriefing = z.object({
  id: formId,
  heldOn: pastDate("when it was"),
  audience: line("who was there"),
});
export type RecordBriefing = z.output<typeof RecordBriefing>;

/** Writes down that people of the trust heard what the role of partners is, for admins and managers. Sent twice, it is there once. */
export async function recordBriefing(actor: Member, input: RecordBriefing): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "briefing:record", {});
    const { trustId, membershipId } = actor;
    const { id, heldOn, audience } = input;
    const { count } = await tx.briefing.createMany({
      data: { trustId, id, audience, heldOn: toDate(heldOn), recordedById: membershipId, recordedAt: now() },
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, actor, "briefing:recorded", { kind: "briefing", id });
  });
}

/** Takes back a briefing that was written down by mistake, for admins and managers. Taken back already is taken back. Throws `NotFound`. */
export async function takeBackBriefing(actor: Member, briefingId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const there = isId(briefingId) && (await tx.briefing.count({ where: { trustId, id: briefingId } })) > 0;
    if (!there) throw new NotFound();
    authorise(actor, "briefing:record", {});
    const { count } = await tx.briefing.updateMany({
      where: { trustId, id: briefingId, takenBackAt: null },
      data: { takenBackAt: now() },
    });
    if (count > 0) await audit(tx, actor, "briefing:taken-back", { kind: "briefing", id: briefingId });
  });
}
