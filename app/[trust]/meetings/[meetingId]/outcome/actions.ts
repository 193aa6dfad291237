"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordOutcome, recordOutcome } from "@/lib/meetings/record-outcome.ts";

/** A manager or an admin writes what came of a meeting. */
export async function recordOutcomeAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordOutcome,
    (input) => recordOutcome(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=outcome`,
  );
}
