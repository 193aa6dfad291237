import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { now } from "@/lib/time.ts";

export type StepLinkDetail = {
  partner: string;
  title: string;
  /** Who does the step, where that is a contact. */
  contact: { name: string; email: string | null; phone: string | null } | null;
  /** The link that works now. */
  link: { id: string; madeBy: string; madeAt: Date; expiresAt: Date } | null;
  isOver: boolean;
};

/** What whoever supports the partner sees before they make a link to a step, or after. Throws `NotFound`. */
export async function readStepLink(
  actor: Member,
  appointmentId: string,
  stepId: string,
): Promise<StepLinkDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const two = await loadTheTwo(tx, actor, appointmentId);
    const step = isId(stepId)
      ? await tx.planStep.findUnique({
          where: { trustId_id: { trustId, id: stepId }, appointmentId },
          select: {
            title: true,
            contact: { select: { name: true, email: true, phone: true } },
            links: {
              where: { endedAt: null, expiresAt: { gt: now() } },
              orderBy: { createdAt: "desc" },
              take: 1,
              select: { id: true, createdAt: true, expiresAt: true, createdBy: { select: { name: true } } },
            },
          },
        })
      : null;
    if (!step) throw new NotFound();
    authorise(actor, "plan:write", { supporters: two.isPartner ? [] : two.supporters });
    const [link] = step.links;
    return {
      partner: two.appointment.membership.name,
      title: step.title,
      contact: step.contact,
      link: link
        ? {
            id: link.id,
            madeBy: link.createdBy.name,
            madeAt: link.createdAt,
            expiresAt: link.expiresAt,
          }
        : null,
      isOver: isOver(two.appointment),
    };
  });
}
