"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayOfPoint, sayOfPoint } from "@/lib/points/say-of-point.ts";

/** Says whether the trust's answer is enough, or takes back what was raised. */
export async function sayOfPointAction(
  trust: string,
  appointmentId: string,
  pointId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayOfPoint,
    (input) => sayOfPoint(actor, appointmentId, pointId, input),
    `/${trust}/raised/${appointmentId}/${pointId}?done=said`,
  );
}
