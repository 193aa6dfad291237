"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import {
  AnswerTimeRequest,
  answerTimeRequest,
  TakeBackTimeRequest,
  takeBackTimeRequest,
} from "@/lib/time-requests/answer-time-request.ts";

/** A sponsor answers whether there is time for something. */
export async function answerTimeRequestAction(
  trust: string,
  requestId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerTimeRequest,
    (input) => answerTimeRequest(actor, requestId, input),
    `/${trust}/time/${requestId}?done=answered`,
  );
}

/** Who supports the partner takes back that there is no time. */
export async function takeBackTimeRequestAction(
  trust: string,
  requestId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    TakeBackTimeRequest,
    (input) => takeBackTimeRequest(actor, requestId, input),
    `/${trust}/time/${requestId}?done=taken-back`,
  );
}
