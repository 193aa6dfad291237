import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { atTime, now, today } from "@/lib/time.ts";
import { answerWork } from "@/lib/work/answer-work.ts";
import { askToWork } from "@/lib/work/ask-to-work.ts";
import { closeWork } from "@/lib/work/close-work.ts";
import { readMyWork } from "@/lib/work/read-my-work.ts";
import { recordWorkAnswer } from "@/lib/work/record-work-answer.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, pausedFrom } from "@/tests/factories/support.ts";
import { answeringWork, askedToWork, askingTo, newWork, takingPart } from "@/tests/factories/work.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];

beforeEach(async () => {
  ({ trustA: trust } = await appointedWorld());
});

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);
const recording = (change = {}) => ({
  ...answeringWork(),
  how: "phone" as const,
  happenedOn: today(),
  ...change,
});

const another = () => appointNew(trust, trust.roleDescriptionId, { state: "active" });

describe("on the homes", () => {
  test("a partner is asked for their answer, and reads where they take part; paused, neither", async () => {
    const { manager, partner } = trust;
    const { work } = await takingPart(manager, partner);
    const asked = await newWork(manager, { name: "A review" });
    await askedToWork(manager, asked, partner);
    const home = await readPartnerHome(partner);
    expect(home?.work).toEqual([{ id: work, name: "Walk-round on Ward 4" }]);
    expect(home?.nextThings).toContainEqual(
      expect.objectContaining({ what: "Say if you can take part in A review", path: `work/${asked}/answer` }),
    );
    expect((await readPartnerOverview(manager, appointmentOf(partner))).work).toHaveLength(2);
    await pausedFrom(manager, partner);
    const paths = (await readPartnerHome(partner))?.nextThings.map(({ path }) => path);
    expect(paths).not.toContain(`work/${asked}/answer`);
  });

  test("a manager is told of silence after a week, once for a piece of work", async () => {
    const { manager, partner } = trust;
    const second = await another();
    const work = await newWork(manager);
    await askToWork(manager, work, askingTo(partner, second));
    const needs = async () => (await readManageHome(manager)).needs.filter(({ id }) => id.startsWith("work"));
    expect(await inDays(6, needs)).toEqual([]);
    expect(await inDays(7, needs)).toMatchObject([
      {
        sentence: "Two partners have not said if they can take part in Walk-round on Ward 4.",
        action: { path: `work/${work}` },
      },
    ]);
    await answerWork(second, work, answeringWork());
    await answerWork(partner, work, answeringWork({ answer: "not_taking_part" }));
    expect(await inDays(7, needs)).toEqual([]);
    expect(await inDays(20, needs)).toMatchObject([{ action: { path: `work/${work}/closing` } }]);
    await closeWork(manager, work, { id: randomUUID(), revision: 1, words: "Two bells." });
    expect(await inDays(20, needs)).toEqual([]);
  });

  test("what came of ended work is asked of who entered it, whoever supports the partner, and nobody else", async () => {
    const { admin, manager, partner, mentor } = trust;
    const creator = await alsoManager(admin, mentor);
    const bystander = await alsoManager(admin, trust.sponsor);
    await takingPart(creator, partner);
    const kinds = async (who: typeof manager) =>
      (await inDays(20, () => readManageHome(who))).needs.map(({ id }) => id.split("-")[0]);
    expect(await kinds(creator)).toContain("work_ended");
    expect(await kinds(manager)).toContain("work_ended");
    expect(await kinds(bystander)).not.toContain("work_ended");
  });

  test("both homes ask the database as often, however much work there is", async () => {
    const { manager, partner } = trust;
    const count = async () => [
      await countQueries(() => readPartnerHome(partner)),
      await countQueries(() => readManageHome(manager)),
      await countQueries(() => readMyWork(partner)),
    ];
    await takingPart(manager, partner);
    await count();
    const few = await count();
    for (let index = 0; index < 4; index += 1) await takingPart(manager, partner);
    expect(await count()).toEqual(few);
  });
});

test("the partner's own record has what they were asked, said and made of it", async () => {
  const { manager, partner } = trust;
  const work = await newWork(manager);
  const input = askingTo(partner);
  await askToWork(manager, work, input);
  const part = derivedId(input.id, appointmentOf(partner));
  await recordWorkAnswer(manager, part, recording({ note: "Until noon." }));
  const section = describeRecord(await readMyRecord(partner)).find(({ id }) => id === "work");
  expect(section?.entries).toMatchObject([
    {
      heading: "Walk-round on Ward 4 (walk-round)",
      lines: [
        expect.stringMatching(/^You were asked on/),
        expect.stringMatching(
          /^You took part, from .*Mona Manager recorded it for you\. You said it by phone\.$/,
        ),
      ],
      quotes: [
        { label: "Why you were asked", text: "You know the ward." },
        { label: "Your note", text: "Until noon." },
      ],
    },
  ]);
  expect((await readPartnerRecord(manager, appointmentOf(partner))).work).toHaveLength(1);
});
