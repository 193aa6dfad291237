import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { agreeTime } from "@/lib/time-given/agree-time.ts";
import { GiveTime, giveTime } from "@/lib/time-given/give-time.ts";
import { readMyTime, readPartnerTime } from "@/lib/time-given/read-time.ts";
import { recordTime } from "@/lib/time-given/record-time.ts";
import { takeBackTime } from "@/lib/time-given/take-back-time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, hostile, subjectsFor } from "@/tests/factories/support.ts";
import { gave, giving, keepingTime, newWork, takingPart } from "@/tests/factories/work.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
let id: string;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
  id = appointmentOf(trust.partner);
  await keepingTime(trust.admin);
});
const agreeing = (change = {}) => ({ id: randomUUID(), position: 0, hours: 8, minutes: null, ...change });

describe("a partner", () => {
  test("writes down time for work or for anything else, once, and takes it back", async () => {
    const { manager, partner } = trust;
    const { work } = await takingPart(manager, partner);
    const input = giving({ workId: work, about: null });
    await atOnce(4, () => giveTime(partner, input));
    const reading = await gave(partner, { hours: null, minutes: 45, about: hostile });
    expect(await readMyTime(partner)).toMatchObject({
      month: { given: 195, agreed: null },
      year: { given: 195, agreed: 0, months: 0 },
      work: [{ id: work, name: "Walk-round on Ward 4" }],
      given: expect.arrayContaining([
        expect.objectContaining({ minutes: 150, for: "Walk-round on Ward 4", how: "themselves" }),
        expect.objectContaining({ minutes: 45, for: hostile }),
      ]),
    });
    await atOnce(3, () => takeBackTime(partner, reading));
    expect((await readMyTime(partner))?.month.given).toBe(150);
  });

  test.each([
    ["none at all", { hours: null, minutes: null }, "hours"],
    ["more than a day has", { hours: 24, minutes: 1 }, "hours"],
    ["a day before the role began", { givenOn: addDays(today(), -1) }, "givenOn"],
    ["for nothing", { about: null }, "about"],
    ["for work that is none", { workId: randomUUID() }, "workId"],
  ])("%s is told beside its box", async (_, change, field) => {
    await expect(giveTime(trust.partner, giving(change))).rejects.toMatchObject({ field });
  });

  test("cannot have it for work they were not asked to", async () => {
    const { manager, partner } = trust;
    const workId = await newWork(manager);
    await expect(giveTime(partner, giving({ workId }))).rejects.toMatchObject({ field: "workId" });
  });

  test.each([
    ["half an hour in the wrong box", { hours: "0.5" }, "hours"],
    ["an hour of minutes", { minutes: "60" }, "minutes"],
    ["no day", { givenOn: { day: "", month: "", year: "" } }, "givenOn"],
    ["a day to come", { givenOn: { day: "1", month: "1", year: "2050" } }, "givenOn"],
  ])("%s is told by the form", (_, change, field) => {
    const good = {
      id: randomUUID(),
      hours: "2",
      minutes: "",
      givenOn: { day: "1", month: "3", year: "2026" },
      workId: "",
      about: "Reading",
    };
    expect(GiveTime.safeParse(good).success).toBe(true);
    const issues = GiveTime.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe("whoever supports the partner", () => {
  test("agrees the time a month; two at once, one is told; none takes it back", async () => {
    const { manager, partner } = trust;
    const { done, failures } = await atOnce(3, (index) =>
      agreeTime(manager, id, agreeing({ hours: 8 + index })),
    );
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toMatchObject({ current: { position: "1" } });
    const agreed = (await readMyTime(partner))?.month.agreed;
    await agreeTime(manager, id, agreeing({ hours: (agreed ?? 0) / 60 }));
    expect((await readPartnerTime(manager, id)).position).toBe(1);
    await agreeTime(manager, id, agreeing({ hours: null, position: 1 }));
    expect((await readMyTime(partner))?.month.agreed).toBeNull();
    await expect(agreeTime(manager, id, agreeing({ hours: 301, position: 2 }))).rejects.toMatchObject({
      field: "hours",
    });
  });

  test("writes time down for them, in their name, and takes back that and nothing of theirs", async () => {
    const { admin, manager, partner } = trust;
    const input = { ...giving(), how: "phone" as const };
    await atOnce(3, () => recordTime(manager, id, input));
    expect((await readMyTime(partner))?.given).toMatchObject([
      { minutes: 150, how: "phone", recordedBy: "Mona Manager" },
    ]);
    const own = await gave(partner);
    await expect(takeBackTime(manager, own)).rejects.toThrow(NotAllowed);
    await takeBackTime(manager, input.id);
    expect((await readMyTime(partner))?.given.map((each) => each.id)).toEqual([own]);
    await expect(takeBackTime(manager, randomUUID())).rejects.toThrow(NotFound);
    const both = await alsoManager(admin, partner);
    await expect(recordTime(both, id, { ...giving(), how: "phone" })).rejects.toThrow(NotAllowed);
  });

  test("and they alone read and write it: no other manager, admin, sponsor, mentor, partner or trust", async () => {
    const { admin, manager, partner, sponsor, mentor } = trust;
    const time = await gave(partner, { about: "Unmistakable reading" });
    const second = await appointNew(trust, trust.roleDescriptionId, { state: "active" });
    const outsider = await alsoManager(admin, mentor);
    for (const person of [outsider, admin, sponsor, mentor, second, partner])
      await expect(readPartnerTime(person, id)).rejects.toThrow(NotAllowed);
    for (const person of [outsider, admin, sponsor, second]) {
      await expect(recordTime(person, id, { ...giving(), how: "phone" })).rejects.toThrow(NotAllowed);
      await expect(agreeTime(person, id, agreeing())).rejects.toThrow(NotAllowed);
      await expect(takeBackTime(person, time)).rejects.toThrow(NotAllowed);
    }
    await expect(readPartnerTime(other.manager, id)).rejects.toThrow(NotFound);
    await expect(takeBackTime(other.partner, time)).rejects.toThrow(NotFound);
    await expect(readMyTime(manager)).rejects.toThrow(NotAllowed);
    const elsewhere = JSON.stringify([
      await listAudit(admin, 1),
      await readManageHome(outsider),
      await readPartnerRecord(admin, id),
      await subjectsFor(manager),
    ]);
    expect(elsewhere).not.toContain("Unmistakable");
    expect(elsewhere).not.toContain(time);
  });
});

describe("where the trust does not keep time", () => {
  test("nothing is written and nothing shows; what was there comes back with the setting, and stays in the record", async () => {
    const { admin, manager, partner } = trust;
    await gave(partner);
    await keepingTime(admin, false, 1);
    expect(await readMyTime(partner)).toBeNull();
    await expect(readPartnerTime(manager, id)).rejects.toThrow(NotFound);
    await expect(giveTime(partner, giving())).rejects.toThrow(/does not keep/);
    await expect(recordTime(manager, id, { ...giving(), how: "letter" })).rejects.toThrow(/does not keep/);
    await expect(agreeTime(manager, id, agreeing())).rejects.toThrow(/does not keep/);
    const section = describeRecord(await readMyRecord(partner)).find((each) => each.id === "time");
    expect(section?.entries).toMatchObject([{ lines: ["2 hours 30 minutes: Reading"] }]);
    await keepingTime(admin, true, 2);
    expect((await readMyTime(partner))?.given).toHaveLength(1);
  });

  test("a trust that has set nothing keeps none", async () => {
    expect(await readMyTime(other.partner)).toBeNull();
  });
});

test("asks the database as often for much time as for little; a role that has ended takes no more", async () => {
  const { manager, partner } = trust;
  await gave(partner);
  const few = await countQueries(() => readPartnerTime(manager, id));
  for (let index = 0; index < 5; index += 1) await gave(partner);
  expect(await countQueries(() => readPartnerTime(manager, id))).toBe(few);
  await endedFrom(manager, partner);
  await atTime(new Date(now().getTime() + 86_400_000), async () => {
    await expect(giveTime(partner, giving())).rejects.toThrow(/has ended/);
    await expect(recordTime(manager, id, { ...giving(), how: "phone" })).rejects.toThrow(/has ended/);
    await expect(agreeTime(manager, id, agreeing())).rejects.toThrow(/has ended/);
  });
});
