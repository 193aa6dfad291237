import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { newLinkToken } from "@/lib/identity/tokens.ts";
import { isId } from "@/lib/ids.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { now } from "@/lib/time.ts";
import { currentShortName, shortNameOf } from "@/lib/trusts/current-short-name.ts";

const daysToUse = 30;

export const MakeStepLink = z.object({ id: formId });
export type MakeStepLink = z.output<typeof MakeStepLink>;

/**
 * Makes the link with which a contact who does not sign in sees one step of one partner's induction and says that it is
 * done, for whoever supports the partner to send them. Returns the link, which is kept nowhere and cannot be read again; earlier links to
 * this step stop working. Refuses a step that is not a contact's, a role that has ended, and a second sending of the same
 * form (with the id for a new one, should the first answer have been lost).
 */
export async function makeStepLink(
  actor: Member,
  appointmentId: string,
  stepId: string,
  input: MakeStepLink,
): Promise<{ path: string; expiresAt: Date }> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { appointment, isPartner, supporters } = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "plan:write", { supporters: isPartner ? [] : supporters });
    const step = isId(stepId)
      ? await tx.planStep.findUnique({
          where: { trustId_id: { trustId, id: stepId }, appointmentId },
          select: { contactId: true, contact: { select: { trust: { select: currentShortName } } } },
        })
      : null;
    if (!step) throw new NotFound();
    refuseIfOver(appointment);
    if (!step.contactId || !step.contact)
      throw new Refusal("Whoever does this step signs in here, and needs no link.");
    await tx.stepLink.updateMany({ where: { trustId, stepId, endedAt: null }, data: { endedAt: now() } });
    const { token, row } = newLinkToken(daysToUse);
    const { count } = await tx.stepLink.createMany({
      data: {
        trustId,
        id: input.id,
        stepId,
        contactId: step.contactId,
        ...row,
        createdById: membershipId,
      },
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Refusal(
        "This link was made a moment ago, and a link is shown only once. If you did not see it, press the button again: you get a new link, and the earlier one stops working.",
        { current: { id: randomUUID() } },
      );
    await audit(tx, actor, "step-link:made", { kind: "appointment", id: appointmentId });
    const path = `/sign-in/step/${shortNameOf(step.contact.trust)}/${token}`;
    return { path, expiresAt: row.expiresAt };
  });
}
