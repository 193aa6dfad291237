import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";
import { recordAttendance } from "@/lib/meetings/record-attendance.ts";
import { recordOutcome } from "@/lib/meetings/record-outcome.ts";
import { answerPoints } from "@/lib/points/answer-points.ts";
import { raisePoint } from "@/lib/points/raise-point.ts";
import { giveReply } from "@/lib/replies/give-reply.ts";
import { recordReplies } from "@/lib/replies/record-replies.ts";
import { addDays, type Day, today } from "@/lib/time.ts";
import type { AttendanceKind, ReplyAnswer } from "@/prisma/generated/enums.ts";
import { inTheEveningOf } from "./when.ts";

/** What people do around a meeting, in a line each, for the demonstration. */

export type DemoPartner = { actor: Member; appointmentId: string };
export type DemoMeeting = { id: string; heldOn: Day; startsAt: string; endsAt: string | null };

/** Gives partners a seat on a committee. */
export function invite(
  manager: Member,
  committeeId: string,
  partners: DemoPartner[],
  why: string,
): Promise<unknown> {
  const appointmentIds = partners.map(({ appointmentId }) => appointmentId);
  return inviteToCommittee(manager, committeeId, { id: randomUUID(), appointmentIds, why });
}

/** A partner replies to a meeting. */
export function reply(
  { actor }: DemoPartner,
  { id, heldOn, startsAt }: DemoMeeting,
  answer: ReplyAnswer,
  note: string | null = null,
): Promise<void> {
  return giveReply(actor, id, { id: randomUUID(), heldOn, startsAt, answer, note });
}

/** A manager records what a partner said on the same day. */
export function tell(
  manager: Member,
  { appointmentId }: DemoPartner,
  { id, heldOn, startsAt }: DemoMeeting,
  { how, answer, note = "" }: { how: "phone" | "letter"; answer: ReplyAnswer; note?: string },
): Promise<void> {
  return recordReplies(manager, id, {
    id: randomUUID(),
    heldOn,
    startsAt,
    answers: { [appointmentId]: answer },
    notes: { [appointmentId]: note || null },
    positions: {},
    how,
    happenedOn: today(),
  });
}

/** A manager records who came. */
export function record(
  manager: Member,
  meeting: DemoMeeting,
  came: [DemoPartner, AttendanceKind][],
): Promise<void> {
  const kinds = Object.fromEntries(came.map(([{ appointmentId }, kind]) => [appointmentId, kind]));
  return recordAttendance(manager, meeting.id, { id: randomUUID(), kinds, positions: {} });
}

/** What came of a meeting is written. */
export function conclude(
  by: Member,
  { id }: DemoMeeting,
  outcome: string,
  minutesLink: string | null = null,
): Promise<void> {
  return recordOutcome(by, id, { revision: 0, outcome, minutesLink });
}

/** A partner writes down, on the evening of the meeting, what they raised there. */
export async function raise({ actor }: DemoPartner, meeting: DemoMeeting, words: string): Promise<string> {
  const id = randomUUID();
  await inTheEveningOf(meeting.heldOn, () => raisePoint(actor, meeting.id, { id, words }));
  return id;
}

/** A manager answers what was raised at a meeting, some days after it. */
export function answer(
  manager: Member,
  meeting: DemoMeeting,
  days: number,
  words: Record<string, string>,
): Promise<void> {
  return inTheEveningOf(addDays(meeting.heldOn, days), () =>
    answerPoints(manager, meeting.id, { id: randomUUID(), words, positions: {} }),
  );
}
