"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { removeSection } from "@/lib/roles/remove-section.ts";

/** An admin removes a section that the trust added. */
export async function removeSectionAction(
  trust: string,
  roleId: string,
  versionId: string,
  sectionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    z.object({}),
    () => removeSection(actor, versionId, sectionId),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
