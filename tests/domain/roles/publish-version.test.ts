import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { changeContact } from "@/lib/contacts/change-contact.ts";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { addSection } from "@/lib/roles/add-section.ts";
import { changeBasics } from "@/lib/roles/change-basics.ts";
import { changeSection } from "@/lib/roles/change-section.ts";
import { changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks } from "@/lib/roles/choose-tasks.ts";
import { publishVersion } from "@/lib/roles/publish-version.ts";
import { readRoleDescription } from "@/lib/roles/read-role-description.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { readRoleVersion } from "@/lib/roles/read-role-version.ts";
import { removeSection } from "@/lib/roles/remove-section.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { changeTaskProfile } from "@/lib/tasks/change-task-profile.ts";
import { endTaskProfile } from "@/lib/tasks/end-task-profile.ts";
import { publishedRole, publishNext, readyDraft } from "@/tests/factories/roles.ts";
import { Serving } from "@/tests/guards/database.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;
let app: Serving;

beforeAll(async () => {
  ({ trustA: trust } = await world());
  app = await Serving.connect("APP");
});
afterAll(() => app.end());

const first = () => ({ id: randomUUID(), kind: "major" as const, whatChanged: "" });
const task = {
  name: "Safety committee",
  purpose: "Ask what patients would ask.",
  time: "Two hours",
  frequency: "Every month",
  preparation: "Read the papers.",
  stance: null,
  contactId: null,
};

