"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddSharedNote, addSharedNote } from "@/lib/one-to-ones/add-shared-note.ts";

/** Adds a note that both read. */
export async function addSharedNoteAction(
  trust: string,
  appointmentId: string,
  oneToOneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddSharedNote,
    (input) => addSharedNote(actor, oneToOneId, input),
    `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}?done=noted#notes`,
  );
}
