import type { MeetingDetail } from "@/lib/meetings/meeting-detail.ts";

/** Where a meeting belongs in the way around: to their committee for those who manage it, else to a partner's own meetings. */
export function meetingFrame(trust: string, { committee, may }: MeetingDetail) {
  const title = `Meeting of ${committee.name}`;
  return may.write
    ? {
        title,
        current: "committees" as const,
        back: { href: `/${trust}/committees/${committee.id}`, label: committee.name },
      }
    : {
        title,
        current: "partner" as const,
        back: { href: `/${trust}/partner/meetings`, label: "Your meetings" },
      };
}