describe("publishing", () => {
  test("makes a draft the version in force, and says who did it and when", async () => {
    const { roleDescriptionId, versionId } = await readyDraft(trust);
    await publishVersion(trust.admin, versionId, { ...first(), kind: "minor" as never });
    const role = await readRoleDescription(trust.admin, roleDescriptionId);
    expect(role.draft).toBeNull();
    expect(role.versions).toHaveLength(1);
    // The first version is always one to agree.
    expect(role.versions[0]?.publication).toMatchObject({ kind: "major", publishedBy: "Ada Admin" });
  });

  test("refuses an empty draft, naming all that is missing", async () => {
    const id = randomUUID();
    await startRoleDescription(trust.admin, { id, title: "Empty" });
    const draft = await readRoleDraft(trust.admin, id);
    const sections = draft?.version.sections.slice(0, 2) ?? [];
    for (const section of sections)
      await changeSection(trust.admin, section.id, {
        revision: 1,
        heading: section.heading,
        body: "",
        leftOutBecause: null,
      });
    const refusal = await publishVersion(trust.admin, draft?.version.id ?? "", first()).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    const words = String(refusal);
    for (const part of [
      "responsible and accountable",
      "how much time",
      "strategic partner or a representative",
      "at least one task",
      ...sections.map(({ heading }) => `write “${heading}” or say why it is left out`),
    ])
      expect(words).toContain(part);
    expect(await readRoleDraft(trust.admin, id)).not.toBeNull();
  });

  test("asks each task to say which, where it depends on the task", async () => {
    const { roleDescriptionId, versionId, taskId } = await readyDraft(trust);
    const stance = { stance: "by_task", stanceMeaning: "It depends.", speaksFor: "It depends." } as const;
    await changeStance(trust.admin, versionId, { revision: 4, ...stance });
    const draft = await readRoleDraft(trust.admin, roleDescriptionId);
    expect(draft?.missing).toEqual([
      expect.objectContaining({ where: { task: taskId }, what: expect.stringContaining("Safety committee") }),
    ]);
    await changeTaskProfile(trust.admin, taskId, { revision: 1, ...task, stance: "representative" });
    await publishVersion(trust.admin, versionId, first());
  });

  test("asks for tasks that have ended to be taken out", async () => {
    const { roleDescriptionId, versionId, taskId } = await readyDraft(trust);
    await endTaskProfile(trust.admin, taskId);
    await expect(publishVersion(trust.admin, versionId, first())).rejects.toThrow(
      /take out the task “Safety committee”/,
    );
    await chooseTasks(trust.admin, versionId, { revision: 4, tasks: [] });
    await expect(chooseTasks(trust.admin, versionId, { revision: 5, tasks: [taskId] })).rejects.toThrow(
      /has ended/,
    );
    expect((await readRoleDraft(trust.admin, roleDescriptionId))?.missing).toHaveLength(1);
  });

  test("twice, and twenty times at once: one publication, and the first answer again", async () => {
    const { roleDescriptionId, versionId } = await readyDraft(trust);
    const input = first();
    await Promise.all(Array.from({ length: 20 }, () => publishVersion(trust.admin, versionId, input)));
    const role = await readRoleDescription(trust.admin, roleDescriptionId);
    expect(role.versions[0]?.publication).not.toBeNull();
    const published = await readRoleVersion(trust.admin, versionId);
    expect(published.tasks).toHaveLength(1);
    await expect(publishVersion(trust.admin, versionId, first())).rejects.toThrow(/just published/);
  });

  test("two different people at once: one publishes, the other is told", async () => {
    const { versionId } = await readyDraft(trust);
    const sent = await Promise.allSettled([
      publishVersion(trust.admin, versionId, first()),
      publishVersion(trust.admin, versionId, first()),
    ]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("another admin's change after the page was opened is not published unread", async () => {
    const { roleDescriptionId, versionId, taskId } = await readyDraft(trust);
    const { admin } = trust;
    const opened = await readRoleDraft(admin, roleDescriptionId);
    const section = opened?.version.sections[0];
    if (!opened || !section) throw new Error("there is no draft");
    const seen = opened.fingerprint;
    await changeSection(admin, section.id, {
      revision: 1,
      heading: section.heading,
      body: "Other words.",
      leftOutBecause: null,
    });
    const refusal = await publishVersion(admin, versionId, { ...first(), seen }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    const current = (refusal as Refusal).current.seen ?? "";

    await changeTaskProfile(admin, taskId, { revision: 1, ...task, name: "Another name" });
    await expect(publishVersion(admin, versionId, { ...first(), seen: current })).rejects.toThrow(
      /after you opened this page/,
    );
    const read = await readRoleDraft(admin, roleDescriptionId);
    await publishVersion(admin, versionId, { ...first(), seen: read?.fingerprint });
    expect(await readRoleDraft(admin, roleDescriptionId)).toBeNull();
  });

  test("a later version says what changed", async () => {
    const { roleDescriptionId } = await publishedRole(trust);
    const { id } = await startNextVersion(trust.admin, roleDescriptionId, { id: randomUUID() });
    const publish = (whatChanged: string) =>
      publishVersion(trust.admin, id, { id: randomUUID(), kind: "minor", whatChanged });
    await expect(publish("")).rejects.toMatchObject({ field: "whatChanged" });
    await publish("A clearer word.");
    expect((await readRoleVersion(trust.admin, id)).publication).toMatchObject({
      kind: "minor",
      whatChanged: "A clearer word.",
    });
  });
});

describe("a partner who holds the role", () => {
  test("is told of each version: to agree a major one, and of a minor one that they need not", async () => {
    const { trustA } = await world();
    const { roleDescriptionId } = await publishedRole(trustA);
    const partner = await trustA.appoint(roleDescriptionId);
    await publishNext(trustA, roleDescriptionId, "major");
    await publishNext(trustA, roleDescriptionId, "minor");
    const { messages } = await listMessages(partner);
    const subjects = messages.map(({ subject }) => subject);
    expect(subjects.filter((each) => each === "Your role description has changed")).toHaveLength(1);
    expect(subjects.filter((each) => each === "Your role description was reworded")).toHaveLength(1);

    const role = await readRoleDescription(trustA.manager, roleDescriptionId);
    expect(role.holders).toEqual([
      { appointmentId: partner.appointmentId, name: "Pat Partner", agreedNumber: null, needsAgreement: true },
    ]);
    const asSponsor = await readRoleDescription(trustA.sponsor, roleDescriptionId);
    expect(asSponsor.holders).toBeNull();
    expect(asSponsor.versions.every(({ agreements }) => agreements === null)).toBe(true);
  });
});

describe("what was published", () => {
  test("cannot be changed by anybody: every way in is refused in plain words", async () => {
    const { versionId, taskId } = await publishedRole(trust);
    const section = (await readRoleVersion(trust.admin, versionId)).sections[0];
    const sectionId = section?.id ?? "";
    const basics = { title: "T", responsibleTo: "", accountableTo: "", timeExpected: "", term: "" };
    const words = { heading: "H", body: "B" };
    for (const change of [
      () => changeBasics(trust.admin, versionId, { revision: 4, ...basics }),
      () =>
        changeStance(trust.admin, versionId, { revision: 4, stance: null, stanceMeaning: "", speaksFor: "" }),
      () => changeSection(trust.admin, sectionId, { revision: 1, ...words, leftOutBecause: null }),
      () => addSection(trust.admin, versionId, { id: randomUUID(), ...words }),
      () => removeSection(trust.admin, versionId, sectionId),
      () => chooseTasks(trust.admin, versionId, { revision: 4, tasks: [taskId] }),
    ])
      await expect(change()).rejects.toThrow(/was published, so it can no longer change/);
  });

  test("cannot be changed past the product either: the database refuses", async () => {
    const { versionId, taskId } = await publishedRole(trust);
    const { trustId } = trust;
    const key = [trustId, versionId];
    for (const [sql, values] of [
      ["update role_description_version set title = 'x' where trust_id = $1 and id = $2", key],
      ["update role_description_section set body = 'x' where trust_id = $1 and version_id = $2", key],
      ["delete from role_description_section where trust_id = $1 and version_id = $2", key],
      ["delete from role_description_task where trust_id = $1 and version_id = $2", key],
      [
        "insert into role_description_section (trust_id, id, version_id, kind, heading, position, body, revision) values ($1, gen_random_uuid(), $2, 'other', 'x', 99, 'x', 1)",
        key,
      ],
      [
        "insert into published_task (trust_id, id, version_id, task_profile_id, position, name, purpose, time, frequency, preparation) values ($1, gen_random_uuid(), $2, $3, 9, 'x', 'x', 'x', 'x', 'x')",
        [...key, taskId],
      ],
    ] as const) {
      const { refused } = await app.ask(trust, sql, [...values]);
      expect(refused?.message, sql).toBe("this version is published and cannot change");
    }
    for (const sql of [
      "update published_task set name = 'x' where trust_id = $1 and version_id = $2",
      "update publication set kind = 'minor' where trust_id = $1 and version_id = $2",
      "delete from publication where trust_id = $1 and version_id = $2",
    ])
      expect((await app.ask(trust, sql, key)).refused?.message, sql).toMatch(/^permission denied/);
  });

  test("keeps the words its tasks had; a draft follows them", async () => {
    const { roleDescriptionId, versionId, taskId } = await publishedRole(trust);
    await startNextVersion(trust.admin, roleDescriptionId, { id: randomUUID() });
    await changeTaskProfile(trust.admin, taskId, { revision: 1, ...task, name: "Quality committee" });
    expect((await readRoleVersion(trust.admin, versionId)).tasks[0]?.name).toBe("Safety committee");
    const draft = await readRoleDraft(trust.admin, roleDescriptionId);
    expect(draft?.version.tasks[0]?.name).toBe("Quality committee");
  });

  test("names whom to ask as it did, with today's number, until they are no contact any more", async () => {
    const contact = { purpose: "chair", name: "Chris Chair", jobTitle: null, email: null } as const;
    const contactId = randomUUID();
    await addContact(trust.admin, { id: contactId, ...contact, phone: "01 old" });
    const { versionId, taskId } = await readyDraft(trust);
    await changeTaskProfile(trust.admin, taskId, { revision: 1, ...task, contactId });
    await publishVersion(trust.admin, versionId, first());
    const asked = async () => (await readRoleVersion(trust.admin, versionId)).tasks[0]?.contact;

    await changeContact(trust.admin, contactId, { revision: 1, ...contact, phone: "02 new" });
    expect(await asked()).toMatchObject({ name: "Chris Chair", phone: "02 new" });
    await changeContact(trust.admin, contactId, { revision: 2, ...contact, name: "Kim", phone: "03 Kim's" });
    expect(await asked()).toEqual({ name: "Chris Chair", jobTitle: null, email: null, phone: null });
    await changeContact(trust.admin, contactId, { revision: 3, ...contact, phone: "02 new" });
    await endContact(trust.admin, contactId);
    expect(await asked()).toEqual({ name: "Chris Chair", jobTitle: null, email: null, phone: null });
  });

  test("publishing and changing a section at once leaves one or the other, never half", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { versionId } = await readyDraft(trust);
      const before = await readRoleVersion(trust.admin, versionId);
      const section = before.sections[0];
      const [published, changed] = await Promise.allSettled([
        publishVersion(trust.admin, versionId, first()),
        changeSection(trust.admin, section?.id ?? "", {
          revision: 1,
          heading: "H",
          body: "late",
          leftOutBecause: null,
        }),
      ]);
      expect(published.status).toBe("fulfilled");
      const body = (await readRoleVersion(trust.admin, versionId)).sections[0]?.body;
      expect(body).toBe(changed.status === "fulfilled" ? "late" : section?.body);
    }
  });
});
