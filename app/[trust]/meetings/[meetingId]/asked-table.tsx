import { Table } from "@/components/ui/table.tsx";
import { Tag, type TagColour } from "@/components/ui/tag.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import {
  cameWithoutReplying,
  type MeetingDetail,
  type PartnerAtMeeting,
} from "@/lib/meetings/meeting-detail.ts";
import { attendanceWords, clockWords, replyWords } from "@/lib/meetings/meeting-words.ts";
import { showShortDate } from "@/lib/time.ts";
import type { ReplyAnswer } from "@/prisma/generated/enums.ts";

/** Everybody who is asked to a meeting: by what, what each said, and what happened. */
export function AskedTable(props: {
  trust: string;
  meeting: MeetingDetail;
  partners: readonly PartnerAtMeeting[];
}) {
  const { trust, meeting, partners } = props;
  const after = meeting.hasBegun && !meeting.cancelled;
  const mayEnd = meeting.may.invite && !meeting.hasBegun && !meeting.cancelled;
  return (
    <Table
      caption="Partners who are asked to this meeting"
      captionHidden
      head={[
        "Partner",
        "Asked",
        "Reply",
        ...(after ? ["What happened"] : []),
        ...(mayEnd ? [{ label: "What you can do", labelHidden: true }] : []),
      ]}
      rows={partners.map((partner) => ({
        id: partner.appointmentId,
        cells: [
          <a className="nhsuk-link" href={`/${trust}/manage/partners/${partner.appointmentId}`} key="name">
            {partner.name}
          </a>,
          askedWords(partner),
          <Said key="reply" partner={partner} />,
          ...(after ? [<Happened key="attendance" partner={partner} />] : []),
          ...(mayEnd
            ? [
                <a
                  className="nhsuk-link"
                  href={`/${trust}/invitations/${partner.invitation.id}/ending`}
                  key="ending"
                >
                  {partner.invitation.isSeat ? "End the seat" : "Withdraw"}
                  <span className="nhsuk-u-visually-hidden"> of {partner.name}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}

function askedWords({ invitation }: PartnerAtMeeting): string {
  if (invitation.coveringFor) return `In place of ${invitation.coveringFor}`;
  return invitation.isSeat ? "Has a seat" : "For this meeting";
}

const colours: Record<ReplyAnswer, TagColour> = {
  attending: "green",
  not_attending: "grey",
  not_sure: "yellow",
};

function Said({ partner: { said, state } }: { partner: PartnerAtMeeting }) {
  const { reply, before } = said;
  if (reply)
    return (
      <>
        <Tag colour={colours[reply.answer]}>{replyWords[reply.answer]}</Tag>
        {reply.how !== "themselves" && (
          <span className="nhsuk-hint block">
            Recorded by {reply.recordedBy}, told {howWords[reply.how]}
          </span>
        )}
        {reply.note && <span className="block break-words">{reply.note}</span>}
      </>
    );
  if (state.kind === "paused") return `Role paused since ${showShortDate(state.since)}`;
  if (before)
    return `None since it was moved (before: ${replyWords[before.answer].toLowerCase()} for ${showShortDate(before.heldOn)} at ${clockWords(before.startsAt)})`;
  return "No reply";
}

function Happened({ partner }: { partner: PartnerAtMeeting }) {
  if (!partner.attendance) return "Not recorded";
  return (
    <>
      {attendanceWords[partner.attendance.kind]}
      {cameWithoutReplying(partner) && <span className="nhsuk-hint block">Without having replied</span>}
    </>
  );
}
