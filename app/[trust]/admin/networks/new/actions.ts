"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddNetwork, addNetwork } from "@/lib/networks/add-network.ts";

/** An admin adds a network of partners beyond the trust. */
export async function addNetworkAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddNetwork, (input) => addNetwork(actor, input), `/${trust}/admin/networks?done=added`);
}
