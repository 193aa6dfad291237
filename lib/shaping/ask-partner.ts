import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { waysTold } from "@/lib/appointments/how-told.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, formId, optionalDate } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDate, toDay, today } from "@/lib/time.ts";

export const AskPartner = z
  .object({
    id: formId,
    how: choice(["themselves", ...waysTold], "how they are asked"),
    /** When they were asked, where that was not here. */
    askedOn: optionalDate().refine((day) => day === null || day <= today(), "Enter today or a day before"),
  })
  .superRefine(({ how, askedOn }, { addIssue }) => {
    if (how !== "themselves" && !askedOn)
      addIssue({ code: "custom", path: ["askedOn"], message: "Enter the day you asked them" });
  });
export type AskPartner = z.output<typeof AskPartner>;

/**
 * Asks a partner, for who supports them, whether something about the role should change: with a message that leads to
 * where they propose it, or as it was asked elsewhere. Support 11 rests on it. Sent twice, it is asked once. Throws
 * `NotFound`; refuses a day before the role began, one's own role, and a role that is over.
 */
export async function askPartner(actor: Member, appointmentId: string, input: AskPartner): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "proposal:ask", two.subject);
    const { id, how } = input;
    if ((await tx.shapingAsk.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    const askedOn = how === "themselves" ? today() : (input.askedOn ?? today());
    if (askedOn < toDay(two.appointment.startsOn) && how !== "themselves")
      throw new Refusal("Enter a day on which the role had begun.", { field: "askedOn" });
    const { count } = await tx.shapingAsk.createMany({
      data: {
        trustId,
        id,
        appointmentId,
        askedOn: toDate(askedOn),
        how,
        askedById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "role:asked-to-shape", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, membershipId);
    const told = how === "themselves" ? "asks" : "wrote down that they asked";
    await queueMessages(tx, actor, [
      {
        to: two.appointment.membershipId,
        kind: "shaping_asked",
        subject: "Would you change something about your role?",
        body: `${by} ${told} you whether something about your role should change. If so, propose it there. If not, you need do nothing.`,
        path: `shaping/${appointmentId}`,
      },
    ]);
  });
}
