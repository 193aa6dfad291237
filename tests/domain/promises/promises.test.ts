import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readPromise, readPromises } from "@/lib/promises/read-promises.ts";
import { SayPromise, sayPromise } from "@/lib/promises/say-promise.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { AskPartner, askPartner } from "@/lib/shaping/ask-partner.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import type { PromiseKind } from "@/prisma/generated/enums.ts";
import { newCommittee, newPairing, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { saying } from "@/tests/factories/promises.ts";
import { agreedMeasure } from "@/tests/factories/success.ts";
import { alsoManager, endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  return { trustA, trustB, manager, partner, id: appointmentOf(partner) };
}
async function stateOf(actor: Member, id: string, promise: PromiseKind) {
  const { standings } = await readPromises(actor, id);
  return standings.find((each) => each.promise === promise);
}
const asking = (change: Partial<AskPartner> = {}): AskPartner => ({
  id: randomUUID(),
  how: "themselves",
  askedOn: null,
  ...change,
});

test("the promises are read from what is on record, by the partner, managers and admins alike", async () => {
  const { trustA, manager, partner, id } = await ready();
  const states = async (actor: Member) =>
    Object.fromEntries(
      (await readPromises(actor, id)).standings.map(({ promise, state }) => [promise, state]),
    );
  const before = {
    role_description: "under_way",
    handbook: "missing",
    meetings: "missing",
    introductions: "missing",
    one_to_ones: "under_way",
    pairing: "missing",
    success: "missing",
    shaping: "missing",
  };
  for (const reader of [partner, manager, trustA.admin]) expect(await states(reader)).toEqual(before);
  await newSeat(manager, partner, await newCommittee(manager));
  await newPairing(manager, partner, trustA.mentor);
  await agreedMeasure(manager, partner);
  await askPartner(manager, id, asking());
  for (const reader of [partner, manager, trustA.admin])
    expect(await states(reader)).toEqual({
      ...before,
      meetings: "in_place",
      pairing: "in_place",
      success: "in_place",
      shaping: "in_place",
    });
});

test("what did not happen counts no more until the trust has answered, and nobody else learns that it was said", async () => {
  const { trustA, manager, partner, id } = await ready();
  const otherManager = await alsoManager(trustA.admin, trustA.mentor);
  await newPairing(manager, partner, trustA.mentor);
  const input = saying("did_not_happen", { words: hostileKept });
  await atOnce(4, () => sayPromise(partner, id, "pairing", input));
  expect(await stateOf(partner, id, "pairing")).toMatchObject({
    state: "under_way",
    dispute: { answer: null },
  });
  expect(await subjectsFor(manager)).toContain("What the trust promises");
  expect((await readManageHome(manager)).needs.map(({ action }) => action.path)).toContain(
    `promises/${id}/pairing`,
  );
  expect((await readPartnerHome(partner))?.waiting.map(({ path }) => path)).toContain(
    `promises/${id}/pairing`,
  );
  for (const other of [trustA.admin, otherManager])
    expect(await stateOf(other, id, "pairing")).toMatchObject({
      state: "under_way",
      dispute: null,
      because: "it is being settled with the partner",
    });
  const seen = JSON.stringify([
    await readPromises(trustA.admin, id),
    await readManageHome(trustA.admin),
    describeRecord(await readPartnerRecord(manager, id)),
    await auditOf(trustA.trustId, id),
  ]);
  for (const words of ["did_not_happen", "did not happen", JSON.stringify(hostileKept).slice(1, -1)])
    expect(seen).not.toContain(words);

  await sayPromise(
    manager,
    id,
    "pairing",
    saying("answered", { position: 1, words: "Mel rings you on Monday." }),
  );
  expect(await stateOf(partner, id, "pairing")).toMatchObject({ state: "in_place", restsOn: "shown" });
  expect((await readManageHome(manager)).needs.map(({ action }) => action.path)).not.toContain(
    `promises/${id}/pairing`,
  );
  await sayPromise(partner, id, "pairing", saying("confirmed", { position: 2 }));
  expect(await stateOf(partner, id, "pairing")).toMatchObject({ state: "in_place", restsOn: "confirmed" });
  expect((await readPromise(manager, id, "pairing")).said.map(({ kind }) => kind)).toEqual([
    ...["did_not_happen", "answered", "confirmed"],
  ]);
  expect(JSON.stringify(describeRecord(await readMyRecord(partner)))).toContain(
    JSON.stringify(hostileKept).slice(1, -1),
  );
});

test("only three can be not needed, with a reason that the partner agrees to", async () => {
  const { manager, partner, id } = await ready();
  const why = { words: "They know everybody." };
  await expect(sayPromise(manager, id, "handbook", saying("not_needed", why))).rejects.toThrow(
    /owes this to every/,
  );
  await sayPromise(manager, id, "pairing", saying("not_needed", why));
  expect(await stateOf(manager, id, "pairing")).toMatchObject({ state: "missing" });
  expect((await readPartnerHome(partner))?.nextThings.map(({ path }) => path)).toContain(
    `promises/${id}/pairing`,
  );
  await expect(
    sayPromise(manager, id, "pairing", saying("not_needed", { ...why, position: 1 })),
  ).rejects.toThrow(/already/);
  await sayPromise(partner, id, "pairing", saying("not_needed_refused", { position: 1, words: "I do not." }));
  await sayPromise(manager, id, "pairing", saying("not_needed", { ...why, position: 2 }));
  await sayPromise(manager, id, "pairing", saying("not_needed_agreed", { position: 3, how: "phone" }));
  expect(await stateOf(partner, id, "pairing")).toMatchObject({
    state: "not_needed",
    because: "They know everybody.",
  });
  await sayPromise(partner, id, "pairing", saying("needed", { position: 4 }));
  expect(await stateOf(partner, id, "pairing")).toMatchObject({ state: "missing", notNeeded: null });
});

test("each side says only what is its own to say, and nothing over what was said meanwhile", async () => {
  const { manager, partner, id } = await ready();
  await expect(sayPromise(partner, id, "pairing", saying("answered", { words: "x" }))).rejects.toThrow(
    /nothing to answer/,
  );
  await expect(sayPromise(partner, id, "pairing", saying("not_needed", { words: "x" }))).rejects.toThrow(
    /line manager/,
  );
  await expect(sayPromise(manager, id, "pairing", saying("did_not_happen"))).rejects.toThrow(
    /Say how they told you/,
  );
  await expect(
    sayPromise(partner, id, "pairing", saying("did_not_happen", { how: "phone" })),
  ).rejects.toThrow(Refusal);
  await expect(sayPromise(partner, id, "pairing", saying("confirmed"))).rejects.toThrow(/nothing on record/);
  await expect(sayPromise(partner, id, "nonsense", saying("confirmed"))).rejects.toThrow(NotFound);
  await sayPromise(manager, id, "pairing", saying("did_not_happen", { how: "letter" }));
  await expect(sayPromise(partner, id, "pairing", saying("did_not_happen"))).rejects.toThrow(/meanwhile/);
  await expect(sayPromise(partner, id, "pairing", saying("did_not_happen", { position: 1 }))).rejects.toThrow(
    /already/,
  );
  const { done } = await atOnce(5, () =>
    sayPromise(manager, id, "pairing", saying("answered", { position: 1, words: "We asked Mel." })),
  );
  expect(done).toBe(1);
});

test("a form lacks nothing it needs", () => {
  const faults = (sent: object) =>
    SayPromise.safeParse(sent).error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(faults(saying("did_not_happen"))).toBeUndefined();
  expect(faults(saying("answered"))).toEqual([
    ["words", "Enter what the trust did, or why it stands as it does"],
  ]);
  expect(faults(saying("not_needed"))).toEqual([["words", "Enter why it is not needed"]]);
  expect(faults({ ...saying("confirmed"), kind: "" })).toEqual([["kind", "Choose what you want to say"]]);
  const day = (date: string) => {
    const [year, month, of] = date.split("-");
    return { day: of, month, year };
  };
  const asks = (sent: object) => AskPartner.safeParse(sent).error?.issues.map(({ message }) => message);
  const blank = { day: "", month: "", year: "" };
  expect(asks({ ...asking(), askedOn: blank })).toBeUndefined();
  expect(asks({ ...asking({ how: "phone" }), askedOn: blank })).toEqual(["Enter the day you asked them"]);
  expect(asks({ ...asking({ how: "phone" }), askedOn: day(addDays(today(), 1)) })).toEqual([
    "Enter today or a day before",
  ]);
});

test("the partner is asked once however often it is sent, not before the role began, and not by themselves", async () => {
  const { manager, partner, id } = await ready();
  const input = asking();
  await atOnce(4, () => askPartner(manager, id, input));
  expect(
    (await subjectsFor(partner)).filter((each) => each === "Would you change something about your role?"),
  ).toHaveLength(1);
  await expect(
    askPartner(manager, id, asking({ how: "phone", askedOn: addDays(today(), -900) })),
  ).rejects.toThrow(/had begun/);
  await expect(askPartner(partner, id, asking())).rejects.toThrow(NotAllowed);
});

test("nobody says anything of another partner's, another trust's, or without the role for it", async () => {
  const { trustA, trustB, partner, id } = await ready();
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  for (const other of [trustA.sponsor, trustA.mentor, fellow]) {
    await expect(readPromises(other, id)).rejects.toThrow(NotAllowed);
    await expect(readPromise(other, id, "pairing")).rejects.toThrow(NotAllowed);
    await expect(sayPromise(other, id, "pairing", saying("confirmed"))).rejects.toThrow(NotAllowed);
    await expect(askPartner(other, id, asking())).rejects.toThrow(NotAllowed);
  }
  for (const other of [trustA.admin, await alsoManager(trustA.admin, trustA.mentor)])
    await expect(readPromise(other, id, "pairing")).rejects.toThrow(NotAllowed);
  await expect(readPromises(trustB.manager, id)).rejects.toThrow(NotFound);
  await expect(sayPromise(partner, appointmentOf(fellow), "pairing", saying("confirmed"))).rejects.toThrow(
    NotAllowed,
  );
});

test("on a role that ended nothing is said any more", async () => {
  const { manager, partner, id } = await ready();
  await sayPromise(partner, id, "pairing", saying("did_not_happen"));
  await endedFrom(manager, partner);
  const later = new Date(now().getTime() + 2 * 86_400_000);
  for (const late of [
    () => sayPromise(manager, id, "pairing", saying("answered", { position: 1, words: "Too late." })),
    () => askPartner(manager, id, asking()),
  ])
    await expect(atTime(later, late)).rejects.toThrow(/has ended/);
});

test("the page asks as often for many records as for few", async () => {
  const { trustA, manager, partner, id } = await ready();
  const fill = async () => {
    await newSeat(manager, partner, await newCommittee(manager, randomUUID()));
    await agreedMeasure(manager, partner);
    await askPartner(manager, id, asking());
  };
  await fill();
  await newPairing(manager, partner, trustA.mentor);
  await sayPromise(partner, id, "pairing", saying("confirmed"));
  const asks = () => countQueries(() => readPromises(manager, id));
  const before = await asks();
  for (let each = 0; each < 4; each++) await fill();
  expect(await asks()).toBe(before);
});
