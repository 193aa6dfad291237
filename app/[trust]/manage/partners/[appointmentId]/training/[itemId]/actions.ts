"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordTraining, recordTraining } from "@/lib/training/record-training.ts";
import { SayApplies, sayApplies } from "@/lib/training/say-applies.ts";
import { TakeBackTraining, takeBackTraining } from "@/lib/training/take-back-training.ts";

/** Says whether a training applies to a partner. */
export async function sayAppliesAction(
  trust: string,
  appointmentId: string,
  itemId: string,
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
  appointmentId: string,
  itemId: string,
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

/** Takes back what was recorded for a partner: that they did a training. */
export async function takeBackForThemAction(
  trust: string,
  appointmentId: string,
  doneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    TakeBackTraining,
    () => takeBackTraining(actor, doneId),
    `/${trust}/manage/partners/${appointmentId}/training?done=taken-back`,
  );
}
