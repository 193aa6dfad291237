"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { acceptTerms } from "@/lib/glossary/write-terms.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin takes over the proposed words. */
export async function acceptTermsAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => acceptTerms(actor), `/${trust}/admin/glossary?done=accepted`);
}
