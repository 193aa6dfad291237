import { Fragment, type ReactNode } from "react";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageNumber } from "@/app/page-number.ts";
import { Card } from "@/components/ui/card.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import {
  type ComingMeeting,
  listMyMeetings,
  type MyMeetings,
  type PastMeeting,
} from "@/lib/meetings/list-my-meetings.ts";
import { clockWords, replyWords, whenWords } from "@/lib/meetings/meeting-words.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

type Search = { coming?: string | string[]; past?: string | string[] };

export default async function MyMeetingsPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<Search>;
}) {
  const { trust } = await props.params;
  const asked = await props.searchParams;
  const pages = { coming: pageNumber(asked.coming), past: pageNumber(asked.past) };
  const meetings = await readOr404(listMyMeetings(await requireActor(trust), pages));
  const { coming, past } = meetings;
  const at = `/${trust}/partner/meetings`;
  return (
    <TrustPage
      trust={trust}
      title="Your meetings"
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <h1 className="nhsuk-heading-l">Your meetings</h1>
      <Seats trust={trust} meetings={meetings} />
      <p>
        Walk-rounds, projects, training and reviews are in{" "}
        <a className="nhsuk-link" href={`/${trust}/partner/work`}>
          your other work
        </a>
        .
      </p>
      <h2 className="nhsuk-heading-m">Coming up</h2>
      {coming.rows.length === 0 && <p>{noneComing(meetings)}</p>}
      {coming.rows.map((meeting) => (
        <Coming key={meeting.id} trust={trust} meeting={meeting} />
      ))}
      <Pagination
        {...links(at, coming, (page) => ({ coming: page, past: past.page }))}
        landmark="Coming up"
      />
      {past.rows.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m" id="past">
            Past meetings
          </h2>
          <Table
            caption="Past meetings"
            captionHidden
            head={["When", "Committee", "What happened", "What you raised"]}
            rows={past.rows.map((meeting) => ({ id: meeting.id, cells: pastCells(trust, meeting) }))}
          />
          <Pagination
            {...links(at, past, (page) => ({ coming: coming.page, past: page }), "#past")}
            landmark="Past meetings"
          />
        </>
      )}
    </TrustPage>
  );
}

function Seats({ trust, meetings: { seats, coming, past } }: { trust: string; meetings: MyMeetings }) {
  if (seats.length === 0 && coming.rows.length === 0 && past.rows.length === 0)
    return (
      <InsetText>
        <p>Nobody has asked you to a meeting yet.</p>
        <p>
          When your trust asks you, you get a message, and the meeting is listed here. If you think that you
          should be asked, tell your line manager. You can also{" "}
          <a className="nhsuk-link" href={`/${trust}/committees`}>
            look at the trust’s committees
          </a>
          .
        </p>
      </InsetText>
    );
  if (seats.length === 0) return null;
  return (
    <>
      <p className="nhsuk-u-margin-bottom-1">You have a seat on:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {seats.map(({ id, name }) => (
          <li key={id}>
            <a className="nhsuk-link" href={`/${trust}/committees/${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function noneComing({ seats }: MyMeetings): string {
  return seats.length > 0
    ? "No day is set yet for the next meeting. You get a message when there is one."
    : "You are not asked to any meeting at the moment.";
}

function Coming({ trust, meeting }: { trust: string; meeting: ComingMeeting }) {
  const { said, place, chair } = meeting;
  const at = `/${trust}/meetings/${meeting.id}`;
  return (
    <Card heading={meeting.committee} headingLevel={3} headingSize="s" href={at}>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>{whenWords(meeting)}</strong>
      </p>
      {(place || chair) && (
        <p className="nhsuk-u-margin-bottom-1">
          {[place, chair && `${chair} chairs`].filter(Boolean).join(". ")}
        </p>
      )}
      <p>
        <ReplyTag meeting={meeting} />
        {said.before && !meeting.isCancelled && (
          <span className="nhsuk-hint block">
            It was moved. You had replied for {showShortDate(said.before.heldOn)} at{" "}
            {clockWords(said.before.startsAt)}.
          </span>
        )}
      </p>
    </Card>
  );
}

function ReplyTag({ meeting: { said, isCancelled, hasBegun } }: { meeting: ComingMeeting }) {
  if (isCancelled) return <Tag colour="grey">Cancelled</Tag>;
  if (said.reply) return <>You replied: {replyWords[said.reply.answer].toLowerCase()}</>;
  return hasBegun ? <>It has begun.</> : <Tag colour="yellow">Please reply</Tag>;
}

const happened = {
  attended: "You were there.",
  apologies: "You sent apologies.",
  absent: "You were not there.",
};

function pastCells(trust: string, meeting: PastMeeting): ReactNode[] {
  return [
    <a className="nhsuk-link" href={`/${trust}/meetings/${meeting.id}`} key="when">
      {showShortDate(meeting.heldOn)}
      <span className="nhsuk-u-visually-hidden">: {meeting.committee}</span>
    </a>,
    meeting.committee,
    <Fragment key="happened">
      {meeting.attendance ? happened[meeting.attendance] : "Not recorded yet."}
      {meeting.hasOutcome && <span className="block">You can read what came of it.</span>}
    </Fragment>,
    raisedWords(meeting),
  ];
}

function raisedWords({ points }: PastMeeting): string {
  const waiting = points.filter(({ answer }) => !answer).length;
  if (points.length === 0) return "Nothing written down";
  const things = points.length === 1 ? "1 thing" : `${points.length} things`;
  if (waiting === 0) return `${things}: you can read what became of it`;
  return waiting === points.length
    ? `${things}: waiting for the trust`
    : `${things}: ${waiting} waiting for the trust`;
}

type Pages = { coming: number; past: number };

function links(
  at: string,
  { page, pages }: { page: number; pages: number },
  asking: (page: number) => Pages,
  hash = "",
) {
  const link = (to: number) => {
    const { coming, past } = asking(to);
    return { href: `${at}?coming=${coming}&past=${past}${hash}`, label: `${to} of ${pages}` };
  };
  return {
    previous: page > 1 ? link(page - 1) : undefined,
    next: page < pages ? link(page + 1) : undefined,
  };
}
