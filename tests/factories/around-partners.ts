import { randomUUID } from "node:crypto";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { addDays, type Day, now, toDate, today } from "@/lib/time.ts";
import type { PairingKind, ReplyAnswer } from "@/prisma/generated/enums.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/**
 * What stands around a partner, written as the app role writes it: for tests of what becomes of all of it at once.
 * How each comes to be is tested where it is made.
 */
function write(by: Member, work: (tx: TrustTransaction) => Promise<unknown>): Promise<unknown> {
  return inTrust(by, async (tx) => {
    authorise(by, "home:read", { membershipId: by.membershipId });
    return work(tx);
  });
}

/** A committee, and a chair for it. */
export async function newCommittee(by: Member, name = "Quality committee"): Promise<string> {
  const [id, contactId] = [randomUUID(), randomUUID()];
  const { trustId, membershipId } = by;
  await write(by, async (tx) => {
    await tx.committee.createMany({
      data: {
        trustId,
        id,
        name,
        purpose: "Looks at safety.",
        partnersDo: "Ask.",
        level: "trust",
        safetyRelated: true,
        createdAt: now(),
      },
    });
    await tx.contact.createMany({
      data: { trustId, id: contactId, purpose: "chair", name: "Chris Chair", createdAt: now() },
    });
    await tx.committeeOfficer.createMany({
      data: {
        trustId,
        committeeId: id,
        post: "chair",
        contactId,
        startsOn: toDate(today()),
        recordedAt: now(),
        recordedById: membershipId,
      },
    });
  });
  return id;
}

/** A partner's seat on a committee, or an invitation to one meeting of it. */
export async function newSeat(
  by: Member,
  partner: Member,
  committeeId: string,
  change: { meetingId?: string; startsOn?: Day; coveringId?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const { startsOn = today(), ...rest } = change;
  await write(by, (tx) =>
    tx.invitation.createMany({
      data: {
        trustId: by.trustId,
        id,
        appointmentId: appointmentOf(partner),
        committeeId,
        why: "You asked about falls.",
        invitedById: by.membershipId,
        invitedAt: now(),
        startsOn: toDate(startsOn),
        ...rest,
      },
    }),
  );
  return id;
}

/** A meeting of a committee, some days from today. */
export async function newMeeting(by: Member, committeeId: string, inDays = 7): Promise<string> {
  const id = randomUUID();
  await write(by, (tx) =>
    tx.meeting.createMany({
      data: {
        trustId: by.trustId,
        id,
        committeeId,
        heldOn: toDate(addDays(today(), inDays)),
        startsAt: "14:00",
        zone: "Europe/London",
        createdAt: now(),
        createdById: by.membershipId,
      },
    }),
  );
  return id;
}

/** What a partner said of a meeting. */
export async function newReply(partner: Member, meetingId: string, answer: ReplyAnswer): Promise<void> {
  const { trustId, membershipId } = partner;
  await write(partner, async (tx) => {
    const { heldOn, startsAt } = await tx.meeting.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: meetingId } },
    });
    await tx.reply.createMany({
      data: {
        trustId,
        meetingId,
        appointmentId: appointmentOf(partner),
        position: 1,
        answer,
        heldOn,
        startsAt,
        saidById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        recordedAt: now(),
      },
    });
  });
}

/** Something a partner raised, and the answer where one is given. */
export async function newPoint(
  partner: Member,
  meetingId: string,
  words: string,
  answer?: { by: Member; words: string },
): Promise<void> {
  const { trustId, membershipId } = partner;
  const id = randomUUID();
  await write(partner, async (tx) => {
    await tx.raisedPoint.createMany({
      data: {
        trustId,
        id,
        meetingId,
        appointmentId: appointmentOf(partner),
        words,
        raisedById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        recordedAt: now(),
      },
    });
    if (answer)
      await tx.raisedPointAnswer.createMany({
        data: {
          trustId,
          pointId: id,
          position: 1,
          words: answer.words,
          answeredById: answer.by.membershipId,
          recordedAt: now(),
        },
      });
  });
}

/** Somebody who was asked to be a partner's mentor or buddy, and has accepted unless said otherwise. */
export async function newPairing(
  by: Member,
  partner: Member,
  mentor: Member,
  change: { kind?: PairingKind; accepted?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  const { trustId } = by;
  await write(by, async (tx) => {
    await tx.pairing.createMany({
      data: {
        trustId,
        id,
        appointmentId: appointmentOf(partner),
        membershipId: mentor.membershipId,
        kind: change.kind ?? "mentor",
        purpose: "To find your feet.",
        askedById: by.membershipId,
        askedAt: now(),
      },
    });
    if (change.accepted !== false)
      await tx.pairingState.createMany({
        data: {
          trustId,
          pairingId: id,
          position: 1,
          kind: "accepted",
          saidById: mentor.membershipId,
          recordedById: mentor.membershipId,
          how: "themselves",
          recordedAt: now(),
        },
      });
  });
  return id;
}

/** Somebody a partner is to meet, and who is to arrange it. */
export async function newIntroduction(by: Member, partner: Member, arranger: Member): Promise<void> {
  const contactId = randomUUID();
  const { trustId } = by;
  await write(by, async (tx) => {
    await tx.contact.createMany({
      data: { trustId, id: contactId, purpose: "other", name: "Irene Director", createdAt: now() },
    });
    await tx.introduction.createMany({
      data: {
        trustId,
        appointmentId: appointmentOf(partner),
        contactId,
        why: "She decides on falls.",
        arrangerId: arranger.membershipId,
        proposedById: by.membershipId,
        proposedAt: now(),
      },
    });
  });
}

/** Who stands in for the line manager. */
export async function newDeputy(
  by: Member,
  partner: Member,
  deputy: Member,
  startsOn: Day = today(),
): Promise<void> {
  await write(by, (tx) =>
    tx.deputyManager.createMany({
      data: {
        trustId: by.trustId,
        appointmentId: appointmentOf(partner),
        membershipId: deputy.membershipId,
        startsOn: toDate(startsOn),
        recordedAt: now(),
        recordedById: by.membershipId,
      },
    }),
  );
}
