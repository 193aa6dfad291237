import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState, standingState } from "@/lib/appointments/appointment-fields.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { nextState } from "@/lib/appointments/next-state.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, formId, pastDate } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { now, showShortDate, toDate, toDay } from "@/lib/time.ts";

export const MoveAppointment = z.object({
  id: formId,
  kind: choice(["inducting", "active"], "where they are now"),
  happenedOn: pastDate("the day this happened"),
});
export type MoveAppointment = z.output<typeof MoveAppointment>;

const done = { inducting: "The induction has begun already", active: "This partner is active already" };

/**
 * Moves an appointment on, one step at a time, for a manager: from checks to induction, from induction to active.
 * Sent twice, it moves once; of two people at once, one moves it and the other is told. Refuses while the role is
 * paused, and once it has ended.
 */
export async function moveAppointment(
  actor: Member,
  appointmentId: string,
  input: MoveAppointment,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        membershipId: true,
        endedOn: true,
        membership: { select: { name: true } },
        states: latestState,
      },
    });
    const latest = appointment?.states[0];
    if (!appointment || !latest) throw new NotFound();
    authorise(actor, "appointment:move", appointment);
    const last = standingState(appointment.states);
    const mine = { trustId_id: { trustId, id: input.id }, appointmentId };
    const isThere = async () =>
      (await tx.appointmentState.findUnique({ where: mine, select: { id: true } })) !== null;
    if (await isThere()) return;
    refuseIfOver(appointment);
    if (last.kind === "paused")
      throw new Refusal(`The role of ${appointment.membership.name} is paused. Resume it first.`);
    if (nextState(last.kind) !== input.kind)
      throw new Refusal(`${done[input.kind]}. Go back to see where this partner is now.`);
    if (last.happenedOn && toDate(input.happenedOn) < last.happenedOn)
      throw new Refusal(`Enter a day on or after ${showShortDate(toDay(last.happenedOn))}, the step before`, {
        field: "happenedOn",
      });
    const { count } = await tx.appointmentState.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        kind: input.kind,
        happenedOn: toDate(input.happenedOn),
        recordedAt: now(),
        recordedById: actor.membershipId,
        position: latest.position + 1,
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      if (await isThere()) return;
      throw new Refusal("Somebody else has just moved this partner on. Go back to see where they are now.");
    }
    await audit(tx, actor, `appointment:${input.kind}`, { kind: "appointment", id: appointmentId });
  });
}
