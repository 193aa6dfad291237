import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { lineManagesToday, refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { refuseIfPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { chosenId, eachRow, formId, text } from "@/lib/form-fields.ts";
import { listArrangers } from "@/lib/introductions/list-arrangers.ts";
import { proposalMessages } from "@/lib/introductions/proposal-messages.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now } from "@/lib/time.ts";

export const ProposeIntroductions = z.object({
  id: formId,
  /** By contact: why the two should meet, and who arranges it. */
  why: eachRow(text("why they should meet", 500)),
  arranger: eachRow(chosenId("who arranges it")),
  /** Contacts that somebody else added while this form was open: the form comes back with them, to go on without. */
  leftOut: eachRow(z.string()),
});
export type ProposeIntroductions = z.output<typeof ProposeIntroductions>;

const mostAtOnce = 50;

/**
 * Proposes, for a manager, whom a partner should meet, one contact or several at once, each with why and with who
 * arranges it. The partner and whoever arranges are told. All of them or none; sent twice, they are proposed once.
 *
 * Refuses a contact the partner is to meet already (naming them, to go on without), somebody to arrange it who holds no
 * role here or is the partner, and a role that is paused or over. A contact who is not there, or no more, is not found.
 */
export async function proposeIntroductions(
  actor: Member,
  appointmentId: string,
  input: ProposeIntroductions,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "support:write", appointment);
    const wanted = Object.entries(input.why)
      .filter(([contactId]) => !input.leftOut[contactId])
      .map(([contactId, why]) => ({ id: derivedId(input.id, contactId), contactId, why }));
    if (wanted.length === 0) throw new Refusal("Choose at least one person for the partner to meet");
    if (wanted.length > mostAtOnce) throw new Refusal(`Choose at most ${mostAtOnce} people at once`);
    const contactIds = wanted.map(({ contactId }) => contactId);
    const there = await tx.introduction.findMany({
      where: { trustId, appointmentId, contactId: { in: contactIds } },
      select: { id: true, contactId: true, contact: { select: { name: true } } },
    });
    const isSent = (contactId: string, id: string) =>
      there.some((each) => each.contactId === contactId && each.id === id);
    if (wanted.every(({ contactId, id }) => isSent(contactId, id))) return;
    refuseIfOver(appointment);
    refuseIfPaused(appointment);
    const contacts = await tx.contact.findMany({
      where: { trustId, id: { in: contactIds }, endedAt: null },
      select: { id: true, name: true },
    });
    if (contacts.length < new Set(contactIds).size) throw new NotFound();
    if (there.length > 0)
      throw new Refusal(
        `${there.map(({ contact }) => contact.name).join(", ")}: on the list already, added by somebody else. Nothing was recorded yet. Send this again to go on without.`,
        { current: Object.fromEntries(there.map(({ contactId }) => [`leftOut.${contactId}`, "yes"])) },
      );
    const arrangers = await listArrangers(tx, trustId, appointment.membershipId);
    const because = await tx.committeeOfficer.findMany({
      where: {
        trustId,
        contactId: { in: contactIds },
        ...lineManagesToday(),
        committee: {
          endedAt: null,
          invitations: { some: { appointmentId, ...lineManagesToday() } },
        },
      },
      select: { contactId: true, committeeId: true },
    });
    const rows = wanted.map(({ id, contactId, why }) => {
      const arrangerId = input.arranger[contactId];
      if (!arrangerId || !arrangers.some((each) => each.id === arrangerId))
        throw new Refusal("Choose somebody who holds a role at this trust today", {
          field: `arranger.${contactId}`,
        });
      return {
        trustId,
        id,
        appointmentId,
        contactId,
        committeeId: because.find((each) => each.contactId === contactId)?.committeeId ?? null,
        why,
        arrangerId,
        proposedById: actor.membershipId,
        proposedAt: now(),
      };
    });
    const { count } = await tx.introduction.createMany({ data: rows, skipDuplicates: true });
    if (count < rows.length) throw new Refusal("This page is out of date. Go back and open it again.");
    for (const { id } of rows) await audit(tx, actor, "introduction:proposed", { kind: "introduction", id });
    await queueMessages(
      tx,
      actor,
      proposalMessages({
        partner: { id: appointment.membershipId, name: appointment.membership.name },
        proposals: rows.map(({ id, contactId, arrangerId }) => ({
          id,
          arrangerId,
          contact: contacts.find((each) => each.id === contactId)?.name ?? "",
        })),
        proposer: { id: actor.membershipId, name: await nameOf(tx, trustId, actor.membershipId) },
      }),
    );
  });
}
