import type { Member } from "@/lib/actor.ts";
import { auditEach } from "@/lib/audit.ts";
import { broughtInMessages } from "@/lib/before/brought-in-messages.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { type Day, now, toDate, today } from "@/lib/time.ts";
import type { EarlierSupportKind, PairingKind, ReachedBy } from "@/prisma/generated/enums.ts";

/** A partner who serves already, with everything checked. A day that is null is not known. */
export type Serving = {
  /** Of the appointment. */
  id: string;
  membershipId: string;
  name: string;
  /** What the trust knows of somebody it has not named yet. */
  newPerson: { name: string; email: string | null; phone: string | null; reachedBy: ReachedBy } | null;
  /** They have an account or could get one, so a message finds its reader. */
  canSignIn: boolean;
  roleDescriptionId: string;
  roleTitle: string;
  startsOn: Day | null;
  termEndsOn: Day | null;
  lineManagerId: string;
  managesSince: Day | null;
  seats: { committeeId: string; since: Day | null }[];
  pairing: { membershipId: string; kind: PairingKind; since: Day | null } | null;
  earlier: { kind: EarlierSupportKind; happenedOn: Day | null; words: string | null }[];
};

/** Bringing in takes turns at a trust: of two who bring in the same people at once, the second sees what the first did. */
export async function takeTurns(tx: TrustTransaction, trustId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('bring in ' || ${trustId}, 0))`;
}

/**
 * Writes partners who serve already, all of them or none, in as many queries for one as for hundreds. Every row has the
 * same `recordedAt`, by which it is known later that it was in place before Alongside. What is waited for is counted
 * from that moment. For callers that hold the turn and have authorised.
 */
export async function writeBroughtIn(
  tx: TrustTransaction,
  actor: Member,
  all: readonly Serving[],
): Promise<void> {
  const { trustId, membershipId } = actor;
  const recordedAt = now();
  const by = { recordedAt, recordedById: membershipId };
  const orToday = (day: Day | null) => toDate(day ?? today());

  const named = all.flatMap((each) => (each.newPerson ? [{ ...each.newPerson, id: each.membershipId }] : []));
  const people = await tx.membership.createMany({
    data: named.map((person) => ({ trustId, ...person, createdAt: recordedAt, revision: 1 })),
    skipDuplicates: true,
  });
  const appointments = await tx.appointment.createMany({
    data: all.map(({ id, membershipId, roleDescriptionId, startsOn, termEndsOn }) => ({
      trustId,
      id,
      membershipId,
      roleDescriptionId,
      startsOn: orToday(startsOn),
      termEndsOn: termEndsOn && toDate(termEndsOn),
      recordedAt,
    })),
    skipDuplicates: true,
  });
  if (people.count < named.length || appointments.count < all.length)
    throw new Refusal(
      "Somebody else has just added a partner. Nothing was written. Look again, then try once more.",
    );
  await tx.appointmentState.createMany({
    data: all.map(({ id, startsOn }) => ({
      trustId,
      appointmentId: id,
      kind: "active",
      position: 1,
      happenedOn: startsOn && toDate(startsOn),
      ...by,
    })),
  });
  await tx.broughtIn.createMany({
    data: all.map(({ id, startsOn }) => ({
      trustId,
      appointmentId: id,
      startKnown: startsOn !== null,
      ...by,
    })),
  });
  await tx.lineManager.createMany({
    data: all.map((each) => ({
      trustId,
      appointmentId: each.id,
      membershipId: each.lineManagerId,
      startsOn: orToday(each.managesSince),
      ...by,
    })),
  });
  await tx.earlierSupport.createMany({
    data: all.flatMap(({ id, earlier }) =>
      earlier.map(({ kind, happenedOn, words }) => ({
        trustId,
        appointmentId: id,
        kind,
        happenedOn: happenedOn && toDate(happenedOn),
        words,
        ...by,
      })),
    ),
  });
  await tx.invitation.createMany({
    data: all.flatMap(({ id, seats }) =>
      seats.map(({ committeeId, since }) => ({
        trustId,
        appointmentId: id,
        committeeId,
        why: "You sat on it before Alongside.",
        invitedById: membershipId,
        invitedAt: recordedAt,
        startsOn: orToday(since),
      })),
    ),
  });
  await writePairings(tx, actor, all, recordedAt);
  const about = (ids: string[], kind: string) => ids.map((id) => ({ kind, id }));
  await auditEach(
    tx,
    actor,
    "person:named",
    about(
      named.map(({ id }) => id),
      "membership",
    ),
  );
  await auditEach(
    tx,
    actor,
    "appointment:brought-in",
    about(
      all.map(({ id }) => id),
      "appointment",
    ),
  );
  await queueMessages(tx, actor, await broughtInMessages(tx, actor, all));
}

/** The yes of a mentor or buddy who was there before is the manager's word: nobody was asked in Alongside. */
async function writePairings(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  all: readonly Serving[],
  recordedAt: Date,
): Promise<void> {
  const pairings = all.flatMap(({ id, pairing }) =>
    pairing ? [{ ...pairing, id: derivedId(id, "pairing"), appointmentId: id }] : [],
  );
  await tx.pairing.createMany({
    data: pairings.map(({ id, appointmentId, kind, ...each }) => ({
      trustId,
      id,
      appointmentId,
      kind,
      membershipId: each.membershipId,
      purpose: `They were ${kind} and partner before Alongside.`,
      askedById: membershipId,
      askedAt: recordedAt,
    })),
  });
  await tx.pairingState.createMany({
    data: pairings.map(({ id, since }) => ({
      trustId,
      pairingId: id,
      position: 1,
      kind: "accepted",
      saidById: membershipId,
      recordedById: membershipId,
      how: "themselves",
      happenedOn: since && toDate(since),
      recordedAt,
    })),
  });
}
