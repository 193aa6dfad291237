import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { readBeginning } from "@/lib/needs/read-beginning.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { today } from "@/lib/time.ts";
import {
  newCommittee,
  newDeputy,
  newIntroduction,
  newMeeting,
  newPairing,
  newReply,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { newStep } from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

test("the first steps of somebody just appointed are taken one by one, and stay in sight", async () => {
  const { trustA } = await appointedWorld();
  const { manager, admin, partner } = trustA;
  const id = appointmentOf(partner);
  const open = async () =>
    (await readBeginning(manager, id)).steps.filter(({ state }) => state !== "done").map(({ kind }) => kind);
  expect(await open()).toEqual([
    "joining",
    "induction",
    "meetings",
    "introductions",
    "pairing",
    "deputy",
    "profile",
  ]);

  await makeJoiningLink(admin, partner.membershipId, { id: randomUUID() });
  const committeeId = await newCommittee(manager);
  await newSeat(manager, partner, committeeId);
  await newStep(admin);
  await beginInduction(manager, id);
  expect(await open()).toEqual(["introductions", "pairing", "deputy", "profile"]);
  await newIntroduction(manager, partner, manager);
  const steps = (await readBeginning(manager, id)).steps;
  expect(steps.find(({ kind }) => kind === "introductions")).toMatchObject({ names: ["Chris Chair"] });
  await newPairing(manager, partner, trustA.mentor, { accepted: false });
  await giveRole(admin, trustA.sponsor.membershipId, { id: randomUUID(), role: "manager" });
  await newDeputy(manager, partner, trustA.sponsor);
  expect(await open()).toEqual(["introductions", "profile"]);
  expect(await readBeginning(manager, id)).toMatchObject({
    name: "Pat Partner",
    isDone: false,
    hasJoined: false,
    mayManage: true,
    steps: expect.arrayContaining([
      { kind: "deputy", state: "done", on: today(), names: ["Sol Sponsor"] },
      { kind: "meetings", state: "done", on: today(), names: ["Quality committee"] },
    ]),
  });
  expect((await readBeginning(admin, id)).mayManage).toBe(false);
});

test("a partner's page has what they wait for, their meetings, people and answers, in one message", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner } = trustA;
  const id = appointmentOf(partner);
  const committeeId = await newCommittee(manager);
  await newSeat(manager, partner, committeeId, { startsOn: "2026-01-01" });
  const meetingId = await newMeeting(manager, committeeId, 10);
  await newMeeting(manager, committeeId, -10);
  await newReply(partner, meetingId, "attending");
  await newIntroduction(manager, partner, manager);
  const overview = await readPartnerOverview(manager, id);
  expect(overview).toMatchObject({
    waits: expect.arrayContaining([expect.objectContaining({ what: "To meet Irene Director" })]),
    isBeginning: true,
    coming: [{ id: meetingId, committee: "Quality committee", reply: "attending", attendance: null }],
    past: [{ committee: "Quality committee", reply: null, attendance: null }],
    deputy: null,
    pairings: [],
    brings: null,
  });
  expect(overview.answers.map(({ question, state }) => [question, state])).toContainEqual([
    "meetings",
    "answered",
  ]);
  expect(JSON.stringify(overview)).not.toContain("clarity");
  const reading = () => readPartnerOverview(manager, id);
  const before = await countQueries(reading);
  for (let more = 1; more < 8; more += 1) await newMeeting(manager, committeeId, 10 + more);
  expect(await countQueries(reading)).toBe(before);
  expect((await reading()).coming).toHaveLength(4);
});

test("neither is there for another trust's ids, for an id of nothing, or for anybody but managers and admins", async () => {
  const { trustA, trustB } = await appointedWorld();
  const id = appointmentOf(trustA.partner);
  for (const read of [readBeginning, readPartnerOverview]) {
    for (const wrong of [appointmentOf(trustB.partner), randomUUID(), "nothing"])
      await expect(read(trustA.manager, wrong)).rejects.toThrow(NotFound);
    for (const actor of [trustA.partner, trustA.sponsor, trustA.mentor])
      await expect(read(actor, id)).rejects.toThrow(NotAllowed);
  }
});
