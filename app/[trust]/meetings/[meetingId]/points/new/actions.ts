"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RaisePoint, raisePoint } from "@/lib/points/raise-point.ts";
import { RecordPoint, recordPoint } from "@/lib/points/record-point.ts";

/** A partner writes down what they raised at a meeting. */
export async function raisePointAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RaisePoint,
    (input) => raisePoint(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=raised`,
  );
}

/** A manager writes down what a partner told them they raised. */
export async function recordPointAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordPoint,
    (input) => recordPoint(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=recorded`,
  );
}
