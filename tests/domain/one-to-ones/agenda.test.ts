import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/errors.ts";
import { addAgendaPoint } from "@/lib/one-to-ones/add-agenda-point.ts";
import { changeAgendaPoint } from "@/lib/one-to-ones/change-agenda-point.ts";
import { readAgendaPoint } from "@/lib/one-to-ones/read-agenda-point.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { sayOneToOne } from "@/lib/one-to-ones/say-one-to-one.ts";
import { today } from "@/lib/time.ts";
import { onTheAgenda, planned, saying } from "@/tests/factories/one-to-ones.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";

async function ready() {
  const { trustA } = await appointedWorld();
  const { manager, partner } = trustA;
  const id = appointmentOf(partner);
  return { manager, partner, id, agenda: async () => (await readOneToOnes(partner, id)).agenda };
}
const line = (words: string) => ({ id: randomUUID(), words, how: "themselves" as const });

test("both write on one agenda at once, and nothing is lost; a line sent many times is there once", async () => {
  const { manager, partner, id, agenda } = await ready();
  const same = line("Parking.");
  const { done } = await atOnce(12, (index) => {
    if (index < 4) return addAgendaPoint(partner, id, same);
    return addAgendaPoint(index % 2 ? manager : partner, id, line(`Line ${index}`));
  });
  expect(done).toBe(12);
  expect(await agenda()).toHaveLength(9);
});

test("what a partner says by phone is written down for them, in their name", async () => {
  const { manager, id, agenda } = await ready();
  await addAgendaPoint(manager, id, { ...line("The signs."), how: "phone" });
  expect(await agenda()).toMatchObject([
    { words: "The signs.", by: "Pat Partner", recordedBy: "Mona Manager", how: "phone", isMine: true },
  ]);
});

test("a line is changed or taken off by whose it is, and by nobody else", async () => {
  const { manager, partner, id, agenda } = await ready();
  const point = await onTheAgenda(partner, partner, "The signs.");
  const change = { revision: 1, words: "The signs at the door.", keep: "yes" as const };
  await expect(changeAgendaPoint(manager, point, change)).rejects.toThrow(/The other of you wrote this/);
  await expect(readAgendaPoint(manager, id, point)).rejects.toThrow(NotAllowed);
  await changeAgendaPoint(partner, point, change);
  await changeAgendaPoint(partner, point, change);
  expect(await agenda()).toMatchObject([{ words: "The signs at the door.", revision: 2 }]);

  const stale = changeAgendaPoint(partner, point, { ...change, words: "Other signs." });
  await expect(stale).rejects.toMatchObject({ current: { revision: "2" } });
  await changeAgendaPoint(partner, point, { ...change, revision: 2, keep: "no" });
  await changeAgendaPoint(partner, point, { ...change, revision: 2, keep: "no" });
  expect(await agenda()).toEqual([]);
  await expect(changeAgendaPoint(partner, point, { ...change, revision: 3 })).rejects.toThrow(/taken off/);
});

test("what they have talked about stays as it is", async () => {
  const { manager, partner, id } = await ready();
  const point = await onTheAgenda(partner, partner, "The signs.");
  const talk = await planned(manager, partner, today());
  await sayOneToOne(manager, talk, saying({ talkedAbout: [point] }));
  const change = { revision: 2, words: "Other words.", keep: "yes" as const };
  await expect(changeAgendaPoint(partner, point, change)).rejects.toThrow(/talked about this/);
  expect((await readAgendaPoint(partner, id, point)).line).toBeNull();
});
