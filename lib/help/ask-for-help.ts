import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { questions } from "@/lib/answers/rules.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, chosenId, formId, optionalChosenId, pastDate, text } from "@/lib/form-fields.ts";
import { type Helper, listHelpers } from "@/lib/help/list-helpers.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { addDays, type Day, now, showShortDate, toDate, today } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** How many days somebody has to answer, unless the trust set something else. */
export const usualAnswerDays = 7;

const whatFields = {
  kind: choice(["not_clear", "need_help"], "what it is about"),
  /** Which of the six questions is not clear, where it is about one. */
  question: z
    .union([z.literal("").transform(() => null), z.enum(questions)], "Choose one of the six questions")
    .default(null),
  lateToId: optionalChosenId,
};

export const ChooseHelper = z
  .object({ ...whatFields, toId: chosenId("whom to ask") })
  .refine(({ toId, lateToId }) => toId !== lateToId, {
    path: ["lateToId"],
    error: "Choose somebody else than the person you ask, or nobody",
  });
export type ChooseHelper = z.output<typeof ChooseHelper>;

const words = text("what you want to ask", 5_000);

export const AskForHelp = ChooseHelper.safeExtend({ id: formId, words });
export type AskForHelp = z.output<typeof AskForHelp>;

/**
 * A partner asks one person, whom they pick, about something that is not clear or for help, and says to whom it goes if
 * the answer is late. Only these two ever read it: nobody else is told, whatever their role, and the audit says nothing.
 * Sent twice, it is asked once. Refuses people who cannot be asked (any more), and a role that is over.
 */
export async function askForHelp(actor: Member, input: AskForHelp): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!actor.appointmentId) throw new NotFound();
    const appointment = await holdAppointment(tx, actor.trustId, actor.appointmentId);
    authorise(actor, "help:ask", appointment);
    await write(tx, actor, appointment, input, { how: "themselves", happenedOn: null });
  });
}

export const RecordHelp = z.object({
  id: formId,
  ...whatFields,
  words,
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordHelp = z.output<typeof RecordHelp>;

/**
 * Writes down for a partner without a computer what they asked of the actor, who supports them. The row says whose
 * question it is, who recorded it and how; the answer is owed by the actor. The same rules of who reads it.
 */
export async function recordHelp(actor: Member, appointmentId: string, input: RecordHelp): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
    authorise(actor, "help:record", { membershipId: appointment.membershipId, supporters });
    if (appointment.membershipId === membershipId) throw new NotFound();
    await write(tx, actor, appointment, { ...input, toId: membershipId }, input);
  });
}

type Held = Awaited<ReturnType<typeof holdAppointment>>;
type Asked = Pick<AskForHelp, "id" | "kind" | "question" | "words" | "toId" | "lateToId">;

async function write(
  tx: TrustTransaction,
  actor: Member,
  appointment: Held,
  { id, kind, question, words, toId, lateToId }: Asked,
  { how, happenedOn }: { how: HowRecorded; happenedOn: Day | null },
): Promise<void> {
  const { trustId, membershipId } = actor;
  const where = { trustId, id, appointmentId: appointment.id };
  if ((await tx.helpRequest.count({ where })) > 0) return;
  refuseIfOver(appointment);
  const helpers = await listHelpers(tx, trustId, appointment);
  refuseUnlessAmong(helpers, toId, "toId");
  if (lateToId) refuseUnlessAmong(helpers, lateToId, "lateToId");
  if (lateToId === toId)
    throw new Refusal("Choose somebody else than the person who is asked, or nobody", { field: "lateToId" });
  const answerBy = await answerDay(tx, trustId);
  const { count } = await tx.helpRequest.createMany({
    data: {
      ...where,
      kind,
      question,
      words,
      askedById: appointment.membershipId,
      recordedById: membershipId,
      how,
      happenedOn: happenedOn && toDate(happenedOn),
      askedAt: now(),
      toId,
      lateToId,
      answerBy: toDate(answerBy),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  const { name } = appointment.membership;
  await queueMessages(
    tx,
    actor,
    how === "themselves"
      ? [
          {
            to: toId,
            kind: "help_asked",
            subject: `${name} asks you something`,
            body: `Only you can read it. Answer by ${showShortDate(answerBy)}, or say by then when you can.`,
            path: `tasks/asked/${id}`,
          },
        ]
      : [],
  );
}

function refuseUnlessAmong(helpers: readonly Helper[], id: string, field: "toId" | "lateToId"): void {
  if (!helpers.some((helper) => helper.id === id))
    throw new Refusal("This person cannot be asked any more. Choose somebody else", { field });
}

/** The last day on which an answer to what is asked today is in time. */
export async function answerDay(tx: TrustTransaction, trustId: string): Promise<Day> {
  const set = await tx.trustSettings.findUnique({ where: { trustId }, select: { answerDays: true } });
  return addDays(today(), set?.answerDays ?? usualAnswerDays);
}
