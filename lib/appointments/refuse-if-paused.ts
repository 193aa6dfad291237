import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { Refusal } from "@/lib/errors.ts";

type Paused = { membership: { name: string }; states: Parameters<typeof toState>[0] };

/** What `refuseIfPaused` looks at, for a `select`. */
export const pausedFields = {
  membership: { select: { name: true } },
  states: latestState,
} as const;

/** Refuses to ask anything new of somebody whose role is paused, or of others for them: it waits until they are back. */
export function refuseIfPaused(appointment: Paused): void {
  if (isPaused(appointment))
    throw new Refusal(
      `The role of ${appointment.membership.name} is paused. Do this once they are back. Nothing was recorded.`,
    );
}

/** Whether a role is paused today. */
export function isPaused({ states }: Pick<Paused, "states">): boolean {
  return toState(states).kind === "paused";
}
