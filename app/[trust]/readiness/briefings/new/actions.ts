"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordBriefing, recordBriefing } from "@/lib/readiness/briefings.ts";

/** Writes down a briefing that was held. */
export async function recordBriefingAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordBriefing,
    (input) => recordBriefing(actor, input),
    `/${trust}/readiness?done=briefed`,
  );
}
