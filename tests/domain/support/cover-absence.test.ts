import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/errors.ts";
import { CoverAbsence, coverAbsence, readAbsence } from "@/lib/support/cover-absence.ts";
import { nameDeputy } from "@/lib/support/name-deputy.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { admin, manager, partner, sponsor, mentor } = trustA;
  const sol = await alsoManager(admin, sponsor);
  const mel = await alsoManager(admin, mentor);
  const nora = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  return { trustA, trustB, manager, partner, nora, sol, mel };
}
const away = (deputyId: string, from = 10, until = 20) => ({
  id: randomUUID(),
  deputyId,
  startsOn: addDays(today(), from),
  lastDay: addDays(today(), until),
});

test("a manager who is away names one who covers: for each partner for whom nobody stands in, with the days, and all are told", async () => {
  const { manager, partner, nora, sol, mel } = await ready();
  await nameDeputy(manager, appointmentOf(nora), {
    id: randomUUID(),
    after: null,
    deputyId: mel.membershipId,
    startsOn: today(),
    lastDay: null,
  });
  const input = away(sol.membershipId);
  await atOnce(5, () => coverAbsence(manager, input));
  const { partners } = await readAbsence(manager);
  expect(partners).toMatchObject([
    { name: "Nora New", deputies: [{ name: "Mel Mentor", until: null }] },
    { name: "Pat Partner", deputies: [{ name: "Sol Sponsor", from: input.startsOn, until: input.lastDay }] },
  ]);
  const told = expect.stringMatching(/^Mona Manager is away from .* until /);
  expect((await subjectsFor(partner)).filter((each) => each.startsWith("Mona Manager is away"))).toEqual([
    told,
  ]);
  expect(await subjectsFor(nora)).toContainEqual(told);
  expect(await subjectsFor(sol)).toContainEqual(expect.stringMatching(/^You cover for Mona Manager from /));
});

test("days of which a part is covered are left as they are, and said of nobody", async () => {
  const { manager, partner, sol, mel } = await ready();
  await coverAbsence(manager, away(sol.membershipId, 15, 30));
  const before = await subjectsFor(partner);
  await coverAbsence(manager, away(mel.membershipId, 10, 20));
  expect(await subjectsFor(partner)).toEqual(before);
  const pat = (await readAbsence(manager)).partners.find(({ name }) => name === "Pat Partner");
  expect(pat?.deputies).toMatchObject([{ name: "Sol Sponsor" }]);
});

test("nobody stands in who is no manager here, and nobody for themselves", async () => {
  const { trustA, trustB, manager, partner } = await ready();
  for (const deputyId of [
    partner.membershipId,
    trustB.manager.membershipId,
    randomUUID(),
    manager.membershipId,
  ])
    await expect(coverAbsence(manager, away(deputyId))).rejects.toMatchObject({ field: "deputyId" });
  for (const other of [partner, trustA.mentor, trustA.admin])
    await expect(coverAbsence(other, away(manager.membershipId))).rejects.toThrow(NotAllowed);
});

test("somebody who line-manages nobody is told that nobody has to stand in", async () => {
  const { manager, sol } = await ready();
  await expect(coverAbsence(sol, away(manager.membershipId))).rejects.toThrow(/no partner/);
});

const parts = (days: number) => {
  const [year, month, day] = addDays(today(), days).split("-");
  return { day, month, year };
};

test.each([
  ["the last day before the first", { lastDay: { day: "1", month: "1", year: "2026" } }, "lastDay"],
  ["days that are none", { startsOn: { day: "31", month: "2", year: "2027" } }, "startsOn"],
  ["days more than a year ahead", { startsOn: parts(500), lastDay: parts(505) }, "startsOn"],
  ["nobody", { deputyId: "" }, "deputyId"],
])("%s is told beside its box", (_, change, field) => {
  const good = { id: randomUUID(), deputyId: randomUUID(), startsOn: parts(3), lastDay: parts(9) };
  expect(CoverAbsence.safeParse(good).success).toBe(true);
  const issues = CoverAbsence.safeParse({ ...good, ...change }).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toEqual([field]);
});
