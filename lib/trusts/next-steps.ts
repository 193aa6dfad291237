import type { RoleDescriptionSummary } from "@/lib/roles/list-role-descriptions.ts";
import type { UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

/** Something a trust has still to do before a partner's role is clear, in the order it is best done. */
export type SetupStep =
  | { kind: "write-role" }
  | { kind: "write-tasks" }
  | { kind: "publish-draft"; roleDescriptionId: string; title: string; number: number }
  | { kind: "name-manager" }
  | { kind: "give-urgent-contacts"; missing: readonly UrgentContactKind[] }
  | { kind: "appoint-partner" }
  | { kind: "wait-for-agreement"; roleDescriptionId: string; title: string; partners: number }
  | { kind: "list-training" }
  | { kind: "make-induction" };

/** Works out what comes next from what is there. Nothing left is an empty list. */
export function nextSteps(setup: {
  roleDescriptions: readonly RoleDescriptionSummary[];
  tasks: number;
  managers: number;
  partners: number;
  /** How much training is on the trust's list. */
  training: number;
  /** How many steps its induction has. */
  induction: number;
  /** Which contacts for urgent concerns are not given yet: without them nobody can be appointed. */
  missingUrgentContacts: readonly UrgentContactKind[];
  /** How many partners have still to agree each role description. */
  waiting: ReadonlyMap<string, number>;
}): SetupStep[] {
  const { roleDescriptions, tasks, managers, partners, missingUrgentContacts: missing, waiting } = setup;
  const steps: SetupStep[] = [];
  if (roleDescriptions.length === 0) steps.push({ kind: "write-role" });
  if (tasks === 0) steps.push({ kind: "write-tasks" });
  for (const { id, title, draft } of roleDescriptions)
    if (draft) steps.push({ kind: "publish-draft", roleDescriptionId: id, title, number: draft.number });
  if (managers === 0) steps.push({ kind: "name-manager" });
  if (missing.length > 0) steps.push({ kind: "give-urgent-contacts", missing });
  else if (partners === 0 && managers > 0 && roleDescriptions.some((role) => role.current))
    steps.push({ kind: "appoint-partner" });
  for (const { id, title } of roleDescriptions) {
    const late = waiting.get(id) ?? 0;
    if (late > 0) steps.push({ kind: "wait-for-agreement", roleDescriptionId: id, title, partners: late });
  }
  if (partners > 0 && setup.training === 0) steps.push({ kind: "list-training" });
  if (partners > 0 && setup.induction === 0) steps.push({ kind: "make-induction" });
  return steps;
}
