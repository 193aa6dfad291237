import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { loadAnswers } from "@/lib/answers/load-answers.ts";
import type { Answer } from "@/lib/answers/rules.ts";
import { type ViewStanding, viewStanding } from "@/lib/answers/view-standing.ts";
import {
  type LineManagerSummary,
  todaysLineManager,
  toLineManager,
} from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { today } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { ContactPurpose } from "@/prisma/generated/enums.ts";

export type MyAnswers = {
  appointmentId: string;
  answers: (Answer & { view: ViewStanding })[];
  /** Whom to talk to today about what is not clear. */
  lineManager: LineManagerSummary | null;
  /** Others whom the trust names for partners. */
  contacts: {
    id: string;
    purpose: ContactPurpose;
    name: string;
    jobTitle: string | null;
    email: string | null;
    phone: string | null;
  }[];
  urgentContacts: UrgentContact[];
};

/** All six answers for a partner, with what they themselves said of each. Nobody else reads that, whatever their role. */
export async function readMyAnswers(actor: Member): Promise<MyAnswers> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      orderBy: { startsOn: "asc" },
      select: {
        id: true,
        membershipId: true,
        lineManagers: todaysLineManager(),
        clarityViews: { select: { question: true, view: true, saidAt: true } },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "clarity:say", appointment);
    const answers = (await loadAnswers(tx, trustId, [appointment.id]))(appointment.id);
    return {
      appointmentId: appointment.id,
      answers: answers.map((answer) => ({
        ...answer,
        view: viewStanding(appointment.clarityViews, answer, today()),
      })),
      lineManager: toLineManager(appointment.lineManagers),
      contacts: await tx.contact.findMany({
        where: {
          trustId,
          endedAt: null,
          purpose: { in: ["responsible_to", "accountable_to", "wellbeing", "other"] },
        },
        orderBy: [{ purpose: "asc" }, { name: "asc" }, { id: "asc" }],
        select: { id: true, purpose: true, name: true, jobTitle: true, email: true, phone: true },
      }),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}
