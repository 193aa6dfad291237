import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { loadAnswers } from "@/lib/answers/load-answers.ts";
import type { Answer } from "@/lib/answers/rules.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

export type PartnerAnswers = {
  appointmentId: string;
  name: string;
  answers: Answer[];
  /** "None, because…" as it is said now, also where records have come to answer since. */
  nones: { id: string; question: RoleQuestion; because: string }[];
  /** Whether the reader may say "none, because…" here, or only look. */
  mayAnswer: boolean;
  /** Whether the reader supports this partner today: what success looks like is between the two. */
  supports: boolean;
};

/**
 * What is answered of a partner's six questions, and who owes what is missing, for those who manage partners. How
 * clear it is to the partner is theirs, and is not read here.
 */
export async function readPartnerAnswers(actor: Member, appointmentId: string): Promise<PartnerAnswers> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        membershipId: true,
        endedOn: true,
        membership: { select: { name: true } },
        noneBecauses: { where: { endedAt: null }, select: { id: true, question: true, because: true } },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "answer:read", appointment);
    const isSelf = appointment.membershipId === actor.membershipId;
    return {
      appointmentId,
      name: appointment.membership.name,
      answers: (await loadAnswers(tx, trustId, [appointmentId]))(appointmentId),
      nones: appointment.noneBecauses,
      supports: can(actor, "success:write", {
        supporters: (await supportersOf(tx, trustId, [appointmentId]))(appointmentId),
      }),
      mayAnswer: can(actor, "none-because:say", appointment) && !isSelf && !isOver(appointment),
    };
  });
}
