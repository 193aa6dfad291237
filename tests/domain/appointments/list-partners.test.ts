import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { listPartners } from "@/lib/appointments/list-partners.ts";
import { NotAllowed } from "@/lib/errors.ts";
import { atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointNew } from "@/tests/factories/partners.ts";
import { world } from "@/tests/support/world.ts";

test("a manager sees every partner of this trust, and who has not agreed yet, longest wait first", async () => {
  const { trustA } = await appointedWorld();
  await agreeRole(trustA.partner, { id: randomUUID(), versionId: trustA.versionId });
  const later = new Date(now().getTime() + 2 * 86_400_000);
  await atTime(later, () =>
    appointNew(trustA, trustA.roleDescriptionId, {
      person: { personId: randomUUID(), name: "Anna Later", email: null, phone: null, reachedBy: "letter" },
    }),
  );
  await appointNew(trustA, trustA.roleDescriptionId, { state: "checks" });

  const { partners, waiting, count } = await atTime(later, () => listPartners(trustA.manager));

  expect(count).toBe(3);
  expect(partners).toMatchObject([
    { name: "Anna Later", state: { kind: "inducting" }, lineManager: { name: "Mona Manager" } },
    { name: "Nora New", state: { kind: "checks" }, standing: { agreed: null } },
    { name: "Pat Partner", state: { kind: "active" }, standing: { agreed: { number: 1, on: today() } } },
  ]);
  expect(waiting.map(({ name }) => name)).toEqual(["Nora New", "Anna Later"]);
});

test("admins may look, nobody else; a trust without partners has none", async () => {
  const { trustA } = await world();
  expect(await listPartners(trustA.admin)).toEqual({
    partners: [],
    waiting: [],
    count: 0,
    page: 1,
    pages: 1,
  });
  for (const actor of [trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(listPartners(actor)).rejects.toThrow(NotAllowed);
});
