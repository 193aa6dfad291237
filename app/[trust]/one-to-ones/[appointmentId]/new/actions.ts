"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { PlanOneToOne, planOneToOne } from "@/lib/one-to-ones/plan-one-to-one.ts";

/** Plans a one-to-one; one that has been leads on to what came of it. */
export async function planOneToOneAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  const at = `/${trust}/one-to-ones/${appointmentId}`;
  return submit(
    form,
    PlanOneToOne,
    async (input) => ({ ...(await planOneToOne(actor, appointmentId, input)), id: input.id }),
    ({ begun, id }) => (begun ? `${at}/${id}/outcome` : `${at}?done=planned`),
  );
}
