import type { Asked } from "@/lib/invitations/load-asked.ts";
import type { MeetingTime } from "@/lib/meetings/meeting-words.ts";
import type { PointSummary } from "@/lib/points/point-fields.ts";
import type { ReplyStanding } from "@/lib/replies/reply-fields.ts";
import type { Day } from "@/lib/time.ts";
import type { UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { AttendanceKind } from "@/prisma/generated/enums.ts";

type Officer = { name: string; jobTitle: string | null };

/** A partner who is asked to a meeting, what they said and what happened. */
export type PartnerAtMeeting = Asked & {
  isSelf: boolean;
  said: ReplyStanding;
  attendance: { kind: AttendanceKind; position: number } | null;
};

/** A meeting as the reader may see it. What it does not say for itself, its committee says. */
export type MeetingDetail = MeetingTime & {
  id: string;
  committee: { id: string; name: string; partnersDo: string };
  hasBegun: boolean;
  cancelled: { on: Day; because: string | null } | null;
  /** When it would have been, before it was last moved. */
  movedFrom: { heldOn: Day; startsAt: string; on: Day } | null;
  place: string | null;
  joiningLink: string | null;
  preparation: string | null;
  papersLink: string | null;
  /** Today's; whether the reader has met them is null for somebody who is not asked. */
  chair: (Officer & { haveMet: boolean | null }) | null;
  secretary: Officer | null;
  outcome: { words: string; minutesLink: string | null; by: string; on: Day; revision: number } | null;
  /** The reader's own part, where they are asked. */
  mine: PartnerAtMeeting | null;
  /** Everybody who is asked, by name; null for somebody who may see their own part alone. */
  partners: PartnerAtMeeting[] | null;
  /** What was raised: by everybody, or by the reader alone. */
  points: PointSummary[];
  urgentContacts: UrgentContact[];
  may: {
    write: boolean;
    invite: boolean;
    recordReplies: boolean;
    recordAttendance: boolean;
    recordPoint: boolean;
    answer: boolean;
  };
};

/** What waits at a meeting, and for whom: everything that its managers have still to do or to hear. */
export function whatWaits(meeting: MeetingDetail) {
  const expected = (meeting.partners ?? []).filter(({ state }) => state.kind !== "paused");
  const lasts = !meeting.cancelled;
  return {
    /** Nobody has heard from them, for the day and time at which the meeting is now. */
    replies: lasts && !meeting.hasBegun ? expected.filter(({ said }) => !said.reply) : [],
    attendance: lasts && meeting.hasBegun ? expected.filter(({ attendance }) => !attendance) : [],
    outcome: lasts && meeting.hasBegun && !meeting.outcome,
    answers: meeting.points.filter(({ answer, takenBack }) => !answer && !takenBack),
  };
}

/** They came, and nobody had heard from them. */
export function cameWithoutReplying({ attendance, said }: PartnerAtMeeting): boolean {
  return attendance?.kind === "attended" && !said.reply;
}
