import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readRoleSheet } from "@/lib/appointments/read-role-sheet.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { readProgramme } from "@/lib/programme/read-programme.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { publishNext, readyDraft } from "@/tests/factories/roles.ts";
import { pausedFrom } from "@/tests/factories/support.ts";
import { world } from "@/tests/support/world.ts";

test("the home and the whole role say the same of agreement, through versions", async () => {
  const { trustA } = await appointedWorld();
  const { partner, roleDescriptionId } = trustA;
  const check = async (needsAgreement: boolean, agreed: number | null, current: number) => {
    const home = await readPartnerHome(partner);
    const { standing } = await readMyRole(partner);
    expect([home?.needsAgreement, home?.agreed?.number ?? null, home?.versionNumber]).toEqual([
      needsAgreement,
      agreed,
      current,
    ]);
    expect([
      standing.waitingSince !== null,
      standing.agreed?.number ?? null,
      standing.current?.number,
    ]).toEqual([needsAgreement, agreed, current]);
    expect(home?.agreed ?? null).toEqual(standing.agreed);
  };
  await check(true, null, 1);
  await agreeRole(partner, { id: randomUUID(), versionId: trustA.versionId });
  await check(false, 1, 1);
  await publishNext(trustA, roleDescriptionId, "minor");
  await check(false, 1, 2);
  const { versionId } = await publishNext(trustA, roleDescriptionId);
  await check(true, 1, 3);
  await agreeRole(partner, { id: randomUUID(), versionId });
  await check(false, 3, 3);
});

test("a home shows its own partner and no other", async () => {
  const { trustA, trustB } = await appointedWorld();
  const other = await appointNew(trustA, trustA.roleDescriptionId);
  expect(await readPartnerHome(other)).toMatchObject({
    name: "Nora New",
    appointmentId: other.appointmentId,
  });
  expect(await readPartnerHome({ ...trustA.partner, trustId: trustB.trustId })).toBeNull();
});

test("those who support a partner print the role; a mentor, the sponsor, another partner and another trust do not", async () => {
  const { trustA, trustB } = await appointedWorld();
  const id = appointmentOf(trustA.partner);
  for (const actor of [trustA.manager, trustA.admin, trustA.partner])
    expect(await readRoleSheet(actor, id)).toMatchObject({
      partnerName: "Pat Partner",
      version: { number: 1, tasks: [{ name: "Safety committee" }] },
      lineManager: { name: "Mona Manager" },
    });
  const other = await appointNew(trustA, trustA.roleDescriptionId);
  for (const actor of [trustA.mentor, trustA.sponsor, other])
    await expect(readRoleSheet(actor, id)).rejects.toThrow(NotAllowed);
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"])
    await expect(readRoleSheet(trustA.manager, absent)).rejects.toThrow(NotFound);
});

test("the sponsor sees what is in force, for how many, and how many agreements are waited for", async () => {
  const { trustA } = await appointedWorld();
  await appointNew(trustA, trustA.roleDescriptionId);
  await agreeRole(trustA.partner, { id: randomUUID(), versionId: trustA.versionId });
  await readyDraft(trustA);
  expect(await readProgramme(trustA.sponsor)).toMatchObject({
    partners: 2,
    roles: [
      {
        roleDescriptionId: trustA.roleDescriptionId,
        title: "Patient Safety Partner",
        version: 1,
        publishedAt: expect.any(Date),
        holders: 2,
        waitedFor: 1,
      },
    ],
    notPublished: 1,
    training: { waiting: 0, promised: 0, declined: 0, late: 0 },
  });
  const away = await appointNew(trustA, trustA.roleDescriptionId);
  await pausedFrom(trustA.manager, away);
  expect(await readProgramme(trustA.sponsor)).toMatchObject({ roles: [{ holders: 3, waitedFor: 1 }] });
});

test("only the sponsor reads the programme; a trust that has nothing yet says so", async () => {
  const { trustA } = await world();
  const none = await readProgramme(trustA.sponsor);
  expect(none).toMatchObject({
    partners: 0,
    roles: [],
    notPublished: 0,
    training: { waiting: 0, promised: 0, declined: 0, late: 0 },
    influence: { raised: 0, changes: [], oldestLate: null },
  });
  expect(none.promises.map(({ partners }) => partners)).toEqual([0, 0, 0, 0]);
  for (const actor of [trustA.admin, trustA.manager, trustA.mentor, trustA.partner])
    await expect(readProgramme(actor)).rejects.toThrow(NotAllowed);
});
