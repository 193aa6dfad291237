import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { AddSection, addSection } from "@/lib/roles/add-section.ts";
import { ChangeBasics, changeBasics } from "@/lib/roles/change-basics.ts";
import { ChangeSection, changeSection } from "@/lib/roles/change-section.ts";
import { ChangeStance, changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks, OrderTasks } from "@/lib/roles/choose-tasks.ts";
import { defaultSections } from "@/lib/roles/default-sections.ts";
import { listRoleDescriptions } from "@/lib/roles/list-role-descriptions.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { readSection } from "@/lib/roles/read-section.ts";
import { removeSection } from "@/lib/roles/remove-section.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import { publishedRole, publishNext } from "@/tests/factories/roles.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;
let other: TrustWorld;

beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await world());
});

const basics = {
  title: "Partner",
  responsibleTo: "The patient safety specialist",
  accountableTo: "The director of nursing",
  timeExpected: "Eight hours a month",
  term: "Two years",
};

async function newDraft() {
  const roleId = randomUUID();
  await startRoleDescription(trust.admin, { id: roleId, title: "Patient Safety Partner" });
  return { roleId, ...(await draftOf(roleId)) };
}

async function draftOf(roleId: string) {
  const draft = await readRoleDraft(trust.admin, roleId);
  if (!draft) throw new Error("there is no draft");
  return { ...draft, versionId: draft.version.id };
}

async function newTask(name: string): Promise<string> {
  const id = randomUUID();
  const words = { purpose: "Ask", time: "2 hours", frequency: "Monthly", preparation: "Read" };
  await writeTaskProfile(trust.admin, { id, name, ...words, stance: null, contactId: null });
  return id;
}

describe("starting", () => {
  test("gives a draft with the usual sections in suggested words, and says what is missing", async () => {
    const { version, missing } = await newDraft();
    expect(version).toMatchObject({ number: 1, title: "Patient Safety Partner", publication: null });
    expect(version.sections.map(({ kind, heading, body }) => ({ kind, heading, body }))).toEqual(
      defaultSections,
    );
    expect(missing.map(({ where }) => where)).toEqual(["basics", "basics", "stance", "tasks"]);
  });

  test("sent twenty times at once, there is one", async () => {
    const id = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => startRoleDescription(trust.admin, { id, title: "Once" })),
    );
    expect(new Set(sent.map((each) => each.id))).toEqual(new Set([id]));
    const all = await listRoleDescriptions(trust.admin);
    expect(all.filter((role) => role.id === id)).toHaveLength(1);
    expect((await draftOf(id)).version.sections).toHaveLength(defaultSections.length);
  });

  test("the suggested words name no rate, number or date", () => {
    const words = defaultSections.map(({ heading, body }) => `${heading}\n${body}`).join("\n");
    expect(words).not.toMatch(/[£\d]|\bper (day|hour)\b/);
    expect(new Set(defaultSections.map(({ kind }) => kind)).size).toBe(defaultSections.length);
  });
});

describe("the next version", () => {
  test("copies the words and the tasks of the latest", async () => {
    const { roleDescriptionId, taskId } = await publishedRole(trust);
    const id = randomUUID();
    expect(await startNextVersion(trust.admin, roleDescriptionId, { id })).toEqual({ id });
    const { version, missing } = await draftOf(roleDescriptionId);
    expect(version).toMatchObject({ id, number: 2, responsibleTo: "The patient safety specialist" });
    expect(version.sections).toHaveLength(defaultSections.length);
    expect(version.tasks.map(({ taskProfileId }) => taskProfileId)).toEqual([taskId]);
    expect(missing).toEqual([]);
  });

  test("twenty at once share one draft", async () => {
    const { roleDescriptionId } = await publishedRole(trust);
    const started = await Promise.all(
      Array.from({ length: 20 }, () =>
        startNextVersion(trust.admin, roleDescriptionId, { id: randomUUID() }),
      ),
    );
    const ids = new Set(started.map(({ id }) => id));
    expect(ids.size).toBe(1);
    const { version } = await draftOf(roleDescriptionId);
    expect(ids).toContain(version.id);
    expect(version.sections).toHaveLength(defaultSections.length);
  });

  test("an old form sent again after publishing starts nothing", async () => {
    const { roleDescriptionId } = await publishedRole(trust);
    const { versionId } = await publishNext(trust, roleDescriptionId);
    expect(await startNextVersion(trust.admin, roleDescriptionId, { id: versionId })).toEqual({
      id: versionId,
    });
    expect(await readRoleDraft(trust.admin, roleDescriptionId)).toBeNull();
  });
});

