import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readRecordedClarity, recordClarity } from "@/lib/answers/record-clarity.ts";
import { sayClarity } from "@/lib/answers/say-clarity.ts";
import { NotAllowed } from "@/lib/errors.ts";
import { today } from "@/lib/time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { alsoManager } from "@/tests/factories/support.ts";

const told = { how: "phone", happenedOn: today() } as const;

test("who supports a partner writes down what is clear to them; the partner and that person see it, and nobody else", async () => {
  const { trustA } = await appointedWorld();
  const { admin, manager, partner, mentor, sponsor } = trustA;
  const id = appointmentOf(partner);
  const before = (await listAudit(admin, 1)).rows.length;
  const row = { id: randomUUID(), question: "people", view: "not_clear", ...told } as const;
  await recordClarity(manager, id, row);
  await recordClarity(manager, id, row);
  const people = (await readMyAnswers(partner)).answers.find(({ question }) => question === "people");
  expect(people?.view).toMatchObject({ kind: "not_clear" });
  await sayClarity(partner, { id: randomUUID(), question: "work", view: "not_clear" });
  expect((await readRecordedClarity(manager, id)).recorded).toMatchObject([
    { question: "people", view: "not_clear", how: "phone" },
  ]);
  expect((await listAudit(admin, 1)).rows).toHaveLength(before);
  const other = await alsoManager(admin, sponsor);
  for (const reader of [admin, mentor, partner, other])
    await expect(readRecordedClarity(reader, id)).rejects.toThrow(NotAllowed);
});
