"use server";

import { z } from "zod";
import { SayNoneBecause, sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { takeBackNone } from "@/lib/answers/take-back-none.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager answers one of a partner's questions with "none, because…". */
export async function sayNoneAction(
  trust: string,
  appointmentId: string,
  question: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayNoneBecause,
    (input) => sayNoneBecause(actor, appointmentId, question, input),
    `/${trust}/manage/partners/${appointmentId}/answers?done=said`,
  );
}

/** A manager takes "none, because…" back. */
export async function takeBackNoneAction(
  trust: string,
  appointmentId: string,
  noneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    z.object({}),
    () => takeBackNone(actor, noneId),
    `/${trust}/manage/partners/${appointmentId}/answers?done=taken-back`,
  );
}
