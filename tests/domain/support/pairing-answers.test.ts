import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { endPairing } from "@/lib/support/end-pairing.ts";
import { readAskedPairing } from "@/lib/support/read-asked-pairing.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { readPairing } from "@/lib/support/read-pairing.ts";
import { type RecordPairingAnswer, recordPairingAnswer } from "@/lib/support/record-pairing-answer.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, asked, endedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const id = await asked(trustA.manager, trustA.partner, trustA.mentor);
  return { trustA, trustB, id };
}
const say = (answer: "accepted" | "declined") => ({ id: randomUUID(), answer });
const told = (change: Partial<RecordPairingAnswer> = {}): RecordPairingAnswer => ({
  ...say("accepted"),
  how: "phone",
  happenedOn: today(),
  ...change,
});

test("until there is a yes, the partner is told that somebody was asked, and not who", async () => {
  const { trustA, id } = await ready();
  const before = await readMyPeople(trustA.partner);
  expect(before.pairings).toMatchObject([{ standing: "asked", person: { name: "", email: null } }]);
  expect(JSON.stringify(before)).not.toContain("Mel Mentor");
  expect((await readAskedPairing(trustA.mentor, id)).reach).toBeNull();
});

test("a mentor says yes; then the two see how to reach one another, and everybody concerned is told", async () => {
  const { trustA, id } = await ready();
  await answerPairing(trustA.mentor, id, say("accepted"));
  expect((await readMyPeople(trustA.partner)).pairings).toMatchObject([
    { standing: "accepted", since: today(), person: { name: "Mel Mentor", email: expect.any(String) } },
  ]);
  expect(await readAskedPairing(trustA.mentor, id)).toMatchObject({
    partner: { name: "Pat Partner" },
    reach: { email: expect.any(String) },
  });
  expect(await subjectsFor(trustA.partner)).toContain("Mel Mentor is your mentor");
  expect(await subjectsFor(trustA.manager)).toContain("Mel Mentor is the mentor of Pat Partner");
  expect(await auditOf(trustA.trustId, id)).toEqual(["pairing:asked", "pairing:accepted"]);
});

test("a no is told to the manager and not to the partner", async () => {
  const { trustA, id } = await ready();
  const before = await subjectsFor(trustA.partner);
  await answerPairing(trustA.mentor, id, say("declined"));
  expect(await subjectsFor(trustA.partner)).toEqual(before);
  expect(await subjectsFor(trustA.manager)).toContain("Mel Mentor cannot be the mentor of Pat Partner");
  expect((await readMyPeople(trustA.partner)).pairings).toEqual([]);
});

test("a buddy is a fellow partner, who answers the same way", async () => {
  const { trustA } = await ready();
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  const id = await asked(trustA.manager, trustA.partner, fellow, { kind: "buddy" });
  expect((await readMyPeople(fellow)).others).toBe("asked");
  await answerPairing(fellow, id, say("accepted"));
  expect((await readMyPeople(fellow)).others).toBe("supported");
  expect(await subjectsFor(trustA.partner)).toContain("Nora New is your buddy");
  await endedFrom(trustA.manager, fellow);
  expect(await readPairing(trustA.manager, id)).toMatchObject({ stillHere: false });
});

test("only the one who was asked answers, and sees it", async () => {
  const { trustA, trustB, id } = await ready();
  for (const actor of [trustA.manager, trustA.admin, trustA.sponsor, trustA.partner]) {
    await expect(answerPairing(actor, id, say("accepted"))).rejects.toThrow(NotAllowed);
    await expect(readAskedPairing(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const actor of [trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(readPairing(actor, id)).rejects.toThrow(NotAllowed);
  for (const read of [answerPairing, readAskedPairing, readPairing]) {
    await expect(read(trustB.mentor, id, say("accepted"))).rejects.toThrow(NotFound);
    await expect(read(trustA.mentor, "nonsense", say("accepted"))).rejects.toThrow(NotFound);
  }
});

test("a mentor whose role ended meanwhile can say no and not yes", async () => {
  const { trustA } = await appointedWorld();
  const { admin, manager, sponsor, partner } = trustA;
  const grantId = randomUUID();
  await giveRole(admin, sponsor.membershipId, { id: grantId, role: "mentor" });
  const id = await asked(manager, partner, sponsor);
  await endRole(admin, grantId);
  const ended = (await readPairing(manager, id)).standing === "ended";
  if (ended) return;
  await expect(answerPairing(sponsor, id, say("accepted"))).rejects.toThrow(/no longer a mentor/);
  await expect(recordPairingAnswer(manager, id, told())).rejects.toThrow(/no longer a mentor/);
  await answerPairing(sponsor, id, say("declined"));
});

test("after the role ended, after it was taken back, and after an answer, nothing is recorded", async () => {
  const { trustA, id } = await ready();
  await answerPairing(trustA.mentor, id, say("accepted"));
  await expect(answerPairing(trustA.mentor, id, say("declined"))).rejects.toThrow(/said yes on/);
  await endPairing(trustA.manager, id, { id: randomUUID() });
  await expect(answerPairing(trustA.mentor, id, say("accepted"))).rejects.toThrow(/was ended on/);

  const other = await ready();
  await atTime(now(), () => endedFrom(other.trustA.manager, other.trustA.partner));
  await expect(answerPairing(other.trustA.mentor, other.id, say("accepted"))).rejects.toThrow(/has ended/);
  expect((await readAskedPairing(other.trustA.mentor, other.id)).reach).toBeNull();
});

test("a manager records an answer; the row keeps whose act, who recorded it and how, and they are told", async () => {
  const { trustA, id } = await ready();
  await recordPairingAnswer(trustA.manager, id, told({ how: "in_person" }));
  expect((await readPairing(trustA.manager, id)).history).toMatchObject([
    { kind: "accepted", saidBy: "Mel Mentor", recordedBy: "Mona Manager", how: "in_person", on: today() },
  ]);
  expect(await subjectsFor(trustA.mentor)).toContain("Your answer was recorded for you");
  expect(await subjectsFor(trustA.partner)).toContain("Mel Mentor is your mentor");
  expect(await auditOf(trustA.trustId, id)).toContain("pairing:recorded-accepted");
});

test("a day before they were asked, one's own answer and anybody but a manager are refused", async () => {
  const { trustA, trustB, id } = await ready();
  await expect(
    recordPairingAnswer(trustA.manager, id, told({ happenedOn: addDays(today(), -1) })),
  ).rejects.toMatchObject({ field: "happenedOn" });
  const mel = await alsoManager(trustA.admin, trustA.mentor);
  await expect(recordPairingAnswer(mel, id, told())).rejects.toThrow(/you who was asked/);
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(recordPairingAnswer(actor, id, told())).rejects.toThrow(NotAllowed);
  await expect(recordPairingAnswer(trustB.manager, id, told())).rejects.toThrow(NotFound);
});

test("one answer twenty times is one; yes and no at once, one holds and the other is told", async () => {
  const { trustA, id } = await ready();
  const once = say("accepted");
  expect(await atOnce(20, () => answerPairing(trustA.mentor, id, once))).toMatchObject({ done: 20 });
  expect(
    (await subjectsFor(trustA.partner)).filter((each) => each === "Mel Mentor is your mentor"),
  ).toHaveLength(1);

  const other = await ready();
  const { done, failures } = await atOnce(2, (index) =>
    index === 0
      ? answerPairing(other.trustA.mentor, other.id, say("declined"))
      : recordPairingAnswer(other.trustA.manager, other.id, told()),
  );
  expect(done).toBe(1);
  expect(failures[0]).toBeInstanceOf(Refusal);
});
