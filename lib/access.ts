import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@/lib/actor.ts";
import { NotAllowed } from "@/lib/errors.ts";
import type { Role } from "@/prisma/generated/enums.ts";

/** How the row must stand to the person: anywhere in their trust, their own, or of a partner whom they support. */
type Relation = "trust" | "own" | "supports";
type Holder = Role | "partner" | "anyone" | "link" | "operator" | "job";
type Rule = Partial<Record<Holder, Relation>>;

/**
 * Who may do what, read top to bottom. What is not here is refused.
 * "anyone" is every member of the trust; "own" means the row is theirs, and of a link that it was made for it; "supports"
 * that they line-manage the partner it belongs to today, or stand in.
 */
const table = {
  "home:read": { anyone: "own" },
  "message:read": { anyone: "own" },
  "role:read": { partner: "own", manager: "trust", admin: "trust" },
  "role-description:read": { manager: "trust", admin: "trust", sponsor: "trust" },
  "role-description:write": { admin: "trust" },
  "role-description:publish": { admin: "trust" },
  "task-profile:read": { admin: "trust" },
  "task-profile:write": { admin: "trust" },
  "contact:read": { manager: "trust", admin: "trust" },
  "contact:write": { manager: "trust", admin: "trust" },
  "urgent-contact:read": { anyone: "trust" },
  "urgent-contact:write": { admin: "trust" },
  "person:read": { manager: "trust", admin: "trust" },
  "person:name": { admin: "trust" },
  "person:change": { admin: "trust", manager: "trust" },
  "person:change-staff": { admin: "trust" },
  "role-grant:give": { admin: "trust" },
  "role-grant:end": { admin: "trust" },
  "joining-link:make": { admin: "trust", manager: "trust" },
  "joining-link:make-for-staff": { admin: "trust" },
  "appointment:make": { manager: "trust" },
  "appointment:read": { manager: "trust", admin: "trust" },
  "appointment:move": { manager: "trust" },
  "agreement:give": { partner: "own" },
  "agreement:record": { manager: "trust" },
  "appointment:pause": { manager: "trust" },
  "appointment:end": { manager: "trust" },
  "answer:read": { partner: "own", manager: "trust", admin: "trust" },
  "none-because:say": { manager: "trust" },
  "clarity:say": { partner: "own" },
  "committee:read": { anyone: "trust" },
  "committee:write": { manager: "trust", admin: "trust" },
  "meeting:read": { partner: "own", manager: "trust", admin: "trust" },
  "meeting:write": { manager: "trust", admin: "trust" },
  "invitation:write": { manager: "trust" },
  "reply:give": { partner: "own" },
  "reply:record": { manager: "trust" },
  "attendance:record": { manager: "trust" },
  "point:raise": { partner: "own" },
  "point:record": { manager: "trust" },
  "point:answer": { manager: "trust" },
  "point:read": { partner: "own", manager: "trust", admin: "trust" },
  "point:raise-anywhere": { partner: "own", manager: "supports" },
  "point:ask": { manager: "trust" },
  "point:respond": { anyone: "own" },
  "point:say": { partner: "own", manager: "supports" },
  "support:read": { partner: "own", manager: "trust", admin: "trust" },
  "support:write": { manager: "trust" },
  "absence:cover": { manager: "trust" },
  "pairing:answer": { anyone: "own" },
  "introduction:say": { partner: "own" },
  "introduction:arrange": { anyone: "own", manager: "trust" },
  "profile:read": { partner: "own", manager: "trust", admin: "trust" },
  "profile:write": { partner: "own" },
  "profile:record": { manager: "trust" },
  "fellow:read": { partner: "trust" },
  "network:read": { anyone: "trust" },
  "network:write": { admin: "trust" },
  "settings:read": { admin: "trust" },
  "settings:write": { admin: "trust" },
  "one-to-one:read": { partner: "own", manager: "supports" },
  "one-to-one:write": { partner: "own", manager: "supports" },
  "one-to-one:set-rhythm": { manager: "supports" },
  "action:do": { anyone: "own", manager: "supports" },
  "handbook:read": { anyone: "trust" },
  "handbook:write": { admin: "trust" },
  "handbook:publish": { admin: "trust" },
  "handbook:confirm": { partner: "own" },
  "handbook:record": { manager: "supports" },
  "glossary:read": { anyone: "trust" },
  "glossary:write": { admin: "trust" },
  "proposal:read": { partner: "own", manager: "trust", admin: "trust" },
  "proposal:write": { partner: "own", manager: "supports" },
  "proposal:ask": { manager: "supports" },
  "success:read": { partner: "own", manager: "supports" },
  "success:write": { partner: "own", manager: "supports" },
  "promise:read": { partner: "own", manager: "trust", admin: "trust" },
  "promise:say": { partner: "own", manager: "supports" },
  "help:ask": { partner: "own" },
  "help:read": { anyone: "own" },
  "help:answer": { anyone: "own" },
  "help:record": { manager: "supports" },
  "clarity:record": { manager: "supports" },
  "work:read": { anyone: "trust" },
  "work:write": { manager: "trust" },
  "work:answer": { partner: "own" },
  "work:record": { manager: "trust" },
  "work:end-part": { partner: "own", manager: "trust" },
  "work:say-outcome": { partner: "own", manager: "trust" },
  "time:read": { partner: "own", manager: "supports" },
  "time:give": { partner: "own" },
  "time:record": { manager: "supports" },
  "time:take-back": { partner: "own", manager: "supports" },
  "time:agree": { manager: "supports" },
  "training-list:read": { manager: "trust", admin: "trust" },
  "training-list:write": { admin: "trust" },
  "training:read": { partner: "own", manager: "trust", admin: "trust" },
  "training:say-applies": { manager: "supports" },
  "training:do": { partner: "own" },
  "training:record": { manager: "supports" },
  "training:take-back": { partner: "own", manager: "supports" },
  "training-need:say": { partner: "own" },
  "training-need:record": { manager: "supports" },
  "training-need:answer": { manager: "supports" },
  "correction:read": { partner: "own", manager: "trust" },
  "correction:say": { partner: "own" },
  "correction:record": { manager: "trust" },
  "correction:answer": { manager: "trust" },
  "induction:read": { manager: "trust", admin: "trust" },
  "induction:write": { admin: "trust" },
  "plan:read": { partner: "own", manager: "trust", admin: "trust" },
  "plan:write": { manager: "supports" },
  "step:do": { anyone: "own" },
  "step:do-by-link": { link: "own" },
  "private-note:keep": { partner: "own" },
  "record:read": { anyone: "own" },
  "readiness:read": { manager: "trust", admin: "trust", sponsor: "trust" },
  "readiness:write": { admin: "trust" },
  "readiness:say": { anyone: "own", admin: "trust" },
  "briefing:record": { manager: "trust", admin: "trust" },
  "sponsorship:answer": { sponsor: "trust" },
  "time-request:make": { manager: "supports" },
  "time-request:answer": { sponsor: "trust" },
  "programme:read": { sponsor: "trust" },
  "audit:read": { admin: "trust" },
  "setup:read": { admin: "trust" },
  "setup:accept": { admin: "trust" },
  "organisation:import": { operator: "trust", job: "trust" },
  "organisation:read": { operator: "trust", job: "trust" },
  "organisation:write": { operator: "trust", job: "trust" },
  "trust:open": { operator: "trust", job: "trust" },
  "trust:rename": { operator: "trust" },
  "platform:read": { operator: "trust", job: "trust" },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof table;

/** What the rule looks at in a row: whose it is, where it is anybody's, and who supports that partner today. */
export type Subject = { membershipId?: string | null; supporters?: readonly string[]; stepId?: string };

const decisions = new AsyncLocalStorage<{ made: boolean }>();

/**
 * Lets `actor` go on if the table allows it for this row, and throws `NotAllowed` if not.
 * Runs after the row was read under row-level security, so "trust" already means the actor's own trust.
 */
export function authorise(actor: Actor, permission: Permission, subject: Subject): void {
  const decision = decisions.getStore();
  if (decision) decision.made = true;
  if (!can(actor, permission, subject)) throw new NotAllowed(permission);
}

/** Whether `authorise` would let the actor go on: for showing only the links that lead somewhere. */
export function can(actor: Actor, permission: Permission, subject: Subject): boolean {
  const rule: Rule = table[permission];
  const stands: Record<Relation, boolean> = {
    trust: true,
    own:
      (actor.kind === "member" && subject.membershipId === actor.membershipId) ||
      (actor.kind === "link" && subject.stepId === actor.stepId),
    supports: actor.kind === "member" && (subject.supporters ?? []).includes(actor.membershipId),
  };
  return holdings(actor).some((holder) => {
    const relation = rule[holder];
    return relation !== undefined && stands[relation];
  });
}

function holdings(actor: Actor): Holder[] {
  if (actor.kind === "operator") return ["operator"];
  if (actor.kind === "job") return ["job"];
  if (actor.kind === "link") return ["link"];
  return ["anyone", ...actor.roles, ...(actor.appointmentId ? (["partner"] as const) : [])];
}

/** Runs a piece of work and fails it if nothing in it asked `authorise`: forgetting is an error, not a leak. */
export async function mustAuthorise<T>(work: () => Promise<T>): Promise<T> {
  const decision = { made: false };
  const result = await decisions.run(decision, work);
  if (!decision.made) throw new Error("A domain function finished without asking authorise().");
  return result;
}

/** Every permission, for the tests that walk the table. */
export const permissions = Object.keys(table) as Permission[];
