"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { takeBackBriefing } from "@/lib/readiness/briefings.ts";
import { acceptReadiness } from "@/lib/readiness/write-items.ts";

/** An admin takes over what is proposed as the trust's list. */
export async function acceptItemsAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => acceptReadiness(actor), `/${trust}/readiness?done=accepted`);
}

/** Takes back a briefing that was written down by mistake. */
export async function takeBackBriefingAction(
  trust: string,
  briefingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    z.object({}),
    () => takeBackBriefing(actor, briefingId),
    `/${trust}/readiness?done=briefing-taken-back`,
  );
}
