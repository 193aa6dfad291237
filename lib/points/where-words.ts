import { type Day, showShortDate, toDay } from "@/lib/time.ts";

/** Where something was raised: at a meeting, in a piece of work or in a conversation. */
export type PointPlace = {
  meetingId: string | null;
  committee: string | null;
  heldOn: Day | null;
  work: string | null;
  conversation: string | null;
};

/** The same of a row, for a `select`. */
export const placeFields = {
  meetingId: true,
  conversation: true,
  meeting: { select: { heldOn: true, committee: { select: { name: true } } } },
  work: { select: { name: true } },
} as const;

/** A row's place. */
export function toPlace(row: {
  meetingId: string | null;
  conversation: string | null;
  meeting: { heldOn: Date; committee: { name: string } } | null;
  work: { name: string } | null;
}): PointPlace {
  return {
    meetingId: row.meetingId,
    committee: row.meeting?.committee.name ?? null,
    heldOn: row.meeting && toDay(row.meeting.heldOn),
    work: row.work?.name ?? null,
    conversation: row.conversation,
  };
}

/** "at Quality Committee on 3 March 2027", "in Garden project", "in a conversation: with the ward sister". */
export function whereWords({ committee, heldOn, work, conversation }: PointPlace): string {
  if (committee && heldOn) return `at ${committee} on ${showShortDate(heldOn)}`;
  return work ? `in ${work}` : `in a conversation: ${(conversation ?? "").replace(/\.$/, "")}`;
}
