"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeNetwork, changeNetwork } from "@/lib/networks/change-network.ts";

/** An admin changes what is said about a network. */
export async function changeNetworkAction(
  trust: string,
  networkId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeNetwork,
    (input) => changeNetwork(actor, networkId, input),
    `/${trust}/admin/networks?done=changed`,
  );
}
