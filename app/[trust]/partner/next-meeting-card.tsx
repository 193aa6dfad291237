import { ReplyForm } from "@/app/[trust]/meetings/reply-form.tsx";
import { Prose } from "@/components/prose.tsx";
import { Details } from "@/components/ui/details.tsx";
import type { Met, NextMeeting } from "@/lib/appointments/home-meetings.ts";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { replyWords, whenWords } from "@/lib/meetings/meeting-words.ts";

/** When and where a partner's next meeting is, who chairs it, what to prepare, and whether they come. */
export function NextMeetingCard({ trust, home }: { trust: string; home: PartnerHome }) {
  const { nextMeeting: meeting } = home;
  if (home.state === "paused") return null;
  return (
    <section className="nhsuk-card" aria-labelledby="next-meeting">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id="next-meeting">
          Your next meeting
        </h2>
        {meeting ? <Meeting trust={trust} meeting={meeting} /> : <NoMeeting trust={trust} />}
        <p className="nhsuk-u-margin-top-3 nhsuk-u-margin-bottom-0">
          <a className="nhsuk-link" href={`/${trust}/partner/meetings`}>
            All your meetings, and what you raised
          </a>
        </p>
        <OtherWork trust={trust} home={home} />
      </div>
    </section>
  );
}

/** In which work beside committees they take part, on one line that leads to all of it. */
function OtherWork({ trust, home: { work, keepsTime, induction } }: { trust: string; home: PartnerHome }) {
  const [first] = work;
  const names = work.length === 1 ? first?.name : `${work.length} pieces of work`;
  return (
    <p className="nhsuk-u-margin-top-3 nhsuk-u-margin-bottom-0">
      {first && <>You also take part in {names}. </>}
      <a className="nhsuk-link" href={`/${trust}/partner/work`}>
        {keepsTime ? "Your other work, and time you give" : "Your other work"}
      </a>
      {induction && (
        <>
          <br />
          <a className="nhsuk-link" href={`/${trust}/partner/induction`}>
            Your induction: {inductionWords(induction)}
          </a>
        </>
      )}
      <br />
      <a className="nhsuk-link" href={`/${trust}/partner/training`}>
        Your training, and what you would like to learn
      </a>
    </p>
  );
}

function inductionWords({ settled, all }: { settled: number; all: number }): string {
  return settled === all ? "all steps are done" : `${settled} of ${all} steps are done`;
}

function NoMeeting({ trust }: { trust: string }) {
  return (
    <p className="nhsuk-u-margin-bottom-0">
      You are not asked to a meeting yet. When you are, it is here. You can look at{" "}
      <a className="nhsuk-link" href={`/${trust}/committees`}>
        the committees of this trust
      </a>
      .
    </p>
  );
}

function Meeting({ trust, meeting }: { trust: string; meeting: NextMeeting }) {
  const { place, joiningLink, chairs, preparation, papersLink } = meeting;
  return (
    <>
      <p className="nhsuk-u-margin-bottom-2">
        <strong>{whenWords(meeting)}</strong>
        <br />
        <a className="nhsuk-link" href={`/${trust}/meetings/${meeting.id}`}>
          {meeting.committee}
        </a>
        <br />
        {!place && !joiningLink && "The trust has not said where yet."}
        {place}
        {place && joiningLink && ", or "}
        {joiningLink && (
          <a className="nhsuk-link" href={joiningLink} rel="noreferrer">
            {place ? "join online" : "Join online"}
          </a>
        )}
        {chairs.length === 0 && (
          <>
            <br />
            Nobody is named as its chair.
          </>
        )}
        {chairs.map(({ name, met }) => (
          <span key={name}>
            <br />
            {name} chairs it. {metWords[met]}
          </span>
        ))}
      </p>
      {(preparation || papersLink) && (
        <Details summary="What to prepare">
          {preparation && <Prose text={preparation} />}
          {papersLink && (
            <p>
              <a className="nhsuk-link" href={papersLink} rel="noreferrer">
                Read the papers
              </a>
            </p>
          )}
        </Details>
      )}
      <Reply trust={trust} meeting={meeting} />
    </>
  );
}

const metWords: Record<Met, string> = {
  made: "You have met.",
  arranged: "You are to meet before long.",
  to_arrange: "You have not met yet.",
  unknown: "You have not been introduced.",
};

function Reply({ trust, meeting }: { trust: string; meeting: NextMeeting }) {
  const { reply, wasMoved, hasBegun } = meeting;
  if (hasBegun)
    return (
      <p className="nhsuk-u-margin-bottom-0">
        {reply ? `You replied: ${replyWords[reply.answer].toLowerCase()}. ` : ""}This meeting has begun.
      </p>
    );
  const form = <ReplyForm trust={trust} meeting={meeting} reply={reply} back="home" />;
  if (!reply)
    return (
      <>
        {wasMoved && <p>The meeting was moved after you replied. Please reply again.</p>}
        {form}
      </>
    );
  return (
    <>
      <p className="nhsuk-u-margin-bottom-2">
        You replied: <strong>{replyWords[reply.answer].toLowerCase()}</strong>.
        {reply.note && ` “${reply.note}”`}
      </p>
      <Details summary="Change your reply">{form}</Details>
    </>
  );
}
