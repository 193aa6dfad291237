import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { planned } from "@/tests/factories/one-to-ones.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";

async function homeOf(partner: Member) {
  const home = await readPartnerHome(partner);
  if (!home) throw new Error("No home.");
  return home;
}

test("the next one-to-one stands there; in its last week it is something to get ready for", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner } = trustA;
  const later = await planned(manager, partner, addDays(today(), 20), { startsAt: "14:00" });
  expect((await homeOf(partner)).oneToOnes.next).toMatchObject({ id: later, with: "Mona Manager" });
  await agreeRole(partner, { id: randomUUID(), versionId: trustA.versionId });
  await planned(manager, partner, addDays(today(), 5));
  const home = await homeOf(partner);
  expect(home.nextThings[0]).toMatchObject({
    what: "Get ready for your one-to-one with Mona Manager",
    path: `one-to-ones/${home.appointmentId}`,
  });
});

test("a one-to-one that is late is something a partner waits for, since when it was to be", async () => {
  const { trustA } = await appointedWorld();
  const late = await atTime(new Date(now().getTime() + 50 * 86_400_000), () => homeOf(trustA.partner));
  expect(late.waiting).toContainEqual({
    what: "A one-to-one",
    by: "Mona Manager",
    since: addDays(today(), 42),
    path: `one-to-ones/${late.appointmentId}`,
  });
});
