import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { inTrust } from "@/lib/db.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { joinWithAccount, joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { linkParts } from "@/tests/factories/trusts.ts";

/** The partner of one trust, signed in there and at the other one. */
async function signedInAtBoth() {
  const { trustA, trustB } = await appointedWorld();
  const link = async (by: Member, to: Member) =>
    linkParts((await makeJoiningLink(by, to.membershipId, { id: randomUUID() })).path);
  const first = await link(trustA.manager, trustA.partner);
  const token = await joinWithNewPassword(first.trust, first.token, { password: "four plain words here" });
  const accountId = (await look(token)).accountId;
  const second = await link(trustB.manager, trustB.partner);
  await joinWithAccount(second.trust, second.token, accountId);
  return { trustA, trustB, token, accountId, id: appointmentOf(trustA.partner) };
}

async function look(token: string) {
  const session = await findSession(token);
  if (!session) throw new Error("There is no session.");
  return session.account;
}
const ending = { endedAs: "left", reason: null, thanks: null } as const;
const places = async (token: string) => {
  const { memberships, formerly } = await look(token);
  return {
    open: memberships.map(({ trustId }) => trustId),
    formerly: formerly.map(({ trustId }) => trustId),
  };
};

test("from the next request an ended role opens nothing, and its record stays apart from what is open", async () => {
  const { trustA, trustB, token, id } = await signedInAtBoth();
  expect(await places(token)).toEqual({
    open: expect.arrayContaining([trustA.trustId, trustB.trustId]),
    formerly: [],
  });
  await endAppointment(trustA.manager, id, { ...ending, id: randomUUID(), lastDay: today() });
  expect(await places(token)).toEqual({ open: [trustB.trustId], formerly: [trustA.trustId] });
  const { formerly } = await look(token);
  expect(Object.keys(formerly[0] ?? {}).toSorted()).toEqual([
    "formerShortNames",
    "membershipId",
    "shortName",
    "trustId",
    "trustName",
  ]);
  expect(formerly[0]?.membershipId).toBe(trustA.partner.membershipId);
});

test("with a last day to come the trust stays open to its end, and closes the day after", async () => {
  const { trustA, trustB, token, accountId, id } = await signedInAtBoth();
  const lastDay = addDays(today(), 2);
  await endAppointment(trustA.manager, id, { ...ending, id: randomUUID(), lastDay });
  expect((await places(token)).formerly).toEqual([]);
  await identityDb().prisma.session.updateMany({
    where: { accountId },
    data: { expiresAt: new Date(now().getTime() + 9 * 86_400_000) },
  });
  const at = (day: string) => atTime(new Date(`${day}T22:00:00Z`), () => places(token));
  expect((await at(lastDay)).formerly).toEqual([]);
  expect(await at(addDays(lastDay, 1))).toEqual({ open: [trustB.trustId], formerly: [trustA.trustId] });
});

test("another role keeps the trust open for what it allows, without the partner's side; its end closes it", async () => {
  const { trustA, trustB, token, id } = await signedInAtBoth();
  const grantId = randomUUID();
  await giveRole(trustA.admin, trustA.partner.membershipId, { id: grantId, role: "mentor" });
  await endAppointment(trustA.manager, id, { ...ending, id: randomUUID(), lastDay: today() });
  const { memberships, formerly } = await look(token);
  expect(memberships.find(({ trustId }) => trustId === trustA.trustId)).toMatchObject({
    roles: ["mentor"],
    appointmentId: null,
  });
  expect(formerly).toHaveLength(1);
  await endRole(trustA.admin, grantId);
  expect(await places(token)).toEqual({ open: [trustB.trustId], formerly: [trustA.trustId] });
});

test("appointed again, the trust is open again and the record is among what is open", async () => {
  const { trustA, token, id } = await signedInAtBoth();
  await endAppointment(trustA.manager, id, { ...ending, id: randomUUID(), lastDay: today() });
  await appointNew(trustA, trustA.roleDescriptionId, {
    person: { membershipId: trustA.partner.membershipId },
  });
  expect((await places(token)).formerly).toEqual([]);
});

test("a membership that was closed, and a role nobody ended, give no record to anybody", async () => {
  const { trustA, trustB, token, accountId, id } = await signedInAtBoth();
  await endAppointment(trustA.manager, id, { ...ending, id: randomUUID(), lastDay: today() });
  await closeMembership(trustA.admin, trustA.partner.membershipId);
  expect(await places(token)).toEqual({ open: [trustB.trustId], formerly: [] });
  await identityDb().prisma.account.update({ where: { id: accountId }, data: { disabledAt: now() } });
  expect(await findSession(token)).toBeNull();
});

async function closeMembership(admin: Member, membershipId: string): Promise<void> {
  await inTrust(admin, async (tx) => {
    authorise(admin, "role-grant:end", {});
    await tx.membership.updateMany({
      where: { trustId: admin.trustId, id: membershipId },
      data: { endedAt: now() },
    });
  });
}
