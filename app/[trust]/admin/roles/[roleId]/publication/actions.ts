"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { PublishVersion, publishVersion } from "@/lib/roles/publish-version.ts";

/** An admin makes a draft the version in force. */
export async function publishVersionAction(
  trust: string,
  roleId: string,
  versionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    PublishVersion,
    (input) => publishVersion(actor, versionId, input),
    `/${trust}/admin/roles/${roleId}?done=published`,
  );
}