describe("the basics and the stance", () => {
  test("are kept, and may be incomplete until publishing", async () => {
    const { roleId, versionId } = await newDraft();
    await changeBasics(trust.admin, versionId, { revision: 1, ...basics, term: "" });
    const stance = { stance: "both", stanceMeaning: "You do both.", speaksFor: "" } as const;
    await changeStance(trust.admin, versionId, { revision: 2, ...stance });
    const { version, missing } = await draftOf(roleId);
    expect(version).toMatchObject({ ...basics, term: "", ...stance });
    expect(missing.map(({ where }) => where)).toEqual(["basics", "stance", "tasks"]);
  });

  test("of two who change them at once, one is told, and may save knowingly", async () => {
    const { roleId, versionId } = await newDraft();
    const change = (term: string, revision = 1) =>
      changeBasics(trust.admin, versionId, { revision, ...basics, term });
    const both = await Promise.allSettled([change("One year"), change("Three years")]);
    const told = both.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(told).toHaveLength(1);
    expect(told[0]).toBeInstanceOf(Refusal);
    expect(told[0]).toMatchObject({ current: { revision: "2" } });
    await change("Agreed together", 2);
    expect((await draftOf(roleId)).version.term).toBe("Agreed together");
  });

  test("the same change sent twice is done once, and nobody is told off", async () => {
    const { roleId, versionId } = await newDraft();
    const send = () => changeBasics(trust.admin, versionId, { revision: 1, ...basics });
    await Promise.all([send(), send()]);
    await send();
    expect((await draftOf(roleId)).revision).toBe(2);
  });

  test("what was typed comes to the reader as it was typed", async () => {
    const { roleId, versionId } = await newDraft();
    const typed = `<script>alert("1")</script> & 'quotes' 👩‍👧 naïve\r\nnext\u202Eline`;
    const input = ChangeStance.parse({ revision: "1", stanceMeaning: typed, speaksFor: "" });
    await changeStance(trust.admin, versionId, input);
    const { version } = await draftOf(roleId);
    expect(version.stance).toBeNull();
    expect(version.stanceMeaning).toBe(`<script>alert("1")</script> & 'quotes' 👩‍👧 naïve\nnextline`);
  });

  test("the form says what is wrong with a title", () => {
    const parse = (title: string) => ChangeBasics.safeParse({ revision: "1", title });
    expect(parse(" \n ").error?.issues[0]?.message).toBe("Enter a title for the role");
    expect(parse("x".repeat(201)).error?.issues[0]?.message).toMatch(/^This is 201 characters long/);
  });
});

