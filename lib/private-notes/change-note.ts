import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { noteWords } from "@/lib/private-notes/note-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now } from "@/lib/time.ts";

export const ChangeNote = z.object({ revision, words: noteWords });
export type ChangeNote = z.output<typeof ChangeNote>;

/** Changes a note of one's own. Throws `NotFound`; refuses a change drawn before another, which happens in two tabs. */
export async function changeNote(actor: Member, noteId: string, input: ChangeNote): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "private-note:keep", { membershipId });
    if (!isId(noteId)) throw new NotFound();
    const { revision, words } = input;
    const where = { trustId, id: noteId, membershipId };
    const { count } = await tx.privateNote.updateMany({
      where: { ...where, revision },
      data: { words, changedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0)
      refuseUnlessAlreadySo(
        await tx.privateNote.findFirst({ where, select: { revision: true, words: true } }),
        { words },
      );
  });
}

/** Removes a note of one's own, for good. Again changes nothing. */
export async function removeNote(actor: Member, noteId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "private-note:keep", { membershipId });
    if (!isId(noteId)) throw new NotFound();
    await tx.privateNote.deleteMany({ where: { trustId, id: noteId, membershipId } });
  });
}
