import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { addSection } from "@/lib/roles/add-section.ts";
import { changeBasics } from "@/lib/roles/change-basics.ts";
import { changeSection } from "@/lib/roles/change-section.ts";
import { changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks } from "@/lib/roles/choose-tasks.ts";
import { agreementNeeded } from "@/lib/roles/current-version.ts";
import { listRoleDescriptions } from "@/lib/roles/list-role-descriptions.ts";
import { publishVersion } from "@/lib/roles/publish-version.ts";
import { readRoleDescription } from "@/lib/roles/read-role-description.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { readRoleVersion } from "@/lib/roles/read-role-version.ts";
import { readSection } from "@/lib/roles/read-section.ts";
import { removeSection } from "@/lib/roles/remove-section.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { publishedRole, readyDraft } from "@/tests/factories/roles.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;
let other: TrustWorld;
let people: Record<"manager" | "sponsor" | "mentor" | "partner", Member>;
let ids: { role: string; version: string; section: string };

beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await world());
  const { roleDescriptionId: role, versionId: version } = await readyDraft(trust);
  const section = (await readRoleVersion(trust.admin, version)).sections[0]?.id ?? "";
  const { roleDescriptionId } = await publishedRole(trust);
  const { manager, sponsor, mentor } = trust;
  people = { manager, sponsor, mentor, partner: await trust.appoint(roleDescriptionId) };
  ids = { role, version, section };
});

type Call = (actor: Member, at: typeof ids) => Promise<unknown>;
const basics = { title: "T", responsibleTo: "", accountableTo: "", timeExpected: "", term: "" };
const words = { heading: "H", body: "B" };

const writing: Record<string, Call> = {
  startNextVersion: (actor, at) => startNextVersion(actor, at.role, { id: randomUUID() }),
  changeBasics: (actor, at) => changeBasics(actor, at.version, { revision: 4, ...basics }),
  changeStance: (actor, at) =>
    changeStance(actor, at.version, { revision: 4, stance: null, stanceMeaning: "", speaksFor: "" }),
  changeSection: (actor, at) =>
    changeSection(actor, at.section, { revision: 1, ...words, leftOutBecause: null }),
  addSection: (actor, at) => addSection(actor, at.version, { id: randomUUID(), ...words }),
  removeSection: (actor, at) => removeSection(actor, at.version, at.section),
  chooseTasks: (actor, at) => chooseTasks(actor, at.version, { revision: 4, tasks: [] }),
  publishVersion: (actor, at) =>
    publishVersion(actor, at.version, { id: randomUUID(), kind: "major", whatChanged: "x" }),
  readRoleDraft: (actor, at) => readRoleDraft(actor, at.role),
  readSection: (actor, at) => readSection(actor, at.section),
};

const reading: Record<string, Call> = {
  readRoleDescription: (actor, at) => readRoleDescription(actor, at.role),
  readRoleVersion: (actor, at) => readRoleVersion(actor, at.version),
};

describe.each(Object.entries({ ...writing, ...reading }))("%s", (name, call) => {
  test("is refused to everybody without the permission", async () => {
    const refused =
      name in writing
        ? (["manager", "sponsor", "mentor", "partner"] as const)
        : (["mentor", "partner"] as const);
    for (const who of refused) await expect(call(people[who], ids), who).rejects.toThrow(NotAllowed);
  });

  test("knows nothing of another trust's ids, of absent ones, or of what is no id", async () => {
    const nowhere = { role: randomUUID(), version: randomUUID(), section: randomUUID() };
    const nonsense = { role: "x", version: "'; drop table trust; --", section: "" };
    for (const at of [ids, nowhere, nonsense]) await expect(call(other.admin, at)).rejects.toThrow(NotFound);
  });
});

test.each(Object.entries(reading))("%s is open to managers and the sponsor", async (_, call) => {
  for (const who of ["manager", "sponsor"] as const)
    await expect(call(people[who], ids)).resolves.toBeTruthy();
});

test("starting and listing are for those who may", async () => {
  for (const who of ["manager", "sponsor", "mentor", "partner"] as const)
    await expect(startRoleDescription(people[who], { id: randomUUID(), title: "T" })).rejects.toThrow(
      NotAllowed,
    );
  for (const who of ["mentor", "partner"] as const)
    await expect(listRoleDescriptions(people[who])).rejects.toThrow(NotAllowed);
  expect(await listRoleDescriptions(other.admin)).toEqual([]);
  const list = await listRoleDescriptions(people.sponsor);
  expect(list.map(({ current, draft, partners }) => [current?.number, draft?.number, partners])).toEqual([
    [undefined, 1, 0],
    [1, undefined, 1],
  ]);
});

test.each([
  ["nothing published", [], null, false],
  ["published, never agreed", [[1, "major"]], null, true],
  ["agreed the only one", [[1, "major"]], 1, false],
  [
    "reworded since",
    [
      [1, "major"],
      [2, "minor"],
    ],
    1,
    false,
  ],
  [
    "a major one since",
    [
      [1, "major"],
      [2, "major"],
    ],
    1,
    true,
  ],
  [
    "a major one since, then reworded",
    [
      [1, "major"],
      [2, "major"],
      [3, "minor"],
    ],
    1,
    true,
  ],
  [
    "agreed the reworded one",
    [
      [1, "major"],
      [2, "minor"],
    ],
    2,
    false,
  ],
  [
    "agreed a later one than the major",
    [
      [1, "major"],
      [2, "major"],
      [3, "minor"],
    ],
    3,
    false,
  ],
] as const)("agreement is needed or not: %s", (_, publications, agreed, needed) => {
  const listed = publications.map(([number, kind]) => ({ number, kind }));
  expect(agreementNeeded(listed, agreed)).toBe(needed);
});
