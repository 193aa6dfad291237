"use server";

import { keepLinkAtHand } from "@/app/joining-link-cookie.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { MakeJoiningLink, makeJoiningLink } from "@/lib/people/make-joining-link.ts";

/** An admin makes the link with which a person joins, and is shown it. */
export async function makeJoiningLinkAction(
  trust: string,
  membershipId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    MakeJoiningLink,
    async (input) => {
      const { path } = await makeJoiningLink(actor, membershipId, input);
      await keepLinkAtHand(`/${trust}`, { madeBy: actor.membershipId, linkId: input.id, path });
    },
    `/${trust}/admin/people/${membershipId}/joining-link`,
  );
}
