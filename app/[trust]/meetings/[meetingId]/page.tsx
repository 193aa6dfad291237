import { AboutMeeting } from "@/app/[trust]/meetings/[meetingId]/about-meeting.tsx";
import { ManagerPart } from "@/app/[trust]/meetings/[meetingId]/manager-part.tsx";
import { PartnerPart, WhyAsked } from "@/app/[trust]/meetings/[meetingId]/partner-part.tsx";
import { invitedWords } from "@/app/[trust]/meetings/invited-words.ts";
import { meetingFrame } from "@/app/[trust]/meetings/meeting-frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import type { MeetingDetail } from "@/lib/meetings/meeting-detail.ts";
import { clockWords, whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDate, showShortDate } from "@/lib/time.ts";

export default async function MeetingPage(props: {
  params: Promise<{ trust: string; meetingId: string }>;
  searchParams: Promise<{ done?: string | string[]; already?: string | string[] }>;
}) {
  const { trust, meetingId } = await props.params;
  const { done, already } = await props.searchParams;
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  const { partners, mine } = meeting;
  const words = {
    replied: "Your reply is saved. Whoever supports you can see it.",
    raised: "It is written down, and waits for an answer. You get a message when there is one.",
    withdrawn: "The invitation has ended. The partner has a message that says so.",
    replies: "The replies are recorded. Each partner has a message that says so.",
    attendance: "Who came is recorded.",
    outcome: "What came of the meeting is saved. The partners who were asked have a message.",
    recorded: "It is written down. The partner has a message that says so.",
    answered: "Your answer is saved. The partner has a message.",
    changed: "The meeting is changed.",
    moved: "The meeting is moved. Everybody who is asked has a message.",
    cancelled: "The meeting is cancelled. Everybody who was asked has a message.",
    invited: invitedWords(already, partners ?? []),
  };
  return (
    <TrustPage trust={trust} {...meetingFrame(trust, meeting)} width={partners ? "full" : "reading"}>
      <DoneBanner done={done} words={words} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Meeting<span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {meeting.committee.name}
      </h1>
      <p className="nhsuk-body-l">{whenWords(meeting)}</p>
      <Changed meeting={meeting} />
      {mine && <PartnerPart trust={trust} meeting={meeting} mine={mine} />}
      {!partners && <AboutMeeting trust={trust} meeting={meeting} />}
      {mine && <WhyAsked mine={mine} />}
      {partners && <ManagerPart trust={trust} meeting={meeting} partners={partners} />}
    </TrustPage>
  );
}

function Changed({ meeting: { cancelled, movedFrom } }: { meeting: MeetingDetail }) {
  if (cancelled)
    return (
      <InsetText>
        <p>
          <strong>This meeting was cancelled</strong> on {showShortDate(cancelled.on)}.
        </p>
        {cancelled.because && <p>{cancelled.because}</p>}
      </InsetText>
    );
  if (!movedFrom) return null;
  return (
    <InsetText>
      <p>
        This meeting was moved on {showShortDate(movedFrom.on)}. Before, it was on{" "}
        {showDate(movedFrom.heldOn)} at {clockWords(movedFrom.startsAt)}.
      </p>
    </InsetText>
  );
}
