"use server";

import { keepLinkAtHand } from "@/app/joining-link-cookie.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { OpenTrust, openTrust } from "@/lib/trusts/open-trust.ts";

/** An operator opens a trust for use, and is shown the link for its first admin. */
export async function openTrustAction(code: string, _: FormState, form: FormData): Promise<FormState> {
  const operator = await requireOperator();
  const at = `/operator/organisations/${encodeURIComponent(code)}/first-admin`;
  return submit(
    form,
    OpenTrust.omit({ organisationCode: true }),
    async (input) => {
      const opened = await openTrust(operator, { ...input, organisationCode: code });
      await keepLinkAtHand(at, {
        madeBy: operator.accountId ?? "",
        linkId: opened.linkId,
        path: opened.joiningPath,
      });
    },
    `${at}?done=opened`,
  );
}
