"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeNote, changeNote } from "@/lib/private-notes/change-note.ts";

/** Changes a note of one's own. */
export async function changeNoteAction(
  trust: string,
  noteId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeNote,
    (input) => changeNote(actor, noteId, input),
    `/${trust}/partner/notes?done=changed`,
  );
}
