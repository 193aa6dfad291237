"use server";

import { SayCorrection, sayCorrection } from "@/lib/corrections/say-correction.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner says that something written down for them is not right. */
export async function sayCorrectionAction(
  trust: string,
  kind: string,
  recordId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayCorrection,
    (input) => sayCorrection(actor, kind, recordId, input),
    `/${trust}/partner/recorded?done=said`,
  );
}
