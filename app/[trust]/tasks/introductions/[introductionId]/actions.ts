"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ArrangeIntroduction, arrangeIntroduction } from "@/lib/introductions/arrange-introduction.ts";
import { ReportIntroduction, reportIntroduction } from "@/lib/introductions/report-introduction.ts";

/** Whoever arranges an introduction says when and how the two will meet. */
export async function arrangeIntroductionAction(
  trust: string,
  introductionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ArrangeIntroduction,
    (input) => arrangeIntroduction(actor, introductionId, input),
    `/${trust}/tasks?done=arranged`,
  );
}

/** Whoever arranges an introduction says that the two have met, or that it did not come about. */
export async function reportIntroductionAction(
  trust: string,
  introductionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ReportIntroduction,
    (input) => reportIntroduction(actor, introductionId, input),
    `/${trust}/tasks?done=reported`,
  );
}
