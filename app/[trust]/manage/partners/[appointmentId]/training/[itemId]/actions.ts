"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordTraining, recordTraining } from "@/lib/training/record-training.ts";
import { SayApplies, sayApplies } from "@/lib/training/say-applies.ts";

type About = { appointmentId: string; itemId: string };

/** Says whether a training applies to a partner. */
export async function sayAppliesAction(
  trust: string,
  { appointmentId, itemId }: About,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayApplies,
    (input) => sayApplies(actor, appointmentId, itemId, input),
    `/${trust}/manage/partners/${appointmentId}/training?done=said`,
  );
}

/** Writes down that a partner did a training. */
export async function recordTrainingAction(
  trust: string,
  { appointmentId, itemId }: About,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordTraining,
    (input) => recordTraining(actor, appointmentId, itemId, input),
    ({ isExpired }) =>
      `/${trust}/manage/partners/${appointmentId}/training?done=${isExpired ? "recorded-expired" : "recorded"}`,
  );
}
