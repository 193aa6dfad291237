"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeSettings, changeSettings } from "@/lib/trusts/change-settings.ts";

/** An admin changes what the trust sets for itself. */
export async function changeSettingsAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, ChangeSettings, (input) => changeSettings(actor, input), `/${trust}/admin`);
}
