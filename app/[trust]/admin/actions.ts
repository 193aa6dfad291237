"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { acceptDefaults } from "@/lib/trusts/accept-defaults.ts";

/** An admin takes over all that Alongside proposes. */
export async function acceptDefaultsAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => acceptDefaults(actor), `/${trust}/admin?done=accepted`);
}
