import type { TrustActor } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";

/** What was done: the noun it was done to, and the verb in the past tense. */
export type AuditAction = `${string}:${string}`;

/** Appends one line to the trust's audit. Ids and kinds only: never a name, never anybody's words. */
export async function audit(
  tx: TrustTransaction,
  actor: TrustActor,
  action: AuditAction,
  subject: { kind: string; id: string },
): Promise<void> {
  const who =
    actor.kind === "member"
      ? { actorKind: "member", actorId: actor.membershipId }
      : { actorKind: `job:${actor.name}`, actorId: null };
  await tx.auditEntry.createMany({
    data: { trustId: actor.trustId, at: now(), ...who, action, subjectKind: subject.kind, subjectId: subject.id },
  });
}
