import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { showShortDate, toDay } from "@/lib/time.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/** What is read of an appointment to tell whether its partner can be invited, for a `select`. */
export const invitableFields = { startsOn: true, endedOn: true, states: latestState } as const;

type Row = {
  startsOn: Date;
  endedOn: Date | null;
  states: { kind: AppointmentStateKind; happenedOn: Date | null; recordedAt: Date; position: number }[];
};

/** Why a partner cannot be invited to a committee, or to a meeting on that day; null when they can. */
export function whyNotInvited(appointment: Row, heldOn: Date | null): string | null {
  const { startsOn, endedOn, states } = appointment;
  if (isOver(appointment)) return "their role has ended";
  const state = toState(states);
  if (state.kind === "paused") return `their role is paused, since ${showShortDate(state.since)}`;
  if (heldOn && startsOn > heldOn)
    return `their role starts on ${showShortDate(toDay(startsOn))}, after this meeting`;
  if (heldOn && endedOn && endedOn < heldOn)
    return `their role ends on ${showShortDate(toDay(endedOn))}, before this meeting`;
  return null;
}
