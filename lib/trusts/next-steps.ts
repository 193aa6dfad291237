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
  | { kind: "make-induction" }
  | { kind: "publish-handbook" }
  | { kind: "list-readiness" }
  | { kind: "name-sponsor" }
  | { kind: "no-line-manager"; partners: number }
  | { kind: "no-pairing"; partners: number }
  | { kind: "fill-seats"; seats: number; committees: number };

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
  /** Pages of a handbook are written, and none was ever published. */
  handbookWaits: boolean;
  /** How much is on the list of what the trust prepares, and how many hold the role of sponsor. */
  readiness: number;
  sponsors: number;
  /** How many partners have no line manager, and no mentor or buddy. */
  withoutLineManager: number;
  withoutPairing: number;
  /** How many seats wanted for partners are empty, on how many committees. */
  emptySeats: { seats: number; committees: number };
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
  const { withoutLineManager, withoutPairing, emptySeats } = setup;
  if (withoutLineManager > 0) steps.push({ kind: "no-line-manager", partners: withoutLineManager });
  if (partners > 0 && setup.training === 0) steps.push({ kind: "list-training" });
  if (partners > 0 && setup.induction === 0) steps.push({ kind: "make-induction" });
  if (setup.handbookWaits) steps.push({ kind: "publish-handbook" });
  const isInForce = roleDescriptions.some((role) => role.current);
  if (isInForce && setup.sponsors === 0) steps.push({ kind: "name-sponsor" });
  if (isInForce && setup.readiness === 0) steps.push({ kind: "list-readiness" });
  if (withoutPairing > 0) steps.push({ kind: "no-pairing", partners: withoutPairing });
  if (partners > 0 && emptySeats.seats > 0) steps.push({ kind: "fill-seats", ...emptySeats });
  return steps;
}
