import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { chosenId, drawnFrom, formId } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { loadStaff } from "@/lib/people/load-staff.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { holdPoint, refuseIfTakenBack } from "@/lib/points/hold-point.ts";
import { askedFor } from "@/lib/shaping/write-proposal.ts";
import { now, showShortDate, toDate } from "@/lib/time.ts";

export const NameResponder = z.object({
  id: formId,
  position: drawnFrom,
  responderId: chosenId("who is to respond"),
  dueOn: askedFor,
});
export type NameResponder = z.output<typeof NameResponder>;

/**
 * Names, for a manager, who is to respond to something a partner raised and by when. They get a message and may read and
 * answer just that. Sent twice, it is named once. Throws `NotFound`; refuses somebody who has no role here, the partner
 * themselves, what was taken back and what somebody named meanwhile.
 */
export async function nameResponder(
  actor: Member,
  appointmentId: string,
  pointId: string,
  input: NameResponder,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, point } = await holdPoint(tx, actor, appointmentId, pointId);
    authorise(actor, "point:ask", two.subject);
    const { id, position, responderId, dueOn } = input;
    if ((await tx.raisedPointAsk.count({ where: { trustId, id, pointId } })) > 0) return;
    if (two.isPartner) throw new Refusal("You raised this yourself. Somebody else has to see to it.");
    refuseIfTakenBack(point);
    if (point.positions.ask !== position)
      throw new Refusal(
        `Meanwhile ${point.responder?.name ?? "somebody"} was named, by ${point.responder ? showShortDate(point.responder.dueOn) : "a day"}. Open this page again to see it.`,
      );
    const responders = await loadStaff(tx, trustId, two.appointment.membershipId);
    if (!responders.some((each) => each.membershipId === responderId))
      throw new Refusal("Choose somebody from the list: staff with a role here", { field: "responderId" });
    const { count } = await tx.raisedPointAsk.createMany({
      data: {
        trustId,
        id,
        pointId,
        position: position + 1,
        responderId,
        dueOn: toDate(dueOn),
        askedById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "point:responder-named", { kind: "raised_point", id: pointId });
    if (responderId === membershipId) return;
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      {
        to: responderId,
        kind: "point_asked",
        subject: "Please respond to what a partner raised",
        body: `${by} asks you to respond by ${showShortDate(dueOn)}. Read it there, and answer.`,
        path: `raised/${appointmentId}/${pointId}`,
      },
    ]);
  });
}
