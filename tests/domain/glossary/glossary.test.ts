import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listTerms, readTerm } from "@/lib/glossary/list-terms.ts";
import { acceptTerms, addTerm, changeTermWords, endTerm } from "@/lib/glossary/write-terms.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { hostileKept } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";

const word = (term = "PSIRF", meaning = "How the NHS learns.") => ({ id: randomUUID(), term, meaning });

test("an empty glossary takes over the proposed words, once; everybody at the trust reads them by the alphabet", async () => {
  const { trustA, trustB } = await appointedWorld();
  await atOnce(4, () => acceptTerms(trustA.admin));
  const terms = (await listTerms(trustA.partner)).map(({ term }) => term);
  expect(terms.length).toBeGreaterThan(15);
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, "en-GB")));
  expect(await listTerms(trustB.partner)).toEqual([]);
});

test("a word is there once, whatever its letters; it is changed and removed by admins alone", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { admin } = trustA;
  const input = word("PSIRF", hostileKept);
  const { done } = await atOnce(4, () => addTerm(admin, input));
  expect(done).toBe(4);
  await expect(addTerm(admin, word("psirf"))).rejects.toThrow(/already/);
  const other = word("SWARM");
  await addTerm(admin, other);
  await expect(
    changeTermWords(admin, other.id, { revision: 1, term: "Psirf", meaning: "x" }),
  ).rejects.toThrow(/already/);
  await changeTermWords(admin, other.id, { revision: 1, term: "SWARM", meaning: "A quick talk." });
  await expect(
    changeTermWords(admin, other.id, { revision: 1, term: "SWARM", meaning: "Else." }),
  ).rejects.toThrow(Refusal);
  await endTerm(admin, input.id);
  await endTerm(admin, input.id);
  expect((await readTerm(admin, input.id)).endedAt).not.toBeNull();
  await addTerm(admin, word("psirf"));
  expect((await listTerms(trustA.partner)).map(({ term }) => term)).toEqual(["psirf", "SWARM"]);
  for (const person of [trustA.manager, trustA.partner, trustA.sponsor]) {
    await expect(acceptTerms(person)).rejects.toThrow(NotAllowed);
    await expect(addTerm(person, word("x"))).rejects.toThrow(NotAllowed);
    await expect(endTerm(person, other.id)).rejects.toThrow(NotAllowed);
  }
  await expect(readTerm(trustB.admin, other.id)).rejects.toThrow(NotFound);
  await expect(acceptTerms(admin)).rejects.toThrow(/words already/);
});
