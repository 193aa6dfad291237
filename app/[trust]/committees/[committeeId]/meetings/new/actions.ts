"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddMeetings, addMeetings } from "@/lib/meetings/add-meetings.ts";

/** Enters the dates of a committee. */
export async function addMeetingsAction(
  trust: string,
  committeeId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddMeetings,
    (input) => addMeetings(actor, committeeId, input),
    ({ added }) => `/${trust}/committees/${committeeId}?done=${added > 0 ? "entered" : "there"}`,
  );
}
