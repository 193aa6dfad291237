import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { listFormerPartners } from "@/lib/appointments/list-former-partners.ts";
import { NotAllowed } from "@/lib/errors.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { endedFrom } from "@/tests/factories/support.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

test("a role that has ended is listed, for managers and admins of that trust alone", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { manager, admin, partner } = trustA;
  expect(await listFormerPartners(manager, 1)).toEqual({ rows: [], page: 1, pages: 1 });
  await endedFrom(manager, partner);
  for (const reader of [manager, admin])
    expect((await listFormerPartners(reader, 1)).rows).toEqual([
      {
        appointmentId: appointmentOf(partner),
        name: "Pat Partner",
        startsOn: expect.any(String),
        lastDay: today(),
        endedAs: "left",
      },
    ]);
  expect((await listFormerPartners(trustB.manager, 1)).rows).toEqual([]);
  for (const other of [partner, trustA.sponsor, trustA.mentor])
    await expect(listFormerPartners(other, 1)).rejects.toThrow(NotAllowed);
});

test("one that is to end is not there yet; the latest come first, in as many queries however many there are", async () => {
  const { trustA } = await appointedWorld();
  const { manager } = trustA;
  const asks = () => countQueries(() => listFormerPartners(manager, 1));
  await endedFrom(manager, await appointNew(trustA, trustA.roleDescriptionId, { state: "active" }));
  const before = await asks();
  for (let each = 0; each < 3; each++)
    await endedFrom(manager, await appointNew(trustA, trustA.roleDescriptionId, { state: "active" }));
  expect(await asks()).toBe(before);
  const ending = { id: randomUUID(), endedAs: "completed", reason: null, thanks: null } as const;
  await endAppointment(manager, appointmentOf(trustA.partner), { ...ending, lastDay: addDays(today(), 3) });
  const named = async () => (await listFormerPartners(manager, 9)).rows.map(({ lastDay }) => lastDay);
  expect(await named()).toEqual(Array(4).fill(today()));
  const afterwards = new Date(now().getTime() + 5 * 86_400_000);
  const ended = await atTime(afterwards, () => listFormerPartners(manager, 1));
  expect(ended.rows[0]).toMatchObject({ lastDay: addDays(today(), 3), endedAs: "completed" });
});
