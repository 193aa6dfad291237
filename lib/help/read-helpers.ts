import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { answerDay } from "@/lib/help/ask-for-help.ts";
import { type Helper, listHelpers } from "@/lib/help/list-helpers.ts";
import { isId } from "@/lib/ids.ts";
import type { Day } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

export type Helpers = {
  partner: string;
  helpers: Helper[];
  /** By when somebody asked today is to answer. */
  answerBy: Day;
  isOver: boolean;
  urgentContacts: UrgentContact[];
};

/** Whom a partner can ask, for the partner. Throws `NotFound` for somebody who is no partner here. */
export async function readHelpers(actor: Member): Promise<Helpers> {
  return inTrust(actor, async (tx) => {
    const { trustId, appointmentId } = actor;
    if (!appointmentId) throw new NotFound();
    const appointment = await tx.appointment.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: fields,
    });
    authorise(actor, "help:ask", appointment);
    return {
      partner: appointment.membership.name,
      helpers: await listHelpers(tx, trustId, appointment),
      answerBy: await answerDay(tx, trustId),
      isOver: isOver(appointment),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}

/** To whom a question could go when the answer is late, for who supports the partner and writes it down for them. */
export async function readHelpersFor(actor: Member, appointmentId: string): Promise<Helpers> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: fields,
        })
      : null;
    if (!appointment) throw new NotFound();
    const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
    authorise(actor, "help:record", { membershipId: appointment.membershipId, supporters });
    const helpers = await listHelpers(tx, trustId, appointment);
    return {
      partner: appointment.membership.name,
      helpers: helpers.filter(({ id }) => id !== membershipId),
      answerBy: await answerDay(tx, trustId),
      isOver: isOver(appointment),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}

const fields = {
  id: true,
  membershipId: true,
  endedOn: true,
  membership: { select: { name: true } },
} as const;
