import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState } from "@/lib/appointments/appointment-fields.ts";
import { isOver, lineManagesToday } from "@/lib/appointments/current.ts";
import { isPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type ArrangerChoice, listArrangers } from "@/lib/introductions/list-arrangers.ts";
import type { ContactPurpose } from "@/prisma/generated/enums.ts";

export type ContactChoice = {
  id: string;
  name: string;
  jobTitle: string | null;
  purpose: ContactPurpose;
  /** The partner's committees that this person chairs, or is secretary of. */
  committees: string[];
  /** The partner is to meet them already. */
  isProposed: boolean;
};

export type IntroductionChoices = {
  partner: string;
  /** Nothing is proposed while the role is paused or once it is over. */
  closed: "paused" | "over" | null;
  /** Every contact of the trust: those of the partner's committees first. */
  contacts: ContactChoice[];
  arrangers: ArrangerChoice[];
};

/** Whom a partner could be introduced to, and who could arrange it, for a manager. */
export async function listIntroductionChoices(
  actor: Member,
  appointmentId: string,
): Promise<IntroductionChoices> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: {
            membershipId: true,
            endedOn: true,
            membership: { select: { name: true } },
            states: latestState,
          },
        })
      : null;
    if (!appointment) throw new NotFound();
    authorise(actor, "support:write", appointment);
    const contacts = await tx.contact.findMany({
      where: { trustId, endedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        jobTitle: true,
        purpose: true,
        introductions: { where: { appointmentId }, take: 1, select: { id: true } },
        officers: {
          where: {
            ...lineManagesToday(),
            committee: {
              endedAt: null,
              invitations: { some: { appointmentId, meetingId: null, ...lineManagesToday() } },
            },
          },
          orderBy: { committee: { name: "asc" } },
          select: { committee: { select: { name: true } } },
        },
      },
    });
    const choices = contacts.map(({ officers, introductions, ...contact }) => ({
      ...contact,
      isProposed: introductions.length > 0,
      committees: [...new Set(officers.map(({ committee }) => committee.name))],
    }));
    return {
      partner: appointment.membership.name,
      closed: isOver(appointment) ? "over" : isPaused(appointment) ? "paused" : null,
      contacts: choices.toSorted((a, b) => Number(b.committees.length > 0) - Number(a.committees.length > 0)),
      arrangers: await listArrangers(tx, trustId, appointment.membershipId),
    };
  });
}
