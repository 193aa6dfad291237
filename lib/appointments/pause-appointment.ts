import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { dayOfState, standingState } from "@/lib/appointments/appointment-fields.ts";
import { closeInvitations } from "@/lib/appointments/close-invitations.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { listCoverChoices } from "@/lib/appointments/list-cover-choices.ts";
import { loadHandover, type Seat } from "@/lib/appointments/load-handover.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, optionalChosenId, optionalText, pastDate } from "@/lib/form-fields.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { now, showShortDate, toDate, today } from "@/lib/time.ts";

export const PauseAppointment = z.object({
  id: formId,
  happenedOn: pastDate("the day the pause began"),
  reason: optionalText(1_000).transform((words) => words || null),
  /** For each seat, by the id of its invitation, the appointment of the partner who covers it; null for nobody. */
  cover: z.record(z.string(), optionalChosenId).default({}),
});
export type PauseAppointment = z.output<typeof PauseAppointment>;

/**
 * Pauses a partner's role from a day that has come, for a manager. From then on the partner is asked to nothing and
 * told of nothing but the pause; their seats are kept, and other active partners may cover them. The partner, those
 * who cover and those who support the partner are told, without the reason. Sent twice, it pauses once.
 *
 * Refuses a role that is paused already or has ended, a day before the step before, a seat that is none of theirs any
 * more, and anybody who cannot cover it.
 */
export async function pauseAppointment(
  actor: Member,
  appointmentId: string,
  input: PauseAppointment,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "appointment:pause", appointment);
    if (appointment.states.some(({ id }) => id === input.id)) return;
    refuseIfOver(appointment);
    const { name } = appointment.membership;
    const last = standingState(appointment.states);
    if (last.kind === "paused")
      throw new Refusal(
        `The role of ${name} is paused already, since ${showShortDate(dayOfState(last))}. Go back to see where it stands.`,
      );
    if (last.happenedOn && toDate(input.happenedOn) < last.happenedOn)
      throw new Refusal(`Enter a day on or after ${showShortDate(dayOfState(last))}, the step before`, {
        field: "happenedOn",
      });
    const { count } = await tx.appointmentState.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        kind: "paused",
        happenedOn: toDate(input.happenedOn),
        reason: input.reason,
        recordedAt: now(),
        recordedById: actor.membershipId,
        position: appointment.nextPosition,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "appointment:paused", { kind: "appointment", id: appointmentId });

    const { seats } = await loadHandover(tx, trustId, appointmentId);
    const toCovering = await coverSeats(tx, actor, { appointmentId, seats, cover: input.cover });
    const recorder = await tx.membership.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actor.membershipId } },
      select: { name: true },
    });
    const since = showShortDate(input.happenedOn);
    const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "paused",
        subject: "Your role is paused",
        body: `${recorder.name} recorded that your role is paused since ${since}. You are asked to nothing while it is paused, and we send you no other messages. Your seats are kept for you. If this is not right, or when you want to come back, tell ${recorder.name} or your line manager.`,
        path: "partner",
      },
      ...supporters
        .filter((id) => id !== actor.membershipId && id !== appointment.membershipId)
        .map(
          (to): NewMessage => ({
            to,
            kind: "paused",
            subject: `The role of ${name} is paused`,
            body: `${recorder.name} recorded that the role of ${name} is paused since ${since}.`,
            path: `manage/partners/${appointmentId}`,
          }),
        ),
      ...toCovering,
    ]);
  });
}

/** Asks the partners who were chosen to keep the seats warm, from today; returns what they are told. */
async function coverSeats(
  tx: TrustTransaction,
  actor: Member,
  { appointmentId, seats, cover }: { appointmentId: string; seats: Seat[]; cover: PauseAppointment["cover"] },
): Promise<NewMessage[]> {
  const { trustId } = actor;
  const wanted = Object.entries(cover).filter(([, by]) => by !== null);
  if (wanted.some(([seat]) => !seats.some(({ invitationId }) => invitationId === seat)))
    throw new Refusal("The partner’s seats have changed meanwhile. Go back and open this page again.");
  // Whoever is away can cover nobody else: a seat they only covered goes to the next, or back to being empty.
  const onlyCovered = seats.filter(({ coveringFor }) => coveringFor).map(({ invitationId }) => invitationId);
  await closeInvitations(tx, actor, onlyCovered, today());
  const choices = wanted.length > 0 ? await listCoverChoices(tx, trustId, appointmentId) : [];
  const messages: NewMessage[] = [];
  for (const seat of seats) {
    const by = cover[seat.invitationId];
    if (!by) continue;
    const field = `cover.${seat.invitationId}`;
    const person = choices.find((each) => each.appointmentId === by);
    if (!person) throw new Refusal("Choose a partner who is active at this trust today", { field });
    const { count } = await tx.invitation.createMany({
      data: {
        trustId,
        appointmentId: person.appointmentId,
        committeeId: seat.committeeId,
        coveringId: seat.coveringFor?.appointmentId ?? appointmentId,
        why: "To cover a seat for a while",
        invitedById: actor.membershipId,
        invitedAt: now(),
        startsOn: toDate(today()),
      },
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Refusal(`${person.name} has a seat on ${seat.committee} already. Choose somebody else`, {
        field,
      });
    await audit(tx, actor, "appointment:seat-covered", { kind: "appointment", id: person.appointmentId });
    messages.push({
      to: person.membershipId,
      kind: "covering_seat",
      subject: `You cover a seat on ${seat.committee}`,
      body: `You are asked to cover a seat on ${seat.committee} from today, until we tell you that it is no longer needed. You are now asked to its meetings.`,
      path: `committees/${seat.committeeId}`,
    });
  }
  return messages;
}
