import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sayClarity } from "@/lib/answers/say-clarity.ts";
import { readSheet } from "@/lib/appointments/read-sheet.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { endVariation } from "@/lib/shaping/close-proposal.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { askedOf } from "@/tests/factories/help.ts";
import { newStep } from "@/tests/factories/induction.ts";
import { noted, planned } from "@/tests/factories/one-to-ones.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { agreedVariation } from "@/tests/factories/shaping.ts";
import { endedFrom, pausedFrom } from "@/tests/factories/support.ts";

test("a partner and those who manage partners print the same sheet: role, people, one-to-one, contacts", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, admin } = trustA;
  await planned(manager, partner, addDays(today(), 5), { startsAt: "14:00" });
  const id = appointmentOf(partner);
  const { isPartner, ...own } = await readSheet(partner, id);
  expect(isPartner).toBe(true);
  expect(own).toMatchObject({
    partner: "Pat Partner",
    lineManager: { name: "Mona Manager" },
    tasks: [{ name: "Safety committee" }],
    talk: { heldOn: addDays(today(), 5), startsAt: "14:00" },
    printedOn: today(),
  });
  expect(own.urgentContacts).toHaveLength(4);
  for (const reader of [manager, admin])
    expect(await readSheet(reader, id)).toEqual({ ...own, isPartner: false });
});

test("nothing that is the partner's alone is on it, and nobody else prints it", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner, mentor, sponsor } = trustA;
  const id = appointmentOf(partner);
  await noted(partner, "Secret note.");
  await askedOf(partner, sponsor);
  await sayClarity(partner, { id: randomUUID(), question: "work", view: "not_clear" });
  const printed = JSON.stringify(await readSheet(manager, id));
  for (const secret of ["Secret note.", "feel heard", "not_clear"]) expect(printed).not.toContain(secret);
  for (const other of [mentor, sponsor]) await expect(readSheet(other, id)).rejects.toThrow(NotAllowed);
  await expect(readSheet(trustB.manager, id)).rejects.toThrow(NotFound);
});

test("while the role is paused it says so and asks to nothing; once it is over there is none", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner } = trustA;
  await planned(manager, partner, addDays(today(), 5));
  await pausedFrom(manager, partner);
  expect(await readSheet(manager, appointmentOf(partner))).toMatchObject({
    isPaused: true,
    meetings: [],
    talk: null,
  });
  const other = await appointedWorld();
  await endedFrom(other.trustA.manager, other.trustA.partner);
  const later = new Date(now().getTime() + 2 * 86_400_000);
  const over = atTime(later, () => readSheet(other.trustA.manager, appointmentOf(other.trustA.partner)));
  await expect(over).rejects.toThrow(NotFound);
});

test("what was agreed about the role, and what is theirs to do in their induction, is on it", async () => {
  const { trustA } = await appointedWorld();
  const { admin, manager, partner } = trustA;
  const variation = await agreedVariation(manager, partner, "No meetings in the evening.");
  await newStep(admin, { title: "Sign for the keys" });
  await newStep(admin, { title: "Give them the keys", ownerKind: "line_manager" });
  await beginInduction(manager, appointmentOf(partner));
  const read = () => readSheet(manager, appointmentOf(partner));
  expect(await read()).toMatchObject({
    variations: ["No meetings in the evening."],
    steps: [{ title: "Sign for the keys" }],
  });
  await endVariation(manager, appointmentOf(partner), variation, {
    id: randomUUID(),
    position: 1,
    because: "It is summer.",
    how: "themselves",
  });
  expect((await read()).variations).toEqual([]);
});
