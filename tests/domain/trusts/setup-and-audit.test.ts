import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/errors.ts";
import { sayPromise } from "@/lib/promises/say-promise.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { auditActions, auditSentence } from "@/lib/trusts/audit-words.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { nextSteps } from "@/lib/trusts/next-steps.ts";
import { readSetup } from "@/lib/trusts/read-setup.ts";
import { changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";
import { newPairing } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { saying } from "@/tests/factories/promises.ts";
import { publishedRole, readyDraft } from "@/tests/factories/roles.ts";
import { openedTrust } from "@/tests/factories/trusts.ts";
import { urgentContacts } from "@/tests/factories/urgent-contacts.ts";
import { actsIn, wordless } from "@/tests/guards/acts.ts";
import { readSources } from "@/tests/guards/sources.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

let trust: TrustWorld;

beforeAll(async () => {
  ({ trustA: trust } = await world());
});

test("the admin's home says what comes next, from nothing to a partner's agreement", async () => {
  const { admin } = await openedTrust();
  const steps = async (who = admin) => (await readSetup(who)).steps.map(({ kind }) => kind);
  expect(await steps()).toEqual(["write-role", "write-tasks", "name-manager", "give-urgent-contacts"]);
  await startRoleDescription(admin, { id: randomUUID(), title: "Partner" });
  expect(await steps()).toEqual(["write-tasks", "publish-draft", "name-manager", "give-urgent-contacts"]);

  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  expect(await steps(trustA.admin)).toEqual(["appoint-partner", "list-readiness"]);
  await trustA.appoint(roleDescriptionId);
  const setup = await readSetup(trustA.admin);
  expect(setup).toMatchObject({ tasks: 1, contacts: 0, managers: 1, partners: 1 });
  expect(setup.steps).toEqual([
    { kind: "wait-for-agreement", roleDescriptionId, title: "Patient Safety Partner", partners: 1 },
    { kind: "list-training" },
    { kind: "make-induction" },
    { kind: "list-readiness" },
    { kind: "no-pairing", partners: 1 },
  ]);
});

test("a partner whose mentor said yes lacks none, whatever the partner says of it", async () => {
  const { trustA } = await appointedWorld();
  const { admin, manager, mentor, partner } = trustA;
  const kinds = async () => (await readSetup(admin)).steps.map(({ kind }) => kind);
  expect(await kinds()).toContain("no-pairing");
  await newPairing(manager, partner, mentor);
  expect(await kinds()).not.toContain("no-pairing");
  await sayPromise(partner, appointmentOf(partner), "pairing", saying("did_not_happen"));
  expect(await kinds()).not.toContain("no-pairing");
});

test("while a contact for urgent concerns is missing, that comes before a partner", async () => {
  const { admin } = await openedTrust();
  await changeUrgentContact(admin, "speaking_up", { revision: 0, ...urgentContacts.speaking_up });
  const { steps, missingUrgentContacts } = await readSetup(admin);
  expect(missingUrgentContacts).toEqual(["danger_now", "safeguarding", "complaints"]);
  expect(steps.at(-1)).toEqual({ kind: "give-urgent-contacts", missing: missingUrgentContacts });

  const setup = finished({ partners: 0, training: 0, induction: 0 });
  const kinds = (missing: "complaints"[]) =>
    nextSteps({ ...setup, missingUrgentContacts: missing }).map(({ kind }) => kind);
  expect(kinds(["complaints"])).toEqual(["give-urgent-contacts"]);
  expect(kinds([])).toEqual(["appoint-partner"]);
});

/** A trust that has done everything. */
function finished(change: Partial<Parameters<typeof nextSteps>[0]> = {}): Parameters<typeof nextSteps>[0] {
  const current = { number: 1, publishedAt: new Date() };
  return {
    roleDescriptions: [{ id: "1", title: "T", current, draft: null, partners: 1 }],
    tasks: 1,
    managers: 1,
    partners: 1,
    training: 1,
    induction: 1,
    handbookWaits: false,
    readiness: 1,
    sponsors: 1,
    withoutLineManager: 0,
    withoutPairing: 0,
    emptySeats: { seats: 0, committees: 0 },
    missingUrgentContacts: [],
    waiting: new Map(),
    ...change,
  };
}

test.each<[string, Parameters<typeof finished>[0], object[]]>([
  ["a finished trust has nothing left to do", {}, []],
  ["no training on the list", { training: 0 }, [{ kind: "list-training" }]],
  ["no steps in the induction", { induction: 0 }, [{ kind: "make-induction" }]],
  ["a handbook that nobody published", { handbookWaits: true }, [{ kind: "publish-handbook" }]],
  ["nothing on the list of what the trust prepares", { readiness: 0 }, [{ kind: "list-readiness" }]],
  ["nobody is the sponsor", { sponsors: 0 }, [{ kind: "name-sponsor" }]],
  ["a partner without a line manager", { withoutLineManager: 1 }, [{ kind: "no-line-manager", partners: 1 }]],
  ["a partner without a buddy", { withoutPairing: 2 }, [{ kind: "no-pairing", partners: 2 }]],
  [
    "seats to fill",
    { emptySeats: { seats: 3, committees: 2 } },
    [{ kind: "fill-seats", seats: 3, committees: 2 }],
  ],
  [
    "seats nobody could fill yet",
    { partners: 0, emptySeats: { seats: 3, committees: 2 } },
    [{ kind: "appoint-partner" }],
  ],
])("%s", (_, change, steps) => {
  expect(nextSteps(finished(change))).toEqual(steps);
});

test("the audit tells who did what, in sentences, newest first", async () => {
  const { roleDescriptionId } = await readyDraft(trust);
  await startNextVersion(trust.admin, roleDescriptionId, { id: randomUUID() });
  const { rows } = await listAudit(trust.admin, 1);
  const sentences = rows.map(({ sentence }) => sentence);
  expect(sentences.slice(0, 5)).toEqual([
    "Ada Admin chose the tasks of “Patient Safety Partner”, version 1",
    "Ada Admin changed “strategic partner or representative” in “Patient Safety Partner”, version 1",
    "Ada Admin changed the basics of “Patient Safety Partner”, version 1",
    "Ada Admin started the role description “Patient Safety Partner”, version 1",
    "Ada Admin wrote the task profile “Safety committee”",
  ]);
  expect(sentences).toContain("Ada Admin made Mona Manager a manager of partners");
  expect(sentences).toContain("Whoever runs Alongside opened this trust on Alongside");
});

test("every act in the code has its words, and one without still shows", () => {
  const written = actsIn(readSources(/^lib\//), ["audit", "auditEach", "auditTrust"]);
  expect(written.length).toBeGreaterThan(25);
  expect(wordless(written, auditActions)).toEqual([]);
  expect(auditSentence({ who: "Kim", action: "new-thing:half_done", about: "“X”" })).toBe(
    "Kim new thing half done (“X”)",
  );
});

test("both are for the admin alone", async () => {
  for (const who of [trust.manager, trust.sponsor, trust.mentor, trust.partner]) {
    await expect(readSetup(who)).rejects.toThrow(NotAllowed);
    await expect(listAudit(who, 1)).rejects.toThrow(NotAllowed);
  }
});
