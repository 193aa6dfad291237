import { holds } from "@/lib/answers/spans.ts";
import type { HomeRow, IntroductionRow, MeetingRow } from "@/lib/appointments/home-rows.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import { clockNow, type Day, today } from "@/lib/time.ts";
import type { ReplyAnswer } from "@/prisma/generated/enums.ts";

export type NextMeeting = Omit<MeetingRow, "committeeId" | "reply"> & {
  /** Today's chairs, and whether the partner has met them. */
  chairs: { name: string; met: Met }[];
  reply: { answer: ReplyAnswer; note: string | null } | null;
  /** They replied for another day or time, before it was moved. */
  wasMoved: boolean;
  hasBegun: boolean;
};

/** Whether a partner has met somebody: as their introduction stands, "unknown" where none is on record. */
export type Met = "made" | "arranged" | "to_arrange" | "unknown";

export type HomeMeetings = {
  next: NextMeeting | null;
  /** The first of the later meetings that they have not replied to. */
  toReply: { id: string; committee: string; heldOn: Day } | null;
};

/** The next meeting in full, and the first later one that waits for a reply. While the role is paused there are none. */
export function homeMeetings(row: HomeRow): HomeMeetings {
  if (row.state === "paused") return { next: null, toReply: null };
  const coming = row.meetings.filter((meeting) => !isOver(meeting));
  const [next, ...later] = coming;
  const unanswered = later.find((meeting) => !replyThatHolds(meeting));
  return {
    next: next ? toNext(next, row) : null,
    toReply: unanswered
      ? { id: unanswered.id, committee: unanswered.committee, heldOn: unanswered.heldOn }
      : null,
  };
}

function toNext({ committeeId, reply, ...meeting }: MeetingRow, row: HomeRow): NextMeeting {
  const chairs = row.invitations.find((each) => each.committeeId === committeeId)?.chairs ?? [];
  const standing = replyThatHolds({ ...meeting, reply });
  return {
    ...meeting,
    chairs: chairs
      .filter((each) => holds(each, today()))
      .map(({ name, contactId }) => ({ name, met: metOf(row.introductions, contactId) })),
    reply: standing && { answer: standing.answer, note: standing.note },
    wasMoved: reply !== null && standing === null,
    hasBegun: hasBegun(meeting),
  };
}

/** Whether a partner has met this contact. One they did not want to meet counts as nothing on record. */
export function metOf(introductions: readonly IntroductionRow[], contactId: string): Met {
  const introduction = introductions.find((each) => each.contactId === contactId);
  if (!introduction || introduction.kind === "not_wanted") return "unknown";
  return introduction.kind ?? "to_arrange";
}

/** A reply is for the day and time it names. */
function replyThatHolds({ reply, heldOn, startsAt }: Pick<MeetingRow, "reply" | "heldOn" | "startsAt">) {
  return reply && reply.heldOn === heldOn && reply.startsAt === startsAt ? reply : null;
}

/** One whose end nobody said lasts until its day does. */
function isOver({ heldOn, endsAt }: MeetingRow): boolean {
  return heldOn === today() && endsAt !== null && endsAt <= clockNow();
}
