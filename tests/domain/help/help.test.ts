import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { AnswerHelp, answerHelp, sayOfAnswer } from "@/lib/help/answer-help.ts";
import { AskForHelp, askForHelp } from "@/lib/help/ask-for-help.ts";
import { readHelpers } from "@/lib/help/read-helpers.ts";
import { listMyRequests, readMyRequest, readRequestToMe } from "@/lib/help/read-request.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { changeSettings } from "@/lib/trusts/change-settings.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { answered, answering, askedOf, asking } from "@/tests/factories/help.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

const secret = "I do not feel heard at the falls group.";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { admin, manager, partner, mentor, sponsor } = trustA;
  return { trustA, trustB, admin, manager, partner, mentor, sponsor, id: appointmentOf(partner) };
}
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);
const said = (kind: "not_answered_for_me" | "taken_back", position: number) => ({
  id: randomUUID(),
  position,
  kind,
  words: "",
});

describe("a partner asks", () => {
  test("the person they pick, who is told, reads it and answers; the partner is told; sent twice, all is once", async () => {
    const { manager, partner } = await ready();
    const input = asking(manager.membershipId, { kind: "not_clear", question: "people" });
    await atOnce(4, () => askForHelp(partner, input));
    expect(await listMyRequests(partner)).toHaveLength(1);
    expect(await subjectsFor(manager)).toContain("Pat Partner asks you something");
    expect(await readRequestToMe(manager, input.id)).toMatchObject({
      words: secret,
      question: "people",
      askedBy: "Pat Partner",
      standing: { kind: "waiting", due: addDays(today(), 7) },
    });
    const answer = answering();
    await atOnce(4, () => answerHelp(manager, input.id, answer));
    expect(await subjectsFor(partner)).toContain("Your question has an answer");
    expect(await readMyRequest(partner, input.id)).toMatchObject({
      standing: { kind: "answered", due: null },
      answers: [{ by: "Mona Manager", words: "I will speak to the chair." }],
    });
  });

  test("is told by when, from the trust's own setting, and who can be asked", async () => {
    const { trustA, admin, partner } = await ready();
    const settings = { revision: 0, committeeTarget: 2, oneToOneWeeks: 6, keepsTime: false };
    await changeSettings(admin, { ...settings, answerDays: 10 });
    const { helpers, answerBy } = await readHelpers(partner);
    expect(answerBy).toBe(addDays(today(), 10));
    expect(helpers).toEqual([
      { id: trustA.manager.membershipId, name: "Mona Manager", as: "your line manager" },
      { id: trustA.sponsor.membershipId, name: "Sol Sponsor", as: "executive sponsor" },
    ]);
  });

  test("asks nobody who cannot answer here: not a stranger, not themselves, not somebody who has left", async () => {
    const { trustB, admin, partner, sponsor, manager, mentor } = await ready();
    const [grant] = (await readPerson(admin, sponsor.membershipId)).roles;
    await endRole(admin, grant?.grantId ?? "");
    const nobodies = [sponsor, mentor, partner, trustB.manager].map(({ membershipId }) => membershipId);
    for (const toId of [...nobodies, randomUUID()]) {
      await expect(askForHelp(partner, asking(toId))).rejects.toMatchObject({ field: "toId" });
      const late = asking(manager.membershipId, { lateToId: toId });
      await expect(askForHelp(partner, late)).rejects.toMatchObject({ field: "lateToId" });
    }
    expect(await listMyRequests(partner)).toEqual([]);
  });

  test.each([
    ["nothing", { words: "  " }, "words"],
    ["nobody", { toId: "" }, "toId"],
    ["the same person for a late answer", { lateToId: "0b5f1a3e-3a55-4a0e-8b58-0d6a3a5a1111" }, "lateToId"],
    ["about nothing", { kind: "" }, "kind"],
    ["about a seventh question", { question: "money" }, "question"],
  ])("%s is told beside its box", (_, change, field) => {
    const good = { ...asking("0b5f1a3e-3a55-4a0e-8b58-0d6a3a5a1111"), question: "", lateToId: "" };
    expect(AskForHelp.safeParse(good).success).toBe(true);
    const issues = AskForHelp.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe("past the manager", () => {
  test("nothing the manager opens has a trace of it, nor the admin, the sponsor or the audit", async () => {
    const { trustA, admin, manager, partner, mentor, sponsor, id } = await ready();
    const { membershipId } = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
    const traces = async () =>
      JSON.stringify([
        await readManageHome(manager),
        await readPartnerOverview(manager, id),
        await readOneToOnes(manager, id),
        await listMessages(manager),
        await listMyTasks(manager),
        await listAudit(admin, 1),
        await listMessages(admin),
        await listMyTasks(mentor),
      ]);
    const before = await traces();
    const request = await askedOf(partner, sponsor);
    expect(await traces()).toBe(before);
    for (const other of [manager, admin, mentor, { ...partner, membershipId }]) {
      await expect(readRequestToMe(other, request)).rejects.toThrow(NotFound);
      await expect(answerHelp(other, request, answering())).rejects.toThrow(NotFound);
      await expect(readMyRequest(other, request)).rejects.toThrow(NotFound);
    }
    expect((await listMyTasks(sponsor)).questions).toMatchObject([{ id: request, askedBy: "Pat Partner" }]);
    await answered(sponsor, request);
    expect(await traces()).toBe(before);
    expect(JSON.stringify(await readPartnerRecord(manager, id))).not.toContain(secret);
  });

  test("what each is told by message has none of its words", async () => {
    const { manager, partner } = await ready();
    await answered(manager, await askedOf(partner, manager));
    const told = JSON.stringify([await listMessages(manager), await listMessages(partner)]);
    expect(told).not.toContain(secret);
    expect(told).not.toContain("speak to the chair");
  });

  test("the partner's own record has it, and nobody's copy of it", async () => {
    const { manager, partner, sponsor, id } = await ready();
    await answered(sponsor, await askedOf(partner, sponsor));
    const own = JSON.stringify(describeRecord(await readMyRecord(partner)));
    expect(own).toContain(secret);
    expect(own).toContain("I will speak to the chair.");
    expect(JSON.stringify(describeRecord(await readPartnerRecord(manager, id)))).not.toContain(secret);
  });
});

describe("an answer that is late", () => {
  test("opens to whom the partner named from the day after, and not before; both can answer then", async () => {
    const { manager, partner, sponsor } = await ready();
    const request = await askedOf(partner, manager, sponsor);
    await expect(readRequestToMe(sponsor, request)).rejects.toThrow(NotFound);
    expect((await listMyTasks(sponsor)).questions).toEqual([]);
    await inDays(7, () => expect(readRequestToMe(sponsor, request)).rejects.toThrow(NotFound));
    await inDays(8, async () => {
      expect(await readRequestToMe(sponsor, request)).toMatchObject({ standing: { isLate: true } });
      expect((await listMyTasks(sponsor)).questions).toHaveLength(1);
      expect((await readPartnerHome(partner))?.waiting).toContainEqual({
        what: "An answer to what you asked",
        by: "Mona Manager or Sol Sponsor",
        since: addDays(today(), -8),
        path: `partner/asked/${request}`,
      });
    });
  });

  test("shows on the manager's home as theirs, oldest first, whoever line-manages the partner", async () => {
    const { manager, partner } = await ready();
    const request = await askedOf(partner, manager);
    expect((await readManageHome(manager)).needs).toContainEqual(
      expect.objectContaining({
        sentence: expect.stringMatching(/^Pat Partner asked you something, to be answered by /),
        action: { label: "Read and answer", path: `tasks/asked/${request}` },
      }),
    );
    await inDays(9, async () =>
      expect((await readManageHome(manager)).needs).toContainEqual(
        expect.objectContaining({ sentence: expect.stringMatching(/the answer was due by /) }),
      ),
    );
    await answered(manager, request);
    expect(JSON.stringify((await readManageHome(manager)).needs)).not.toMatch(/asked you/);
  });
});

describe("what was said since", () => {
  test("a day for the answer moves when it is due, and the partner waits until then", async () => {
    const { manager, partner } = await ready();
    const request = await askedOf(partner, manager);
    const answerOn = addDays(today(), 20);
    await answerHelp(manager, request, answering({ kind: "answer_later", words: "", answerOn }));
    expect(await readMyRequest(partner, request)).toMatchObject({
      standing: { kind: "later", due: answerOn },
    });
    expect(await subjectsFor(partner)).toContain("When you get an answer");
  });

  test("an answer that does not answer it opens it again; a question taken back is closed for good", async () => {
    const { manager, partner } = await ready();
    const request = await askedOf(partner, manager);
    await expect(sayOfAnswer(partner, request, said("not_answered_for_me", 0))).rejects.toThrow(
      /no answer yet/,
    );
    await answered(manager, request);
    await sayOfAnswer(partner, request, said("not_answered_for_me", 1));
    expect(await subjectsFor(manager)).toContain("Pat Partner asks once more");
    expect((await readMyRequest(partner, request)).standing).toMatchObject({ kind: "waiting" });
    await sayOfAnswer(partner, request, said("taken_back", 2));
    await expect(answerHelp(manager, request, answering({ position: 3 }))).rejects.toThrow(/taken back/);
    expect((await listMyTasks(manager)).questions).toEqual([]);
  });

  test("of two at once, one is said and the other is told", async () => {
    const { manager, partner } = await ready();
    const request = await askedOf(partner, manager);
    const { done, failures } = await atOnce(6, () => answerHelp(manager, request, answering()));
    expect(done).toBe(1);
    for (const each of failures) expect(each).toBeInstanceOf(Refusal);
  });

  test.each([
    ["an answer without words", { words: "" }, ["words"]],
    ["a later answer without a day", { kind: "answer_later", answerOn: {} }, ["answerOn"]],
    [
      "a day that has gone by",
      { kind: "answer_later", answerOn: { day: "1", month: "1", year: "2020" } },
      ["answerOn"],
    ],
    [
      "a day years ahead",
      { kind: "answer_later", answerOn: { day: "1", month: "1", year: "2090" } },
      ["answerOn"],
    ],
    ["neither", { kind: undefined }, ["kind"]],
  ])("%s is told beside its box", (_, change, fields) => {
    const good = { id: randomUUID(), position: "0", kind: "answered", words: "Yes." };
    const issues = AnswerHelp.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});

test("hostile words are kept as they are", async () => {
  const { manager, partner } = await ready();
  const input = asking(manager.membershipId, { words: hostileKept });
  await askForHelp(partner, input);
  expect((await readRequestToMe(manager, input.id)).words).toBe(hostileKept);
});

test("both homes and the list ask as often for one question as for many", async () => {
  const { manager, partner } = await ready();
  const asks = () =>
    countQueries(async () => {
      await readPartnerHome(partner);
      await readManageHome(manager);
      await listMyTasks(manager);
      await listMyRequests(partner);
    });
  await askedOf(partner, manager);
  const before = await asks();
  for (let times = 0; times < 5; times += 1) await askedOf(partner, manager);
  expect(await asks()).toBe(before);
});
