import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import {
  dayOfState,
  latestState,
  type StateSummary,
  toState,
} from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { type CoverChoice, listCoverChoices } from "@/lib/appointments/list-cover-choices.ts";
import { type Handover, loadHandover } from "@/lib/appointments/load-handover.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, toDay } from "@/lib/time.ts";
import type { AppointmentStateKind, EndedAs } from "@/prisma/generated/enums.ts";

export type HandoverDetail = {
  name: string;
  startsOn: Day;
  termEndsOn: Day | null;
  state: StateSummary;
  /** Where a paused role stands again once it is resumed. */
  resumesAs: AppointmentStateKind | null;
  /** The ending that is recorded, come or still to come. */
  ending: {
    hasCome: boolean;
    lastDay: Day;
    endedAs: EndedAs | null;
    reason: string | null;
    thanks: string | null;
  } | null;
  handover: Handover;
  /** Who can cover a seat. */
  choices: CoverChoice[];
};

/**
 * What is open around a partner, for the pages on which a manager pauses, resumes or ends the role; once it has ended,
 * what was open on its last day.
 */
export async function readHandover(actor: Member, appointmentId: string): Promise<HandoverDetail> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        membershipId: true,
        startsOn: true,
        termEndsOn: true,
        endedOn: true,
        membership: { select: { name: true } },
        states: {
          ...latestState,
          select: { ...latestState.select, reason: true, thanks: true, endedAs: true },
        },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "appointment:end", appointment);
    const { states, endedOn } = appointment;
    const state = toState(states);
    const ending = states.find(({ kind }) => kind === "ended");
    return {
      name: appointment.membership.name,
      startsOn: toDay(appointment.startsOn),
      termEndsOn: appointment.termEndsOn && toDay(appointment.termEndsOn),
      state,
      resumesAs:
        state.kind === "paused"
          ? (states.find(({ kind }) => kind !== "paused" && kind !== "ended")?.kind ?? null)
          : null,
      ending: ending
        ? {
            hasCome: isOver(appointment),
            lastDay: dayOfState(ending),
            endedAs: ending.endedAs,
            reason: ending.reason,
            thanks: ending.thanks,
          }
        : null,
      handover: await loadHandover(
        tx,
        trustId,
        appointmentId,
        endedOn && isOver(appointment) ? toDay(endedOn) : undefined,
      ),
      choices: await listCoverChoices(tx, trustId, appointmentId),
    };
  });
}
