import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { readProgramme } from "@/lib/programme/read-programme.ts";
import { readPromises } from "@/lib/promises/read-promises.ts";
import { sayItem } from "@/lib/readiness/say-item.ts";
import { addReadinessItem } from "@/lib/readiness/write-items.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { today } from "@/lib/time.ts";
import { answerTimeRequest, takeBackTimeRequest } from "@/lib/time-requests/answer-time-request.ts";
import { AskForTime, askForTime } from "@/lib/time-requests/ask-for-time.ts";
import { listTimeRequests, readNoTime, readTimeRequest } from "@/lib/time-requests/read-time-requests.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { raisedBy } from "@/tests/factories/raised.ts";
import { listed, noTime, stands, timeAnswer } from "@/tests/factories/readiness.ts";
import { wordedBy } from "@/tests/factories/success.ts";
import { endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner, sponsor } = trustA;
  return { trustA, trustB, manager, partner, sponsor, id: appointmentOf(partner) };
}

test("what a manager has no time for waits for the sponsor, and is not late with them", async () => {
  const { trustA, manager, partner, sponsor, id } = await ready();
  const measure = await wordedBy(partner, partner);
  const point = await raisedBy(partner);
  const needs = async () => (await readManageHome(manager)).needs.map(({ action }) => action.path);
  expect(await needs()).toEqual(
    expect.arrayContaining([`success/${id}/${measure}`, `raised/${id}/${point}`]),
  );
  const input = noTime({ about: "success", words: hostileKept });
  await atOnce(4, () => askForTime(manager, id, input));

  expect(await needs()).not.toContain(`success/${id}/${measure}`);
  expect(await needs(), "nothing else leaves the list").toContain(`raised/${id}/${point}`);
  expect((await readManageHome(manager)).withSponsor).toMatchObject([
    { about: "success", kind: "waiting", on: today(), partner: "Pat Partner" },
  ]);
  const { waits } = await readPartnerOverview(manager, id);
  expect(waits.find(({ kind }) => kind === "success")).toMatchObject({ sponsorSince: today() });
  expect(waits.find(({ kind }) => kind === "point")).toMatchObject({ sponsorSince: null });
  expect((await readPartnerHome(partner))?.waiting).toContainEqual({
    what: "Time for agreeing what success looks like",
    by: "the trust’s sponsor",
    since: today(),
    path: `promises/${id}`,
  });
  const waitsFor = async (what: string) =>
    (await readPartnerHome(partner))?.waiting.find((each) => each.what.startsWith(what))?.by;
  expect(await waitsFor("An answer to what you call success")).toBe("the trust’s sponsor");
  expect(await waitsFor("What became of what you raised")).toBe("Mona Manager");
  expect(await subjectsFor(sponsor)).toContain("A manager has no time for part of supporting a partner");
  expect(await subjectsFor(partner)).toContain("Time for your role");
  expect((await readNoTime(manager, id)).left).not.toContain("success");
  await expect(askForTime(manager, id, noTime({ about: "success" }))).rejects.toThrow(/said already/);
  expect(await auditOf(trustA.trustId, input.id)).toEqual(["time-request:made"]);

  const answer = timeAnswer();
  await atOnce(4, () => answerTimeRequest(sponsor, input.id, answer));
  expect(await needs()).toContain(`success/${id}/${measure}`);
  expect((await readManageHome(manager)).withSponsor).toEqual([]);
  expect(await subjectsFor(manager)).toContain("Time for agreeing what success looks like");
  await expect(answerTimeRequest(sponsor, input.id, timeAnswer())).rejects.toThrow(
    /said meanwhile: there is time/,
  );
  await expect(takeBackTimeRequest(manager, input.id, { id: randomUUID(), position: 1 })).rejects.toThrow(
    /said meanwhile/,
  );
});

