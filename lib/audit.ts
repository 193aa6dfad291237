import type { Link, Member, PlatformActor } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";

/** What was done: the noun it was done to, and the verb in the past tense. */
export type AuditAction = `${string}:${string}`;

/** Appends one line to the trust's audit. Ids and kinds only: never a name, never anybody's words. */
export async function audit(
  tx: TrustTransaction,
  actor: Member | Link,
  action: AuditAction,
  subject: { kind: string; id: string },
): Promise<void> {
  const { trustId, kind } = actor;
  await tx.auditEntry.createMany({
    data: {
      trustId,
      at: now(),
      actorKind: kind,
      actorId: kind === "member" ? actor.membershipId : actor.linkId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
    },
  });
}

/** The same act done to several, in one query however many. */
export async function auditEach(
  tx: TrustTransaction,
  actor: Member,
  action: AuditAction,
  subjects: readonly { kind: string; id: string }[],
): Promise<void> {
  const { trustId, membershipId } = actor;
  await tx.auditEntry.createMany({
    data: subjects.map(({ kind, id }) => ({
      trustId,
      at: now(),
      actorKind: "member",
      actorId: membershipId,
      action,
      subjectKind: kind,
      subjectId: id,
    })),
  });
}

/** The same for whoever runs the platform, whose acts at a trust stand in the trust's own audit. */
export async function auditTrust(
  tx: TrustTransaction,
  actor: PlatformActor,
  trustId: string,
  action: AuditAction,
  subject: { kind: string; id: string },
): Promise<void> {
  await tx.auditEntry.createMany({ data: { trustId, ...platformEntry(actor, action, subject) } });
}

/** Appends one line to the record of what was done to the platform itself, which whoever runs it can read. */
export async function auditPlatform(
  tx: TrustTransaction,
  actor: PlatformActor,
  action: AuditAction,
  subject: { kind: string; id: string },
): Promise<void> {
  await tx.platformEntry.createMany({ data: platformEntry(actor, action, subject) });
}

function platformEntry(actor: PlatformActor, action: AuditAction, subject: { kind: string; id: string }) {
  const who =
    actor.kind === "job"
      ? { actorKind: `job:${actor.name}` }
      : { actorKind: "operator", actorId: actor.accountId };
  return { at: now(), ...who, action, subjectKind: subject.kind, subjectId: subject.id };
}
