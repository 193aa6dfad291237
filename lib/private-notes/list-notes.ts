import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";

/** A note of one's own. */
export type Note = {
  id: string;
  words: string;
  writtenOn: Day;
  changedOn: Day;
  revision: number;
  /** The one-to-one it is about, where it is about one. */
  about: { id: string; appointmentId: string; heldOn: Day } | null;
};

const fields = {
  id: true,
  words: true,
  writtenAt: true,
  changedAt: true,
  revision: true,
  oneToOne: { select: { id: true, appointmentId: true, heldOn: true } },
} as const;

/** A partner's own notes at one trust, newest first. The database shows nobody else's. */
export async function listNotes(actor: Member, page = 1): Promise<Paged<Note>> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "private-note:keep", { membershipId });
    const where = { trustId, membershipId };
    const { read, ...paging } = rowsOf(page, await tx.privateNote.count({ where }), 20);
    const rows = await tx.privateNote.findMany({
      where,
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      ...read,
      select: fields,
    });
    return { ...paging, rows: rows.map(toNote) };
  });
}

/** One note of one's own. Throws `NotFound`, for anybody else's too. */
export async function readNote(actor: Member, noteId: string): Promise<Note> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "private-note:keep", { membershipId });
    const row = isId(noteId)
      ? await tx.privateNote.findFirst({ where: { trustId, id: noteId, membershipId }, select: fields })
      : null;
    if (!row) throw new NotFound();
    return toNote(row);
  });
}

/** What a partner wrote for themselves about one one-to-one: nothing for any other reader. */
export async function loadNotesAbout(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  oneToOneId: string,
): Promise<Note[]> {
  const rows = await tx.privateNote.findMany({
    where: { trustId, membershipId, oneToOneId },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    select: fields,
  });
  return rows.map(toNote);
}

type Row = {
  id: string;
  words: string;
  writtenAt: Date;
  changedAt: Date;
  revision: number;
  oneToOne: { id: string; appointmentId: string; heldOn: Date } | null;
};

function toNote({ writtenAt, changedAt, oneToOne, ...row }: Row): Note {
  return {
    ...row,
    writtenOn: dayOf(writtenAt),
    changedOn: dayOf(changedAt),
    about: oneToOne && { ...oneToOne, heldOn: toDay(oneToOne.heldOn) },
  };
}
