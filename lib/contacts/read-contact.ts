import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import type { ContactSummary } from "@/lib/contacts/list-contacts.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

export type ContactDetails = ContactSummary & {
  revision: number;
  endedAt: Date | null;
  /** Names of the tasks that name this contact today. */
  tasks: { id: string; name: string }[];
  /** What the trust's induction has them do, and what they have still to do for partners of today. */
  steps: string[];
  stepsFor: { title: string; partner: string }[];
};

/** One contact and the tasks that name them, for the trust's admin and managers. Throws `NotFound`. */
export async function readContact(actor: Member, contactId: string): Promise<ContactDetails> {
  return inTrust(actor, async (tx) => {
    const contact = isId(contactId)
      ? await tx.contact.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: contactId } },
          select: {
            id: true,
            name: true,
            jobTitle: true,
            purpose: true,
            email: true,
            phone: true,
            revision: true,
            endedAt: true,
            taskProfiles: {
              where: { endedAt: null },
              orderBy: { name: "asc" },
              select: { id: true, name: true },
            },
            inductionSteps: {
              where: { endedAt: null },
              orderBy: { position: "asc" },
              select: { title: true },
            },
            planSteps: {
              where: { plan: { appointment: currentAppointment() } },
              orderBy: [{ dueOn: "asc" }, { id: "asc" }],
              select: {
                title: true,
                plan: { select: { appointment: { select: { membership: { select: { name: true } } } } } },
                states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
              },
            },
          },
        })
      : null;
    if (!contact) throw new NotFound();
    authorise(actor, "contact:read", {});
    const { taskProfiles, inductionSteps, planSteps, ...rest } = contact;
    return {
      ...rest,
      tasks: taskProfiles,
      steps: inductionSteps.map(({ title }) => title),
      stepsFor: planSteps
        .filter(({ states: [last] }) => !last || last.kind === "to_do")
        .map(({ title, plan }) => ({ title, partner: plan.appointment.membership.name })),
    };
  });
}
