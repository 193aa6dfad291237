import { expect, test } from "vitest";
import { answerRaised } from "@/lib/points/answer-raised.ts";
import { sayOfPoint } from "@/lib/points/say-of-point.ts";
import { readProgramme } from "@/lib/programme/read-programme.ts";
import { countOn } from "@/lib/promises/count-promises.ts";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { sayPromise } from "@/lib/promises/say-promise.ts";
import { atTime, now, today } from "@/lib/time.ts";
import type { PromiseKind } from "@/prisma/generated/enums.ts";
import { asOf, on } from "@/tests/factories/answer-records.ts";
import { newPairing } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { mentor, nothing } from "@/tests/factories/promise-records.ts";
import { saying } from "@/tests/factories/promises.ts";
import { raisedBy, responding, wordOn } from "@/tests/factories/raised.ts";
import { agreedMeasure } from "@/tests/factories/success.ts";
import { hostileKept, pausedFrom } from "@/tests/factories/support.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

const paired: PromiseRecords = { ...nothing, pairings: [mentor([{ kind: "accepted", on: on(-39) }])] };
const of = (counts: ReturnType<typeof countOn>["counts"], promise: PromiseKind) =>
  counts.find((each) => each.promise === promise);

test.each<[string, PromiseRecords[], number]>([
  ["no partner", [], 0],
  ["two", [paired, nothing], 2],
  ["one whose role has ended", [paired, { ...nothing, endedOn: on(-1) }], 1],
  ["one on their last day", [{ ...nothing, endedOn: on(0) }], 1],
  ["one whose role begins tomorrow", [paired, { ...nothing, startsOn: on(1) }], 1],
  ["one in checks", [{ ...nothing, states: [{ kind: "checks", on: on(-9) }] }], 0],
  ["one who is paused", [{ ...nothing, states: [...nothing.states, { kind: "paused", on: on(-1) }] }], 0],
  [
    "one paused from tomorrow",
    [{ ...nothing, states: [...nothing.states, { kind: "paused", on: on(1) }] }],
    1,
  ],
])("the promises are owed to: %s", (_, records, partners) => {
  const counted = countOn(records, asOf);
  expect(counted.partners).toBe(partners);
  for (const { in_place, under_way, missing, not_needed } of counted.counts)
    expect(in_place + under_way + missing + not_needed).toBe(partners);
});

test("the past is worked out anew from dated rows", () => {
  const counted = (days: number) => of(countOn([paired, nothing], on(days)).counts, "pairing");
  expect(counted(-41)).toMatchObject({ in_place: 0, under_way: 0, missing: 2 });
  expect(counted(-40)).toMatchObject({ in_place: 0, under_way: 1, missing: 1 });
  expect(counted(-39)).toMatchObject({ in_place: 1, under_way: 0, missing: 1 });
});

test("a sponsor reads numbers that equal what is on record, in a trust of one and of three, and nobody's name or opinion", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, sponsor, mentor: mel } = trustA;
  const id = appointmentOf(partner);
  const today0 = async () => (await readProgramme(sponsor)).promises[0];
  expect(await today0()).toMatchObject({ day: today(), partners: 1 });
  await newPairing(manager, partner, mel);
  await agreedMeasure(manager, partner, { words: "Secret measure." });
  const second = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  const away = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  await pausedFrom(manager, away);
  const counts = (await today0())?.counts ?? [];
  expect(of(counts, "pairing")).toMatchObject({ in_place: 1, missing: 1 });
  expect(of(counts, "success")).toMatchObject({ in_place: 1, missing: 1 });

  const point = await raisedBy(partner, { words: "Secret words." });
  await answerRaised(manager, id, point, responding({ kind: "changed", words: "The bells hang lower." }));
  await sayOfPoint(partner, id, point, wordOn("does_not_settle", { because: hostileKept }));
  await sayPromise(partner, id, "success", saying("did_not_happen", { words: hostileKept }));
  expect((await today0())?.counts, "what a partner says of a promise moves no figure").toEqual(counts);
  await raisedBy(second, { words: "Secret too." });
  await sayOfPoint(
    second,
    appointmentOf(second),
    await raisedBy(second),
    wordOn("taken_back", { answers: 0 }),
  );
  const programme = await readProgramme(sponsor);
  expect(programme.influence).toMatchObject({
    raised: 2,
    answered: 1,
    changed: 1,
    notChanged: 0,
    late: 0,
    oldestLate: null,
    changes: [{ words: "The bells hang lower.", on: today() }],
  });
  const later = new Date(now().getTime() + 20 * 86_400_000);
  expect(
    (await atTime(later, () => readProgramme(sponsor))).influence,
    "not the one that was not enough",
  ).toMatchObject({
    late: 1,
    oldestLate: today(),
  });
  const seen = JSON.stringify(programme);
  for (const words of [
    "Pat Partner",
    "Secret",
    "settle",
    "did_not_happen",
    JSON.stringify(hostileKept).slice(1, -1),
    partner.membershipId,
  ])
    expect(seen).not.toContain(words);
});

test("the page asks as often for one partner as for five", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, sponsor, mentor: mel } = trustA;
  await newPairing(manager, partner, mel);
  await raisedBy(partner);
  const asks = () => countQueries(() => readProgramme(sponsor));
  const before = await asks();
  for (let each = 0; each < 4; each++)
    await raisedBy(await appointNew(trustA, trustA.roleDescriptionId, { state: "active" }));
  expect(await asks()).toBe(before);
});
