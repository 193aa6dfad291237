import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { addNote } from "@/lib/private-notes/add-note.ts";
import { changeNote, removeNote } from "@/lib/private-notes/change-note.ts";
import { listNotes, readNote } from "@/lib/private-notes/list-notes.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { today } from "@/lib/time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { noted, planned } from "@/tests/factories/one-to-ones.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { hostileKept } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";

const secret = "I do not trust the chair.";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  return { trustA, trustB, manager, partner, id: appointmentOf(partner) };
}

test("a partner keeps, changes and removes their own notes; each act sent twice is done once", async () => {
  const { manager, partner, id } = await ready();
  const talk = await planned(manager, partner, today());
  const note = { id: randomUUID(), oneToOneId: talk, words: secret };
  await atOnce(4, () => addNote(partner, note));
  expect((await listNotes(partner)).rows).toMatchObject([{ words: secret, about: { id: talk } }]);
  expect((await readOneToOne(partner, id, talk)).ownNotes).toMatchObject([{ words: secret }]);
  const change = { revision: 1, words: "I do now." };
  await changeNote(partner, note.id, change);
  await changeNote(partner, note.id, change);
  const stale = changeNote(partner, note.id, { revision: 1, words: "Or not." });
  await expect(stale).rejects.toMatchObject({ current: { revision: "2" } });
  await removeNote(partner, note.id);
  await removeNote(partner, note.id);
  expect((await listNotes(partner)).rows).toEqual([]);
  await expect(readNote(partner, note.id)).rejects.toThrow(NotFound);
});

test("no other person and no other role reaches a note: not by its id, not by writing over it", async () => {
  const { trustA, trustB, manager, partner } = await ready();
  const note = await noted(partner, secret);
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  const others: Member[] = [manager, trustA.admin, trustA.sponsor, trustA.mentor, fellow, trustB.partner];
  for (const other of others) {
    const refused = other.appointmentId ? NotFound : NotAllowed;
    await expect(readNote(other, note)).rejects.toThrow(refused);
    await expect(changeNote(other, note, { revision: 1, words: "Mine." })).rejects.toThrow(refused);
    if (other.appointmentId) {
      await removeNote(other, note);
      const over = addNote(other, { id: note, oneToOneId: null, words: "Mine." });
      await (other === fellow ? expect(over).rejects.toThrow(Refusal) : over);
    } else await expect(removeNote(other, note)).rejects.toThrow(NotAllowed);
  }
  expect(await readNote(partner, note)).toMatchObject({ words: secret, revision: 1 });
});

test("nothing that others open has a trace of one: pages, homes, records, copies, audit", async () => {
  const { trustA, manager, partner, id } = await ready();
  const talk = await planned(manager, partner, today());
  const acts = async () => (await listAudit(trustA.admin, 1)).rows.length;
  const before = await acts();
  await changeNote(partner, await noted(partner, "Hm.", talk), { revision: 1, words: secret });
  expect(await acts()).toBe(before);
  const seen = [
    await readOneToOne(manager, id, talk),
    await readOneToOnes(manager, id),
    await readManageHome(manager),
    await readPartnerRecord(manager, id),
  ];
  expect(JSON.stringify(seen)).not.toContain(secret);
  expect(JSON.stringify(describeRecord(await readMyRecord(partner)))).toContain(secret);
});

test("a note is about a one-to-one of one's own, or about none", async () => {
  const { trustA, manager, partner } = await ready();
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  const theirs = await planned(manager, fellow, today());
  for (const oneToOneId of [theirs, randomUUID()])
    await expect(addNote(partner, { id: randomUUID(), oneToOneId, words: secret })).rejects.toThrow(Refusal);
  expect((await listNotes(partner)).rows).toEqual([]);
});

test("hostile words are kept as they are", async () => {
  const { partner } = await ready();
  const note = await noted(partner, hostileKept);
  expect((await readNote(partner, note)).words).toBe(hostileKept);
});
