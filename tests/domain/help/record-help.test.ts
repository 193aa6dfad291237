import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { NotAllowed, Refusal } from "@/lib/errors.ts";
import { recordHelp } from "@/lib/help/ask-for-help.ts";
import { readHelpersFor } from "@/lib/help/read-helpers.ts";
import { readMyRequest } from "@/lib/help/read-request.ts";
import { today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";

const told = { how: "phone", happenedOn: today() } as const;
const recording = (change = {}) => ({
  id: randomUUID(),
  kind: "need_help" as const,
  question: null,
  lateToId: null,
  words: "The letters come in small print.",
  ...told,
  ...change,
});

test("who supports a partner writes down what they ask of them, in their name; the answer is owed by who wrote it", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, sponsor } = trustA;
  const id = appointmentOf(partner);
  const input = recording({ lateToId: sponsor.membershipId });
  await recordHelp(manager, id, input);
  await recordHelp(manager, id, input);
  expect(await readMyRequest(partner, input.id)).toMatchObject({
    recordedBy: "Mona Manager",
    how: "phone",
    to: "Mona Manager",
    lateTo: "Sol Sponsor",
  });
  expect((await readHelpersFor(manager, id)).helpers.map(({ name }) => name)).toEqual(["Sol Sponsor"]);
  const toThemselves = recording({ lateToId: manager.membershipId });
  await expect(recordHelp(manager, id, toThemselves)).rejects.toThrow(Refusal);
});

test("nobody else does, and nobody for themselves", async () => {
  const { trustA } = await appointedWorld();
  const { admin, partner, mentor, sponsor } = trustA;
  for (const other of [admin, mentor, sponsor, partner])
    await expect(recordHelp(other as Member, appointmentOf(partner), recording())).rejects.toThrow(
      NotAllowed,
    );
});
