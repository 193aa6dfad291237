import { AboutMeeting } from "@/app/[trust]/meetings/[meetingId]/about-meeting.tsx";
import { AskedTable } from "@/app/[trust]/meetings/[meetingId]/asked-table.tsx";
import { Outcome } from "@/app/[trust]/meetings/[meetingId]/outcome.tsx";
import { Point } from "@/app/[trust]/meetings/[meetingId]/point.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { type MeetingDetail, type PartnerAtMeeting, whatWaits } from "@/lib/meetings/meeting-detail.ts";

type Part = { trust: string; meeting: MeetingDetail; partners: readonly PartnerAtMeeting[] };

/** A meeting for those who manage it: what waits, who is asked and what each said, what came of it. */
export function ManagerPart({ trust, meeting, partners }: Part) {
  const at = `/${trust}/meetings/${meeting.id}`;
  return (
    <>
      <Waiting meeting={meeting} at={at} />
      <h2 className="nhsuk-heading-m">Partners who are asked</h2>
      {partners.length === 0 ? (
        <p>No partner is asked to this meeting.</p>
      ) : (
        <AskedTable trust={trust} meeting={meeting} partners={partners} />
      )}
      <Links meeting={meeting} partners={partners} at={at} />
      {meeting.hasBegun && !meeting.cancelled && (
        <>
          <Outcome meeting={meeting} />
          <p>
            <a className="nhsuk-link" href={`${at}/outcome`}>
              {meeting.outcome ? "Change what is written" : "Write what came of it"}
            </a>
          </p>
          <Raised meeting={meeting} partners={partners} at={at} />
        </>
      )}
      <div className="nhsuk-u-margin-top-6">
        <AboutMeeting trust={trust} meeting={meeting} />
      </div>
      {!meeting.cancelled && (
        <ul className="nhsuk-list">
          <li>
            <a className="nhsuk-link" href={`${at}/details`}>
              Change or move this meeting
            </a>
          </li>
          {!meeting.hasBegun && (
            <li>
              <a className="nhsuk-link" href={`${at}/cancellation`}>
                Cancel this meeting
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function Waiting({ meeting, at }: { meeting: MeetingDetail; at: string }) {
  const { replies, attendance, outcome, answers } = whatWaits(meeting);
  const { may } = meeting;
  const things = [
    replies.length > 0 && {
      words: `No reply yet from ${list(replies.map(({ name }) => name))}.`,
      act: may.recordReplies && { href: `${at}/replies`, label: "Record what they told you" },
    },
    attendance.length > 0 && {
      words: `Nobody has recorded whether ${list(attendance.map(({ name }) => name))} came.`,
      act: may.recordAttendance && { href: `${at}/attendance`, label: "Record who came" },
    },
    outcome && {
      words: "Nothing is written about what came of it.",
      act: may.write && { href: `${at}/outcome`, label: "Write what came of it" },
    },
    answers.length > 0 && {
      words: `What ${list([...new Set(answers.map(({ partner }) => partner))])} raised waits for an answer.`,
      act: may.answer && { href: `${at}/answers`, label: "Answer" },
    },
  ].filter((thing) => thing !== false);
  if (things.length === 0) return null;
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">What waits here</h2>
      <ul className="nhsuk-list">
        {things.map(({ words, act }) => (
          <li key={words}>
            {words}{" "}
            {act && (
              <a className="nhsuk-link" href={act.href}>
                {act.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function Links({
  meeting,
  partners,
  at,
}: {
  meeting: MeetingDetail;
  partners: readonly PartnerAtMeeting[];
  at: string;
}) {
  const { may, hasBegun, cancelled } = meeting;
  if (cancelled) return null;
  if (!hasBegun)
    return (
      <div className="nhsuk-button-group">
        {may.invite && <ButtonLink href={`${at}/invitations/new`}>Invite partners</ButtonLink>}
        {may.recordReplies && partners.length > 0 && (
          <ButtonLink href={`${at}/replies`} variant="secondary">
            Record replies
          </ButtonLink>
        )}
      </div>
    );
  if (!may.recordAttendance || partners.length === 0) return null;
  return (
    <ButtonLink href={`${at}/attendance`} variant="secondary">
      {partners.every(({ attendance }) => attendance) ? "Change who came" : "Record who came"}
    </ButtonLink>
  );
}

function Raised({
  meeting,
  partners,
  at,
}: {
  meeting: MeetingDetail;
  partners: readonly PartnerAtMeeting[];
  at: string;
}) {
  const { points, may } = meeting;
  const waiting = points.filter(({ answer, takenBack }) => !answer && !takenBack);
  return (
    <>
      <h2 className="nhsuk-heading-m">What partners raised</h2>
      {points.length === 0 && <p>Nothing is written down.</p>}
      {points.map((point) => (
        <Point key={point.id} point={point} by>
          {may.answer && (
            <p>
              <a className="nhsuk-link" href={`${at}/points/${point.id}/answer`}>
                {point.answer ? "Change the answer" : "Answer"}
                <span className="nhsuk-u-visually-hidden"> to {point.partner}</span>
              </a>
            </p>
          )}
        </Point>
      ))}
      <ul className="nhsuk-list">
        {may.answer && waiting.length > 1 && (
          <li>
            <a className="nhsuk-link" href={`${at}/answers`}>
              Answer several at once
            </a>
          </li>
        )}
        {may.recordPoint && partners.length > 0 && (
          <li>
            <a className="nhsuk-link" href={`${at}/points/new?for=others`}>
              Write down what a partner told you they raised
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

function list(names: string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}
