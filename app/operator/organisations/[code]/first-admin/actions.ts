"use server";

import { keepLinkAtHand } from "@/app/joining-link-cookie.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { NameFirstAdmin, nameFirstAdmin } from "@/lib/trusts/name-first-admin.ts";

/** An operator makes a new link for a trust's first admin, or names another person, and is shown the link. */
export async function nameFirstAdminAction(code: string, _: FormState, form: FormData): Promise<FormState> {
  const operator = await requireOperator();
  const at = `/operator/organisations/${encodeURIComponent(code)}/first-admin`;
  return submit(
    form,
    NameFirstAdmin,
    async (input) => {
      const { linkId, joiningPath } = await nameFirstAdmin(operator, code, input);
      await keepLinkAtHand(at, { madeBy: operator.accountId ?? "", linkId, path: joiningPath });
    },
    at,
  );
}
