import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { today } from "@/lib/time.ts";
import { holdPart, refuseIfClosed } from "@/lib/work/hold-work.ts";
import { partKind } from "@/lib/work/part-standing.ts";
import { refuseIfSaidMeanwhile, writePartState } from "@/lib/work/write-part-state.ts";

export const EndPart = z.object({ id: formId, position: drawnFrom });
export type EndPart = z.output<typeof EndPart>;

/**
 * Ends a partner's part in a piece of work that goes on: the partner says that it is over, or a manager does, who can
 * also withdraw the asking while there is no answer. The other side is told. What was done stays on record. Over already
 * is over. Throws `NotFound`; refuses what was drawn before something else was said.
 */
export async function endPart(actor: Member, partId: string, input: EndPart): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { work, part } = await holdPart(tx, trustId, { partId });
    authorise(actor, "work:end-part", part.appointment);
    const [latest] = part.states;
    const stands = partKind(latest, false);
    if (stands === "ended" || part.states.some(({ id }) => id === input.id)) return;
    refuseIfOver(part.appointment);
    refuseIfClosed(work, "every part in it is over");
    refuseIfSaidMeanwhile(part, input.position);
    const partner = part.appointment.membershipId;
    const isOwn = partner === membershipId;
    if (stands === "not_taking_part" || (isOwn && stands !== "taking_part"))
      throw new Refusal(
        isOwn
          ? "You are not taking part in this."
          : `${part.appointment.membership.name} is not taking part.`,
      );
    await writePartState(tx, actor, part, {
      id: input.id,
      kind: "ended",
      note: null,
      saidById: membershipId,
      how: "themselves",
      happenedOn: today(),
    });
    await audit(tx, actor, "work-part:ended", { kind: "work_part", id: part.id });
    const by = await nameOf(tx, trustId, membershipId);
    const supporters = (await supportersOf(tx, trustId, [part.appointmentId]))(part.appointmentId);
    const to = isOwn ? [part.askedById, ...supporters].filter((each) => each !== membershipId) : [partner];
    const body = isOwn
      ? `${by} wrote down that their part in ${work.name} is over.`
      : stands === "asked"
        ? `${by} wrote down that you are not asked to take part in ${work.name} any more. If you do not know why, ask them.`
        : `${by} wrote down that your part in ${work.name} is over. If this is not right, tell them.`;
    await queueMessages(
      tx,
      actor,
      [...new Set(to)].map((each) => ({
        to: each,
        kind: "work_answered",
        subject: isOwn ? `${by}: ${work.name}` : `Your part in ${work.name}`,
        body,
        path: `work/${work.id}`,
      })),
    );
  });
}
