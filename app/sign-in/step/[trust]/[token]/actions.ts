"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { linkRefusal } from "@/lib/identity/link-state.ts";
import { findStepLink, stepLinkFaults } from "@/lib/identity/step-links.ts";
import { DoLinkedStep, doLinkedStep } from "@/lib/induction/linked-step.ts";

/** Says that a step is done, for whoever holds the link: the link is the proof. */
export async function doLinkedStepAction(
  trust: string,
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(
    form,
    DoLinkedStep,
    async (input) => {
      const link = await findStepLink(trust, token);
      if (link.state !== "ready") throw linkRefusal(stepLinkFaults[link.state]);
      await doLinkedStep(link.actor, input);
    },
    `/sign-in/step/${trust}/${token}`,
  );
}
