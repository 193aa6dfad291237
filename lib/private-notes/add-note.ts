import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, optionalChosenId } from "@/lib/form-fields.ts";
import { noteWords } from "@/lib/private-notes/note-fields.ts";
import { now } from "@/lib/time.ts";

export const AddNote = z.object({ id: formId, oneToOneId: optionalChosenId, words: noteWords });
export type AddNote = z.output<typeof AddNote>;

/**
 * Keeps a note of a partner's own, about one of their one-to-ones or about anything. It is theirs alone: nobody is told,
 * nothing is audited, and the database shows it to nobody else. Sent twice, it is kept once.
 */
export async function addNote(actor: Member, input: AddNote): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "private-note:keep", { membershipId });
    const { id, oneToOneId, words } = input;
    if ((await tx.privateNote.count({ where: { trustId, id } })) > 0) return;
    const isTheirs =
      oneToOneId === null ||
      (await tx.oneToOne.count({ where: { trustId, id: oneToOneId, appointment: { membershipId } } })) > 0;
    const outOfDate = new Refusal("This page is out of date. Go back and open it again.");
    if (!isTheirs) throw outOfDate;
    const { count } = await tx.privateNote.createMany({
      data: { trustId, id, membershipId, oneToOneId, words, writtenAt: now(), changedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw outOfDate;
  });
}
