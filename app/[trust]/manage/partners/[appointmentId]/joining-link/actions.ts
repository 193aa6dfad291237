"use server";

import { keepLinkAtHand } from "@/app/joining-link-cookie.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { MakeJoiningLink, makeJoiningLink } from "@/lib/people/make-joining-link.ts";

/** A manager makes the link with which a partner joins, and is shown it. */
export async function makePartnerLinkAction(
  trust: string,
  appointmentId: string,
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
    `/${trust}/manage/partners/${appointmentId}/joining-link`,
  );
}
