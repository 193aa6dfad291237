import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { loadRecordedFor } from "@/lib/corrections/load-recorded-for.ts";
import { type RecordKind, recordKinds } from "@/lib/corrections/recorded.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, pastDate, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { type Day, now, toDate } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

const fields = { id: formId, words: text("what is not right", 2_000) };

export const SayCorrection = z.object(fields);
export type SayCorrection = z.output<typeof SayCorrection>;

export const RecordCorrection = z.object({
  ...fields,
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordCorrection = z.output<typeof RecordCorrection>;

/**
 * A partner says that something is not right which somebody else wrote down for them or about them. It stands beside the
 * record, for everybody who reads that record, and waits for an answer by a manager. Whoever wrote it down and who supports
 * the partner are told. Sent twice, it is said once. Refuses a second one while the first has no answer.
 */
export async function sayCorrection(
  actor: Member,
  kind: string,
  recordId: string,
  input: SayCorrection,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!actor.appointmentId) throw new NotFound();
    const appointment = await holdAppointment(tx, actor.trustId, actor.appointmentId);
    authorise(actor, "correction:say", appointment);
    const told = { how: "themselves", happenedOn: null } as const;
    await write(tx, actor, appointment, { ...input, ...told, kind, recordId });
  });
}

/** Writes the same down for a partner who told a manager. The row says whose words they are, who recorded them and how. */
export async function recordCorrection(
  actor: Member,
  appointmentId: string,
  kind: string,
  recordId: string,
  input: RecordCorrection,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const appointment = await holdAppointment(tx, actor.trustId, appointmentId);
    authorise(actor, "correction:record", appointment);
    if (appointment.membershipId === actor.membershipId) throw new NotFound();
    await write(tx, actor, appointment, { ...input, kind, recordId });
  });
}

const columns = {
  agreement: "agreementId",
  attendance: "attendanceId",
  point: "raisedPointId",
  earlier: "earlierSupportId",
  handbook: "handbookConfirmationId",
  step: "planStepStateId",
  training: "trainingDoneId",
  need: "trainingNeedId",
  proposal: "roleProposalId",
  "proposal-answer": "roleProposalStateId",
  success: "successWordId",
  promise: "promiseWordId",
  "point-word": "raisedPointWordId",
} as const satisfies Record<RecordKind, string>;

type Said = {
  id: string;
  words: string;
  how: HowRecorded;
  happenedOn: Day | null;
  kind: string;
  recordId: string;
};

async function write(
  tx: TrustTransaction,
  actor: Member,
  appointment: Awaited<ReturnType<typeof holdAppointment>>,
  { id, words, how, happenedOn, kind, recordId }: Said,
): Promise<void> {
  const { trustId, membershipId } = actor;
  const appointmentId = appointment.id;
  const known = recordKinds.find((each) => each === kind);
  const records = await loadRecordedFor(tx, trustId, appointmentId);
  const record = records.find((each) => each.kind === known && each.id === recordId);
  if (!known || !record) throw new NotFound();
  if (record.corrections.some((each) => each.id === id)) return;
  if (isOver(appointment))
    throw new Refusal("The role has ended. Write to the trust, so that it is put right.");
  if (record.corrections.some(({ answer }) => !answer))
    throw new Refusal("This was said to be not right already. It waits for an answer.");
  const { count } = await tx.correction.createMany({
    data: {
      trustId,
      id,
      appointmentId,
      [columns[known]]: recordId,
      words,
      saidById: appointment.membershipId,
      recordedById: membershipId,
      how,
      happenedOn: happenedOn && toDate(happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  await audit(tx, actor, "correction:said", { kind: "appointment", id: appointmentId });
  const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
  const partner = appointment.membership.name;
  await queueMessages(
    tx,
    actor,
    supporters
      .filter((to) => to !== membershipId)
      .map((to) => ({
        to,
        kind: "corrected",
        subject: `${partner} says that something is not right`,
        body: "It is about something that was written down for them. Read it, put right what you can, and answer.",
        path: `manage/partners/${appointmentId}/corrections/${id}`,
      })),
  );
}
