"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { endNetwork } from "@/lib/networks/end-network.ts";

/** An admin removes a network. */
export async function endNetworkAction(
  trust: string,
  networkId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    z.object({}),
    () => endNetwork(actor, networkId),
    `/${trust}/admin/networks?done=removed`,
  );
}
