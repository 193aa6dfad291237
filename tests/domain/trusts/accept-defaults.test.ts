import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/errors.ts";
import { listTerms } from "@/lib/glossary/list-terms.ts";
import { readHandbookDraft } from "@/lib/handbook/read-handbook.ts";
import { readInductionSteps } from "@/lib/induction/read-steps.ts";
import { readReadiness } from "@/lib/readiness/read-readiness.ts";
import { addReadinessItem } from "@/lib/readiness/write-items.ts";
import { listRoleDescriptions } from "@/lib/roles/list-role-descriptions.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { readTrainingList } from "@/lib/training/read-list.ts";
import { acceptDefaults } from "@/lib/trusts/accept-defaults.ts";
import { readSetup } from "@/lib/trusts/read-setup.ts";
import { listed } from "@/tests/factories/readiness.ts";
import { openedTrust } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { world } from "@/tests/support/world.ts";

test("an empty trust has complete defaults in one step, however often it is sent", async () => {
  const { admin } = await openedTrust();
  expect((await readSetup(admin)).proposed).toHaveLength(7);
  await atOnce(4, () => acceptDefaults(admin));
  const setup = await readSetup(admin);
  expect(setup).toMatchObject({ proposed: [], tasks: 3 });
  expect(setup.steps.map(({ kind }) => kind)).toEqual([
    "publish-draft",
    "name-manager",
    "give-urgent-contacts",
    "publish-handbook",
  ]);
  const [role] = await listRoleDescriptions(admin);
  const draft = await readRoleDraft(admin, role?.id ?? "");
  expect(draft?.version.tasks).toHaveLength(3);
  expect(draft?.version.sections.length).toBeGreaterThan(5);
  // What only the trust can say is all that is left before it can publish.
  expect(draft?.missing.map(({ where }) => where)).toEqual(["basics", "basics", "stance"]);
  expect((await readInductionSteps(admin)).steps.length).toBeGreaterThan(10);
  expect((await readTrainingList(admin)).items.length).toBeGreaterThan(3);
  expect((await readHandbookDraft(admin)).pages.length).toBeGreaterThan(5);
  expect((await listTerms(admin)).length).toBeGreaterThan(5);
  expect((await readReadiness(admin)).items.length).toBeGreaterThan(5);
});

test("what a trust has begun itself is left alone", async () => {
  const { admin } = await openedTrust();
  await startRoleDescription(admin, { id: randomUUID(), title: "Safety partner" });
  await addReadinessItem(admin, listed(admin.membershipId, { title: "Our own" }));
  await acceptDefaults(admin);
  expect((await listRoleDescriptions(admin)).map(({ title }) => title)).toEqual(["Safety partner"]);
  expect((await readReadiness(admin)).items.map(({ title }) => title)).toEqual(["Our own"]);
  expect((await readSetup(admin)).tasks).toBe(3);
});

test("only an admin takes it over", async () => {
  const { trustA } = await world();
  for (const who of [trustA.manager, trustA.sponsor, trustA.mentor])
    await expect(acceptDefaults(who)).rejects.toThrow(NotAllowed);
});

test("an admin's home asks the database as often, whatever is set up", async () => {
  const { admin } = await openedTrust();
  const before = await countQueries(() => readSetup(admin));
  await acceptDefaults(admin);
  expect((await countQueries(() => readSetup(admin))) - before).toBeLessThanOrEqual(1);
});
