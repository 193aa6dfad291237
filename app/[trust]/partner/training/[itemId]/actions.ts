"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { DoTraining, doTraining } from "@/lib/training/do-training.ts";
import { TakeBackTraining, takeBackTraining } from "@/lib/training/take-back-training.ts";

/** A partner writes down that they did a training. */
export async function doTrainingAction(
  trust: string,
  itemId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    DoTraining,
    (input) => doTraining(actor, itemId, input),
    ({ isExpired }) => `/${trust}/partner/training?done=${isExpired ? "done-expired" : "done"}`,
  );
}

/** A partner takes back that they did a training. */
export async function takeBackTrainingAction(
  trust: string,
  doneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    TakeBackTraining,
    () => takeBackTraining(actor, doneId),
    `/${trust}/partner/training?done=taken-back`,
  );
}
