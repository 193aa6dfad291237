import { Outcome } from "@/app/[trust]/meetings/[meetingId]/outcome.tsx";
import { Point } from "@/app/[trust]/meetings/[meetingId]/point.tsx";
import { ReplyForm } from "@/app/[trust]/meetings/reply-form.tsx";
import { SaidBefore } from "@/app/[trust]/meetings/said.tsx";
import { Prose } from "@/components/prose.tsx";
import { Card } from "@/components/ui/card.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import {
  cameWithoutReplying,
  type MeetingDetail,
  type PartnerAtMeeting,
} from "@/lib/meetings/meeting-detail.ts";
import { replyWords } from "@/lib/meetings/meeting-words.ts";
import type { ReplySummary } from "@/lib/replies/reply-fields.ts";
import { showShortDate } from "@/lib/time.ts";

type Part = { trust: string; meeting: MeetingDetail; mine: PartnerAtMeeting };

/** A partner's own part of a meeting: what they said, and once it has begun what happened and what they raised. */
export function PartnerPart({ trust, meeting, mine }: Part) {
  if (meeting.cancelled) return null;
  return (
    <>
      <YourReply trust={trust} meeting={meeting} mine={mine} />
      {meeting.hasBegun && <Afterwards trust={trust} meeting={meeting} mine={mine} />}
    </>
  );
}

/** Why a partner is asked, by whom and since when. */
export function WhyAsked({ mine: { invitation } }: { mine: PartnerAtMeeting }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Why you are asked</h2>
      <Prose text={invitation.why} />
      <p className="nhsuk-hint">
        {invitation.invitedBy} asked you on {showShortDate(invitation.invitedOn)},{" "}
        {invitation.isSeat ? "to all the meetings of this committee" : "to this meeting"}
        {invitation.coveringFor && `, in place of ${invitation.coveringFor}`}.
      </p>
    </>
  );
}

function YourReply({ trust, meeting, mine }: Part) {
  const { said, state } = mine;
  if (meeting.hasBegun)
    return (
      <p>
        {said.reply ? (
          <>
            You replied: <strong>{replyWords[said.reply.answer].toLowerCase()}</strong>.
          </>
        ) : (
          "You did not reply."
        )}
      </p>
    );
  if (state.kind === "paused") return <p>Your role is paused, so you need not reply.</p>;
  return (
    <Card heading="Your reply" variant="feature">
      {said.before && <SaidBefore before={said.before} />}
      {said.reply && <YouSaid reply={said.reply} />}
      <ReplyForm trust={trust} meeting={meeting} reply={said.reply} back="meeting" />
    </Card>
  );
}

function YouSaid({ reply }: { reply: ReplySummary }) {
  return (
    <p>
      You replied: <strong>{replyWords[reply.answer].toLowerCase()}</strong>, on {showShortDate(reply.on)}.
      {reply.how !== "themselves" &&
        ` ${reply.recordedBy} recorded it for you: you told them ${howWords[reply.how]}.`}{" "}
      You can change it until the meeting begins.
    </p>
  );
}

const happened = {
  attended: "You were there.",
  apologies: "You sent apologies.",
  absent: "You were not there.",
};

function Afterwards({ trust, meeting, mine }: Part) {
  const points = meeting.points.filter(({ membershipId }) => membershipId === mine.membershipId);
  const at = `/${trust}/meetings/${meeting.id}`;
  return (
    <>
      <h2 className="nhsuk-heading-m">What happened</h2>
      <p>
        {mine.attendance ? happened[mine.attendance.kind] : "Nobody has recorded yet whether you were there."}{" "}
        {cameWithoutReplying(mine) && "You had not replied before. That is fine."}
      </p>
      {!meeting.partners && <Outcome meeting={meeting} />}
      <h2 className="nhsuk-heading-m">What you raised</h2>
      {points.length === 0 && (
        <p>
          If you asked a question or made a point at this meeting, write it down here. The trust then says
          what became of it.
        </p>
      )}
      {points.map((point) => (
        <Point key={point.id} point={point} trust={trust} />
      ))}
      <p>
        <a className="nhsuk-link" href={`${at}/points/new`}>
          {points.length === 0 ? "Write down what you raised" : "Write down something else you raised"}
        </a>
      </p>
    </>
  );
}
