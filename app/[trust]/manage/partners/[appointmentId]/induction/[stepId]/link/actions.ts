"use server";

import { keepLinkAtHand } from "@/app/joining-link-cookie.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { MakeStepLink, makeStepLink } from "@/lib/induction/make-step-link.ts";

/** A manager makes the link to a step for the contact who does it, and is shown it. */
export async function makeStepLinkAction(
  trust: string,
  appointmentId: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    MakeStepLink,
    async (input) => {
      const { path } = await makeStepLink(actor, appointmentId, stepId, input);
      await keepLinkAtHand(`/${trust}`, { madeBy: actor.membershipId, linkId: input.id, path });
    },
    `/${trust}/manage/partners/${appointmentId}/induction/${stepId}/link`,
  );
}
