import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { today } from "@/lib/time.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { publishNext, readyDraft } from "@/tests/factories/roles.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const to = (versionId: string) => ({ id: randomUUID(), versionId });

test("a partner agrees the version in force, and the line manager is told", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  expect((await readMyRole(partner)).standing.waitingSince).not.toBeNull();
  const input = to(trustA.versionId);

  await agreeRole(partner, input);

  expect(await readMyRole(partner)).toMatchObject({
    standing: { agreed: { number: 1, on: today() }, waitingSince: null },
    agreements: [{ number: 1, on: today(), how: "themselves", recordedBy: "Pat Partner" }],
    changes: [],
  });
  const [newest] = (await listMessages(manager)).messages;
  expect(newest).toMatchObject({
    subject: "Pat Partner agreed their role description",
    path: `manage/partners/${partner.appointmentId}`,
  });
  expect(await auditOf(trustA.trustId, input.id)).toEqual(["agreement:given"]);
});

test("agreeing twenty times, with one form and with many, is agreeing once", async () => {
  const { trustA } = await appointedWorld();
  const once = to(trustA.versionId);
  const { done } = await atOnce(20, (index) =>
    agreeRole(trustA.partner, index % 2 ? once : to(trustA.versionId)),
  );
  expect(done).toBe(20);
  expect((await readMyRole(trustA.partner)).agreements).toHaveLength(1);
  expect(
    (await listMessages(trustA.manager)).messages.filter(({ subject }) => /agreed/.test(subject)),
  ).toHaveLength(1);
});

test("a version that was overtaken while they read is refused, and nothing is recorded", async () => {
  const { trustA } = await appointedWorld();
  const next = await publishNext(trustA, trustA.roleDescriptionId);
  await expect(agreeRole(trustA.partner, to(trustA.versionId))).rejects.toThrow(
    /newer version.*Nothing was recorded/s,
  );
  expect((await readMyRole(trustA.partner)).agreements).toEqual([]);

  await agreeRole(trustA.partner, to(next.versionId));
  expect((await readMyRole(trustA.partner)).standing).toMatchObject({
    agreed: { number: 2 },
    waitingSince: null,
  });
});

test("the same form again, after a newer version came, answers as it did", async () => {
  const { trustA } = await appointedWorld();
  const once = to(trustA.versionId);
  await agreeRole(trustA.partner, once);
  await publishNext(trustA, trustA.roleDescriptionId);
  await agreeRole(trustA.partner, once);
  expect(await readMyRole(trustA.partner)).toMatchObject({
    standing: { agreed: { number: 1 } },
    changes: [{ number: 2, kind: "major", whatChanged: "The time was made clearer." }],
  });
});

test("rewording asks for nothing and is told as what changed", async () => {
  const { trustA } = await appointedWorld();
  await agreeRole(trustA.partner, to(trustA.versionId));
  await publishNext(trustA, trustA.roleDescriptionId, "minor");
  expect(await readMyRole(trustA.partner)).toMatchObject({
    version: { number: 2 },
    standing: { waitingSince: null },
    changes: [{ number: 2, kind: "minor" }],
  });
  expect(await readPartnerHome(trustA.partner)).toMatchObject({ needsAgreement: false, versionNumber: 2 });
});

test("a draft, another role's version, another trust's and an absent one are not found", async () => {
  const { trustA, trustB } = await appointedWorld();
  const draft = await readyDraft(trustA);
  for (const versionId of [draft.versionId, trustB.versionId, randomUUID()])
    await expect(agreeRole(trustA.partner, to(versionId))).rejects.toThrow(NotFound);
});

test("nobody else agrees for a partner, and nobody reads their page", async () => {
  const { trustA } = await appointedWorld();
  for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor]) {
    await expect(agreeRole(actor, to(trustA.versionId))).rejects.toThrow(NotFound);
    await expect(readMyRole(actor)).rejects.toThrow(NotFound);
    expect(await readPartnerHome(actor)).toBeNull();
  }
  const withoutAppointment = { ...trustA.partner, appointmentId: null };
  await expect(agreeRole(withoutAppointment, to(trustA.versionId))).rejects.toThrow(NotAllowed);
});

test("an id that another agreement has is no replay", async () => {
  const { trustA } = await appointedWorld();
  const used = to(trustA.versionId);
  await agreeRole(trustA.partner, used);
  const next = await publishNext(trustA, trustA.roleDescriptionId);
  await expect(agreeRole(trustA.partner, { id: used.id, versionId: next.versionId })).rejects.toThrow(
    Refusal,
  );
});
