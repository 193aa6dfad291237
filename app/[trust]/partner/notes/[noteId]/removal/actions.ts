"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { removeNote } from "@/lib/private-notes/change-note.ts";

/** Removes a note of one's own, for good. */
export async function removeNoteAction(
  trust: string,
  noteId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => removeNote(actor, noteId), `/${trust}/partner/notes?done=removed`);
}
