import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { NotAllowed } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import {
  newCommittee,
  newDeputy,
  newIntroduction,
  newMeeting,
  newPairing,
  newPoint,
  newReply,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { world } from "@/tests/support/world.ts";

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);
const sentences = (home: Awaited<ReturnType<typeof readManageHome>>) =>
  home.needs.map((each) => each.sentence);

test("a trust with nobody appointed has an empty home", async () => {
  const { trustA } = await world();
  expect(await readManageHome(trustA.manager)).toMatchObject({
    isEmpty: true,
    needs: [],
    list: { rows: [], page: 1, pages: 1 },
    mayManage: true,
  });
});

test("managers and admins may look, nobody else, and only a manager may act", async () => {
  const { trustA, trustB } = await appointedWorld();
  expect(await readManageHome(trustA.admin)).toMatchObject({ mayManage: false, choice: { whose: "all" } });
  expect((await readManageHome(trustA.manager)).list.rows.map(({ name }) => name)).toEqual(["Pat Partner"]);
  for (const actor of [trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(readManageHome(actor)).rejects.toThrow(NotAllowed);
  expect((await readManageHome({ ...trustB.manager, trustId: trustA.trustId })).choice.whose).toBe("all");
});

test("a newcomer needs their first steps, and their agreement, and nothing is said twice", async () => {
  const { trustA } = await appointedWorld();
  expect((await readManageHome(trustA.manager)).needs).toEqual([
    expect.objectContaining({
      sentence: "Pat Partner has not agreed version 1 of the role description.",
      since: today(),
      action: {
        label: "Help to agree",
        path: `manage/partners/${trustA.partner.appointmentId}/agreement`,
      },
    }),
    expect.objectContaining({ sentence: "Pat Partner is new, and some first steps are left." }),
  ]);
  await inDays(31, async () => {
    const home = await readManageHome(trustA.manager);
    expect(sentences(home)).toEqual([
      "Pat Partner has not agreed version 1 of the role description.",
      "Pat Partner has no mentor or buddy.",
      "Nobody stands in for the line manager of Pat Partner.",
      "Pat Partner is asked to no meeting yet.",
    ]);
    expect(home.list.rows[0]?.waits.map(({ what }) => what)).toEqual([
      "Somebody to stand in for their line manager",
      "A mentor or buddy",
      "A committee or a meeting to go to",
      "To agree what success looks like",
      "To hear what training they need",
    ]);
  });
});

test("one meeting is one line for several partners: their replies, who came, and what they raised", async () => {
  const { trustA } = await appointedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const committeeId = await newCommittee(trustA.manager);
  for (const partner of [trustA.partner, nora]) await newSeat(trustA.manager, partner, committeeId);
  const meetingId = await newMeeting(trustA.manager, committeeId, 10);
  await newMeeting(trustA.manager, committeeId, 40);
  const about = async () =>
    (await readManageHome(trustA.manager)).needs.filter(({ action }) => action.path.startsWith("meetings/"));

  expect(await about()).toEqual([
    expect.objectContaining({
      sentence: expect.stringMatching(/^Two partners have not replied for Quality committee on \d/),
      names: ["Nora New", "Pat Partner"],
      since: today(),
      action: { label: "Record replies", path: `meetings/${meetingId}/replies` },
    }),
  ]);
  await newReply(nora, meetingId, "not_sure");
  expect(await about()).toMatchObject([
    { sentence: expect.stringMatching(/^Pat Partner has not replied for/), names: [] },
  ]);
  await inDays(11, async () => {
    await newPoint(nora, meetingId, "The lifts.");
    expect(await about()).toMatchObject([
      { sentence: expect.stringMatching(/^Nobody has recorded who came to Quality committee/) },
      {
        sentence: expect.stringMatching(/^What Nora New raised at Quality committee on .* has no answer\.$/),
      },
    ]);
  });
});

test("what stands around a partner: introductions, a silent mentor, a deputy, the end of the term", async () => {
  const { trustA } = await appointedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId, { termEndsOn: addDays(today(), 100) });
  await agreeRole(nora, { id: randomUUID(), versionId: trustA.versionId });
  await newIntroduction(trustA.manager, nora, trustA.sponsor);
  const pairingId = await newPairing(trustA.manager, nora, trustA.mentor, { accepted: false });
  await giveRole(trustA.admin, trustA.sponsor.membershipId, { id: randomUUID(), role: "manager" });
  await newDeputy(trustA.manager, nora, trustA.sponsor);
  await inDays(11, async () => {
    const home = await readManageHome(trustA.manager);
    const hers = home.needs.filter(({ action }) => action.path.includes(appointmentOf(nora)));
    expect(hers.map(({ sentence }) => sentence)).toEqual([
      "Nora New is new, and some first steps are left.",
      "Nora New waits to meet Irene Director: Sol Sponsor is to arrange it.",
      "Mel Mentor has not said whether they can be the mentor of Nora New.",
      expect.stringMatching(/^The term of Nora New ends on/),
    ]);
    expect(hers[2]?.action.path).toBe(`manage/partners/${nora.appointmentId}/pairings/${pairingId}`);
  });
});

test("a seat of somebody who is away needs somebody, until a partner sits in", async () => {
  const { trustA } = await appointedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const committeeId = await newCommittee(trustA.manager);
  await newSeat(trustA.manager, trustA.partner, committeeId);
  await pauseAppointment(trustA.manager, appointmentOf(trustA.partner), {
    id: randomUUID(),
    happenedOn: today(),
    reason: null,
    cover: {},
  });
  const about = async () =>
    (await readManageHome(trustA.manager)).needs.filter(({ action }) =>
      action.path.startsWith("committees/"),
    );
  expect(await about()).toMatchObject([
    { sentence: "Nobody sits in for Pat Partner on Quality committee while the role is paused." },
  ]);
  await newSeat(trustA.manager, nora, committeeId);
  expect(await about()).toEqual([]);
});

test("mine are those I line-manage or stand in for, and those whom nobody manages any more", async () => {
  const { trustA } = await appointedWorld();
  await appointNew(trustA, trustA.roleDescriptionId);
  const grantId = randomUUID();
  await giveRole(trustA.admin, trustA.mentor.membershipId, { id: grantId, role: "manager" });
  const other = { ...trustA.mentor, roles: ["manager" as const] };
  await changeLineManager(trustA.manager, appointmentOf(trustA.partner), {
    id: randomUUID(),
    revision: 1,
    lineManagerId: other.membershipId,
    startsOn: today(),
  });
  const names = async (whose?: string) =>
    (await readManageHome(trustA.manager, { whose })).list.rows.map(({ name }) => name);
  expect(await names()).toEqual(["Nora New"]);
  expect(await names("all")).toEqual(["Nora New", "Pat Partner"]);
  expect((await readManageHome(trustA.manager)).hasOthers).toBe(true);
  await newDeputy(other, trustA.partner, trustA.manager);
  expect(await names()).toEqual(["Nora New", "Pat Partner"]);
  await endRole(trustA.admin, grantId);
  expect(await names()).toEqual(["Nora New", "Pat Partner"]);
  expect(sentences(await readManageHome(trustA.manager))).toContain(
    "Mel Mentor, the line manager of Pat Partner, is no longer a manager here.",
  );
});

test("nobody's own role needs them, and one that is over is not there", async () => {
  const { trustA } = await appointedWorld();
  const self = { ...trustA.partner, roles: ["manager" as const] };
  await giveRole(trustA.admin, self.membershipId, { id: randomUUID(), role: "manager" });
  expect((await readManageHome(self, { whose: "all" })).needs).toEqual([]);
  expect((await readManageHome(self, { whose: "all" })).list.rows).toHaveLength(1);
  await endAppointment(trustA.manager, appointmentOf(trustA.partner), {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "left",
    reason: null,
    thanks: null,
  });
  await inDays(1, async () => expect(await readManageHome(trustA.manager)).toMatchObject({ isEmpty: true }));
});

test("one partner or fifty: one message to the database, twenty a page", async () => {
  const { trustA } = await appointedWorld();
  const reading = () => readManageHome(trustA.manager);
  await reading();
  const withOne = await countQueries(reading);
  for (let more = 0; more < 49; more += 1) await appointNew(trustA, trustA.roleDescriptionId);
  expect(await countQueries(reading)).toBe(withOne);
  expect(withOne).toBe(1);
  expect((await reading()).list).toMatchObject({ page: 1, pages: 3 });
  expect((await readManageHome(trustA.manager, {}, 3)).list.rows).toHaveLength(10);
  expect((await readManageHome(trustA.manager, {}, 99)).list.page).toBe(3);
});
