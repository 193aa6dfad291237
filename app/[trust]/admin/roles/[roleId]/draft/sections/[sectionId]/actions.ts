"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeSection, changeSection } from "@/lib/roles/change-section.ts";

/** An admin saves one section, or why it is left out. */
export async function changeSectionAction(
  trust: string,
  roleId: string,
  sectionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeSection,
    (input) => changeSection(actor, sectionId, input),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
