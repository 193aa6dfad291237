import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { ChangeMyProfile, changeMyProfile } from "@/lib/profiles/change-my-profile.ts";
import { readMyProfile } from "@/lib/profiles/read-my-profile.ts";
import { type RecordProfile, recordProfile } from "@/lib/profiles/record-profile.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { endedFrom, hostile, hostileKept, pausedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const words = (change: Partial<ChangeMyProfile> = {}): ChangeMyProfile => ({
  revision: 0,
  experience: "Ten years caring for my mother.",
  skills: "Reading maps",
  interests: "Falls",
  whenFree: "Tuesdays",
  seenByPartners: false,
  ...change,
});
const told = (change: Partial<RecordProfile> = {}): RecordProfile => ({
  ...words(),
  how: "phone",
  ...change,
});

test("a partner says what they bring, and those who manage partners read it", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager, admin } = trustA;
  expect(await readMyProfile(partner)).toBeNull();
  await changeMyProfile(partner, words());
  expect(await readMyProfile(partner)).toMatchObject({
    experience: "Ten years caring for my mother.",
    revision: 1,
    recordedBy: "Pat Partner",
    how: "themselves",
    changedOn: today(),
  });
  for (const actor of [manager, admin])
    expect((await readPartnerPeople(actor, appointmentOf(partner))).profile).toMatchObject({
      skills: "Reading maps",
    });
  expect(await auditOf(trustA.trustId, partner.membershipId)).toContain("profile:changed");
  await changeMyProfile(partner, words({ revision: 1, skills: null }));
  expect(await readMyProfile(partner)).toMatchObject({ skills: null, revision: 2 });
});

test("an empty form on an empty page keeps nothing, and the same twice is kept once", async () => {
  const { trustA } = await appointedWorld();
  const nothing = words({ experience: null, skills: null, interests: null, whenFree: null });
  await changeMyProfile(trustA.partner, nothing);
  expect(await readMyProfile(trustA.partner)).toBeNull();
  expect(await atOnce(20, () => changeMyProfile(trustA.partner, words()))).toMatchObject({ done: 20 });
  expect(await readMyProfile(trustA.partner)).toMatchObject({ revision: 1 });
});

test("two at once: the loser is told, and can send again", async () => {
  const { trustA } = await appointedWorld();
  const { done, failures } = await atOnce(2, (index) =>
    index === 0
      ? changeMyProfile(trustA.partner, words())
      : recordProfile(trustA.manager, appointmentOf(trustA.partner), told({ skills: "Cooking" })),
  );
  expect(done).toBe(1);
  expect(failures).toEqual([expect.objectContaining({ current: { revision: "1" } })]);
  await changeMyProfile(trustA.partner, words({ revision: 1, interests: "Medicines" }));
  await expect(changeMyProfile(trustA.partner, words({ revision: 1 }))).rejects.toMatchObject({
    current: { revision: "2" },
  });
});

test("a manager records it for a partner; the row says who and how, and the partner is told", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  await recordProfile(manager, appointmentOf(partner), told({ how: "letter", seenByPartners: true }));
  expect(await readMyProfile(partner)).toMatchObject({
    recordedBy: "Mona Manager",
    how: "letter",
    seenByPartners: true,
  });
  expect(await subjectsFor(partner)).toContain("What you bring was recorded for you");
  expect(await auditOf(trustA.trustId, partner.membershipId)).toContain("profile:recorded-letter");
  const both = { ...partner, roles: ["manager" as const] };
  await expect(recordProfile(both, appointmentOf(partner), told())).rejects.toThrow(/your own role/);
});

test("fellow partners see name and interests of those who agreed, and nothing else", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { partner, roleDescriptionId, manager } = trustA;
  const fellows = () => readMyPeople(partner).then((people) => people.fellows);
  const [nora, tia, ivy, eve] = await Promise.all(
    [0, 1, 2, 3].map((index) =>
      appointNew(trustA, roleDescriptionId, index === 1 ? { startsOn: addDays(today(), 9) } : {}),
    ),
  );
  if (!nora || !tia || !ivy || !eve) throw new Error("Somebody is missing.");
  await changeMyProfile(trustB.partner, words({ seenByPartners: true }));
  await changeMyProfile(nora, words());
  expect(await fellows()).toEqual([]);
  await changeMyProfile(nora, words({ revision: 1, seenByPartners: true }));
  for (const other of [tia, ivy, eve]) await changeMyProfile(other, words({ seenByPartners: true }));
  await changeMyProfile(partner, words({ seenByPartners: true }));
  await pausedFrom(manager, ivy);
  await endedFrom(manager, eve);
  expect(await fellows()).toEqual([{ id: nora.membershipId, name: "Nora New", interests: "Falls" }]);
  expect((await readMyPeople(partner)).isSeen).toBe(true);
  await changeMyProfile(nora, words({ revision: 2 }));
  expect(await fellows()).toEqual([]);
});

test("nobody else writes or reads it, and one who is no partner has none", async () => {
  const { trustA, trustB } = await appointedWorld();
  const { admin, sponsor, mentor, manager, partner } = trustA;
  for (const actor of [admin, sponsor, mentor])
    await expect(recordProfile(actor, appointmentOf(partner), told())).rejects.toThrow(NotAllowed);
  for (const actor of [admin, sponsor, mentor, manager]) {
    await expect(changeMyProfile(actor, words())).rejects.toThrow(NotFound);
    await expect(readMyProfile(actor)).rejects.toThrow(NotFound);
  }
  for (const actor of [sponsor, mentor, partner])
    await expect(readPartnerPeople(actor, appointmentOf(partner))).rejects.toThrow(NotAllowed);
  await expect(recordProfile(manager, appointmentOf(trustB.partner), told())).rejects.toThrow(NotFound);
  await endedFrom(manager, partner);
  await expect(recordProfile(manager, appointmentOf(partner), told())).rejects.toThrow(/has ended/);
  await expect(changeMyProfile(partner, words())).rejects.toThrow(NotFound);
});

test("hostile text is kept as it was typed, and one character too many is refused", async () => {
  const { trustA } = await appointedWorld();
  const typed = { ...words(), experience: hostile, seenByPartners: undefined };
  await changeMyProfile(trustA.partner, ChangeMyProfile.parse(typed));
  expect(await readMyProfile(trustA.partner)).toMatchObject({
    experience: hostileKept,
    seenByPartners: false,
  });
  expect(ChangeMyProfile.safeParse({ ...typed, skills: "x".repeat(1_501) }).success).toBe(false);
});
