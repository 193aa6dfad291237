import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { questions } from "@/lib/answers/rules.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { choice, formId, pastDate } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, dayOf, now, toDate, toDay } from "@/lib/time.ts";
import type { Clarity, HowRecorded, RoleQuestion } from "@/prisma/generated/enums.ts";

export const RecordClarity = z.object({
  id: formId,
  question: choice([...questions], "one of the six questions"),
  view: choice(["clear", "not_clear"], "whether it is clear to them"),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordClarity = z.output<typeof RecordClarity>;

/**
 * Writes down for a partner without a computer whether an answer is clear to them, as they told the actor, who supports
 * them. The row says who recorded it and how. It shows to the partner and to who recorded it, and to nobody else; the
 * audit says nothing. Sent twice, it is said once.
 */
export async function recordClarity(
  actor: Member,
  appointmentId: string,
  input: RecordClarity,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
    authorise(actor, "clarity:record", { membershipId: appointment.membershipId, supporters });
    if (appointment.membershipId === membershipId) throw new NotFound();
    refuseIfOver(appointment);
    await tx.clarityView.createMany({
      data: {
        trustId,
        appointmentId,
        membershipId: appointment.membershipId,
        ...input,
        happenedOn: toDate(input.happenedOn),
        recordedById: membershipId,
        saidAt: now(),
      },
      skipDuplicates: true,
    });
  });
}

export type RecordedClarity = {
  partner: string;
  /** What the reader wrote down themselves, latest first. The database shows them nothing else. */
  recorded: {
    id: string;
    question: RoleQuestion;
    view: Clarity;
    how: HowRecorded;
    happenedOn: Day | null;
    on: Day;
  }[];
};

/** What somebody wrote down for a partner of what is clear to them, for the page on which they write down more. */
export async function readRecordedClarity(actor: Member, appointmentId: string): Promise<RecordedClarity> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: { membershipId: true, membership: { select: { name: true } } },
        })
      : null;
    if (!appointment) throw new NotFound();
    const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
    authorise(actor, "clarity:record", { membershipId: appointment.membershipId, supporters });
    const rows = await tx.clarityView.findMany({
      where: { trustId, appointmentId, recordedById: membershipId },
      orderBy: [{ saidAt: "desc" }, { id: "desc" }],
      take: 60,
      select: { id: true, question: true, view: true, how: true, happenedOn: true, saidAt: true },
    });
    return {
      partner: appointment.membership.name,
      recorded: rows.map(({ happenedOn, saidAt, ...row }) => ({
        ...row,
        happenedOn: happenedOn && toDay(happenedOn),
        on: dayOf(saidAt),
      })),
    };
  });
}
