"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordAttendance, recordAttendance } from "@/lib/meetings/record-attendance.ts";

/** A manager records who came to a meeting. */
export async function recordAttendanceAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordAttendance,
    (input) => recordAttendance(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=attendance`,
  );
}