test("a no stays with the trust until a yes, or until it is taken back", async () => {
  const { trustA, manager, sponsor, partner, id } = await ready();
  const { admin } = trustA;
  const item = listed(admin.membershipId);
  await addReadinessItem(admin, item);
  await sayItem(admin, item.id, stands());
  const time = async () => (await readPromises(partner, id)).trust.find(({ promise }) => promise === "time");
  expect(await time()).toMatchObject({ state: "in_place" });
  const [first, second] = [noTime(), noTime({ about: "training" })];
  await askForTime(manager, id, first);
  await askForTime(manager, id, second);
  expect(await time()).toMatchObject({ state: "under_way" });
  await answerTimeRequest(sponsor, first.id, timeAnswer({ kind: "not_given", words: "Not this year." }));
  expect((await readManageHome(manager)).withSponsor.map(({ kind }) => kind)).toEqual([
    "not_given",
    "waiting",
  ]);
  expect((await readPartnerHome(partner))?.waiting.map(({ what }) => what)).toContain(
    "Time for one-to-ones: the sponsor could not give it",
  );
  expect((await readProgramme(sponsor)).time).toEqual({ waiting: 1, since: today(), notGiven: 1 });
  expect((await readProgramme(sponsor)).asked.map(({ id: ask }) => ask)).toEqual(
    expect.arrayContaining(["time", "not-given"]),
  );
  await takeBackTimeRequest(manager, second.id, { id: randomUUID(), position: 0 });
  expect(await time()).toMatchObject({
    state: "under_way",
    because: expect.stringContaining("could not give"),
  });
  await answerTimeRequest(sponsor, first.id, timeAnswer({ position: 1 }));
  expect(await time()).toMatchObject({ state: "in_place" });
  const { failures } = await atOnce(4, (index) =>
    index % 2
      ? answerTimeRequest(sponsor, second.id, timeAnswer({ position: 1 }))
      : takeBackTimeRequest(manager, second.id, { id: randomUUID(), position: 1 }),
  );
  expect(failures).toHaveLength(4);
});

test("a sponsor never learns which partner it is about, and nobody else reads it", async () => {
  const { trustA, trustB, manager, sponsor, partner, id } = await ready();
  const input = noTime();
  await askForTime(manager, id, input);
  const read = JSON.stringify([await listTimeRequests(sponsor), await readTimeRequest(sponsor, input.id)]);
  expect(read).not.toContain("Pat Partner");
  expect(read).not.toContain(id);
  expect(read).not.toContain(partner.membershipId);
  expect(await readTimeRequest(sponsor, input.id)).toMatchObject({
    by: "Mona Manager",
    partner: null,
    may: { answer: true, takeBack: false },
  });
  expect(await readTimeRequest(manager, input.id)).toMatchObject({
    partner: { name: "Pat Partner" },
    may: { answer: false, takeBack: true },
  });
  const other = { ...manager, membershipId: trustA.admin.membershipId };
  for (const reader of [trustA.admin, trustA.mentor, partner, other])
    await expect(readTimeRequest(reader, input.id)).rejects.toThrow(NotAllowed);
  await expect(readTimeRequest(trustB.sponsor, input.id)).rejects.toThrow(NotFound);
  await expect(answerTimeRequest(trustB.sponsor, input.id, timeAnswer())).rejects.toThrow(NotFound);
  await expect(askForTime(other, id, noTime({ about: "point" }))).rejects.toThrow(NotAllowed);
  expect(JSON.stringify(await readProgramme(sponsor))).not.toContain("Pat Partner");
  // Nor does a sponsor who manages partners too, and does not support this one.
  const asBoth: Member = { ...sponsor, roles: ["sponsor", "manager"] };
  expect((await readManageHome(asBoth, { whose: "all" })).withSponsor).toEqual([]);
  const { waits } = await readPartnerOverview(asBoth, id);
  expect(waits.map(({ sponsorSince }) => sponsorSince)).not.toContain(today());

  const described = async (record: Promise<Parameters<typeof describeRecord>[0]>) =>
    JSON.stringify(describeRecord(await record));
  expect(await described(readMyRecord(partner))).toContain(input.words);
  expect(await described(readPartnerRecord(trustA.admin, id))).not.toContain(input.words);
});

test("where nobody is the sponsor there is nobody to ask, and what is over asks nobody", async () => {
  const { trustA, manager, partner, sponsor, id } = await ready();
  expect(AskForTime.safeParse({ ...noTime(), words: " " }).error?.issues).toMatchObject([
    { path: ["words"] },
  ]);
  expect(AskForTime.safeParse({ ...noTime(), about: "lunch" }).success).toBe(false);
  const [held] = (await readPerson(trustA.admin, sponsor.membershipId)).roles;
  await endRole(trustA.admin, held?.grantId ?? "");
  await expect(askForTime(manager, id, noTime())).rejects.toThrow(/nobody to ask/);
  await endedFrom(manager, partner);
  await expect(askForTime(manager, id, noTime())).rejects.toThrow(/has ended|is over/);
});
