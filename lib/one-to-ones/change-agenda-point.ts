import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, revision, text } from "@/lib/form-fields.ts";
import { holdAgendaPoint } from "@/lib/one-to-ones/hold-agenda-point.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now } from "@/lib/time.ts";

export const ChangeAgendaPoint = z.object({
  revision,
  words: text("what you want to talk about", 1_000),
  /** Whether it stays on the agenda. */
  keep: choice(["yes", "no"], "whether you still want to talk about it"),
});
export type ChangeAgendaPoint = z.output<typeof ChangeAgendaPoint>;

/**
 * Changes the words of a line on the agenda, or takes it off: by whose line it is, or who wrote it down for them. Throws
 * `NotFound`; refuses the other's line, one they have talked about, and a change drawn from an older revision.
 */
export async function changeAgendaPoint(
  actor: Member,
  pointId: string,
  input: ChangeAgendaPoint,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, point } = await holdAgendaPoint(tx, actor, pointId);
    authorise(actor, "one-to-one:write", two.subject);
    if (![point.saidById, point.recordedById].includes(membershipId))
      throw new Refusal("The other of you wrote this. You can add a line of your own.");
    if (point.talkedAboutInId) throw new Refusal("You have talked about this, so it stays as it is.");
    if (point.takenBackAt) {
      if (input.keep === "no") return;
      throw new Refusal("This was taken off the agenda. Add it again if you want to talk about it.");
    }
    const wanted = input.keep === "yes" ? { words: input.words } : { takenBackAt: now() };
    const { count } = await tx.agendaPoint.updateMany({
      where: { trustId, id: pointId, revision: input.revision, takenBackAt: null, talkedAboutInId: null },
      data: { ...wanted, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(point, { words: input.words });
    await audit(tx, actor, `one-to-one:agenda-${input.keep === "yes" ? "changed" : "taken-off"}`, {
      kind: "appointment",
      id: point.appointmentId,
    });
  });
}