describe("a section", () => {
  test("says something, or says why it does not", async () => {
    const { roleId, version } = await newDraft();
    const [section] = version.sections;
    const sectionId = section?.id ?? "";
    const input = { heading: "Money", body: "", leftOutBecause: "The role is unpaid." };
    await changeSection(trust.admin, sectionId, { revision: 1, ...input });
    expect((await draftOf(roleId)).version.sections[0]).toMatchObject(input);
    expect(await readSection(trust.admin, sectionId)).toMatchObject({ ...input, revision: 2 });
    expect((await readSection(trust.admin, sectionId)).suggestion).toBe(defaultSections[0]?.body);
  });

  test("the form takes words or a reason, never both, never neither", () => {
    const parse = (fields: object) => ChangeSection.safeParse({ revision: "1", heading: "Pay", ...fields });
    const field = (fields: object) => parse(fields).error?.issues[0]?.path[0];
    expect(parse({ says: "words", body: "Yes", leftOutBecause: "old" }).data).toEqual({
      revision: 1,
      heading: "Pay",
      body: "Yes",
      leftOutBecause: null,
    });
    expect(parse({ says: "left_out", body: "old", leftOutBecause: "Unpaid" }).data).toMatchObject({
      body: "",
      leftOutBecause: "Unpaid",
    });
    expect(field({ says: "words", body: "  ", leftOutBecause: "old" })).toBe("body");
    expect(field({ says: "left_out", body: "old", leftOutBecause: " " })).toBe("leftOutBecause");
    expect(field({ body: "x", leftOutBecause: "" })).toBe("says");
    expect(field({ says: "words", body: "x".repeat(100_000), leftOutBecause: "" })).toBe("body");
  });

  test("the longest text that is allowed comes back whole", async () => {
    const { roleId, version } = await newDraft();
    const body = "😀".repeat(10_000);
    const input = ChangeSection.parse({ revision: "1", heading: "Long", says: "words", body });
    await changeSection(trust.admin, version.sections[0]?.id ?? "", input);
    expect((await draftOf(roleId)).version.sections[0]?.body).toBe(body);
  });

  test("of two who change it at once, one is told; two different sections do not meet", async () => {
    const { roleId, version } = await newDraft();
    const change = (at: number, body: string) =>
      changeSection(trust.admin, version.sections[at]?.id ?? "", {
        revision: 1,
        heading: "H",
        body,
        leftOutBecause: null,
      });
    const sent = await Promise.allSettled([change(0, "mine"), change(0, "yours"), change(1, "apart")]);
    expect(sent.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect((await draftOf(roleId)).version.sections[1]?.body).toBe("apart");
  });

  test("of the trust's own can be added once, changed and removed; the usual ones stay", async () => {
    const { roleId, versionId, version } = await newDraft();
    const id = randomUUID();
    const add = () => addSection(trust.admin, versionId, { id, heading: "Parking", body: "By the door." });
    await Promise.all(Array.from({ length: 20 }, add));
    const added = (await draftOf(roleId)).version.sections.at(-1);
    expect(added).toMatchObject({ id, kind: "other", heading: "Parking" });
    expect((await draftOf(roleId)).version.sections).toHaveLength(defaultSections.length + 1);
    expect((await readSection(trust.admin, id)).suggestion).toBeNull();

    await removeSection(trust.admin, versionId, id);
    await removeSection(trust.admin, versionId, id);
    await expect(
      changeSection(trust.admin, id, { revision: 1, heading: "H", body: "B", leftOutBecause: null }),
    ).rejects.toThrow(NotFound);
    expect((await draftOf(roleId)).version.sections).toHaveLength(defaultSections.length);
    await expect(removeSection(trust.admin, versionId, version.sections[0]?.id ?? "")).rejects.toThrow(
      /Leave it out and say why/,
    );
    expect(AddSection.safeParse({ id, heading: "x", body: "" }).success).toBe(false);
  });
});

describe("the tasks", () => {
  test("are kept in the order given, once each", async () => {
    const { roleId, versionId } = await newDraft();
    const [first, second, third] = await Promise.all(["A", "B", "C"].map(newTask));
    const choose = (revision: number, tasks: (string | undefined)[]) =>
      chooseTasks(trust.admin, versionId, { revision, tasks: tasks.map(String) });
    await choose(1, [third, first, third]);
    await choose(1, [third, first]);
    await choose(2, [second, third, first]);
    const { version, revision } = await draftOf(roleId);
    expect(version.tasks.map(({ name }) => name)).toEqual(["B", "C", "A"]);
    expect(revision).toBe(3);
    await expect(choose(2, [first])).rejects.toThrow(/Somebody else changed this/);
  });

  test("a place for each gives the order, and equal places keep theirs", () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const read = OrderTasks.parse({ revision: "1", place: { [a]: "2", [b]: "2", [c]: "1" } });
    expect(read).toEqual({ revision: 1, tasks: [c, a, b] });
    expect(OrderTasks.safeParse({ revision: "1" }).success).toBe(false);
  });

  test("another trust's task is not there", async () => {
    const { taskId } = await publishedRole(other);
    const { versionId } = await newDraft();
    for (const id of [taskId, randomUUID()])
      await expect(chooseTasks(trust.admin, versionId, { revision: 1, tasks: [id] })).rejects.toThrow(
        NotFound,
      );
  });
});
