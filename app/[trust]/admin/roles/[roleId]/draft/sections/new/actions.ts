"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddSection, addSection } from "@/lib/roles/add-section.ts";

/** An admin adds a section of the trust's own. */
export async function addSectionAction(
  trust: string,
  roleId: string,
  versionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddSection,
    (input) => addSection(actor, versionId, input),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
