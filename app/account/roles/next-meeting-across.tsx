import { ButtonLink } from "@/components/ui/button.tsx";
import type { NextMeeting } from "@/lib/appointments/home-meetings.ts";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import type { SessionMembership } from "@/lib/identity/session-store.ts";
import { replyWords, whenWords } from "@/lib/meetings/meeting-words.ts";
import type { Promises } from "@/lib/promises/read-promises.ts";

/** One trust of the signed-in person, and what they have there as a partner. */
export type TrustAndHome = {
  membership: SessionMembership;
  home: PartnerHome | null;
  promises: Promises | null;
};

/** The next meeting at any of somebody's trusts. Replying to it is done inside that trust. */
export function NextMeetingAcross({ trusts }: { trusts: readonly TrustAndHome[] }) {
  const [next] = trusts
    .flatMap(({ membership, home }) => (home?.nextMeeting ? [{ membership, meeting: home.nextMeeting }] : []))
    .toSorted((a, b) => startOf(a.meeting).localeCompare(startOf(b.meeting)));
  if (!next) return null;
  const { membership, meeting } = next;
  const reply = `/${membership.shortName}/meetings/${meeting.id}/reply`;
  return (
    <section className="nhsuk-card" aria-labelledby="next-meeting">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id="next-meeting">
          Your next meeting
        </h2>
        <p>
          <strong>{whenWords(meeting)}</strong>
          <br />
          {meeting.committee}, at {membership.trustName}
          {meeting.place && (
            <>
              <br />
              {meeting.place}
            </>
          )}
        </p>
        {meeting.hasBegun && <p>This meeting has begun.</p>}
        {!meeting.hasBegun && !meeting.reply && <ButtonLink href={reply}>Say if you are coming</ButtonLink>}
        {meeting.reply && (
          <p>
            You replied: <strong>{replyWords[meeting.reply.answer].toLowerCase()}</strong>.{" "}
            {!meeting.hasBegun && (
              <a className="nhsuk-link" href={reply}>
                Change your reply
              </a>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

/** Day and time on the clock as one text that sorts. Trusts are all in one zone. */
function startOf({ heldOn, startsAt }: NextMeeting): string {
  return `${heldOn} ${startsAt}`;
}
