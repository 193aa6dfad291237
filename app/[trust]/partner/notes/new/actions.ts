"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddNote, addNote } from "@/lib/private-notes/add-note.ts";

/** Keeps a note of one's own. */
export async function addNoteAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddNote, (input) => addNote(actor, input), `/${trust}/partner/notes?done=added`);
}
