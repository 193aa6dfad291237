import { invitedWords } from "@/app/[trust]/meetings/invited-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { type Done, DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { can } from "@/lib/access.ts";
import { sinceWords } from "@/lib/before/since.ts";
import { coverageWords, levelWords, postWords } from "@/lib/committees/committee-words.ts";
import { posts } from "@/lib/committees/posts.ts";
import {
  type CommitteeDetail,
  type CommitteeMeeting,
  readCommittee,
} from "@/lib/committees/read-committee.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  added: "The committee is in the register. Next, enter its dates and invite partners.",
  changed: "The change is saved.",
  entered: "The dates are entered.",
  there: "Those dates were entered already, so nothing changed.",
  withdrawn: "The seat has ended. The partner has a message that says so.",
};

type Links = { writes: boolean; invites: boolean; at: string };

export default async function CommitteePage(props: {
  params: Promise<{ trust: string; committeeId: string }>;
  searchParams: Promise<Done & { already?: string | string[] }>;
}) {
  const { trust, committeeId } = await props.params;
  const { done: did, already } = await props.searchParams;
  const actor = await requireActor(trust);
  const committee = await readOr404(readCommittee(actor, committeeId));
  const open = committee.endedAt === null;
  const links = {
    writes: open && can(actor, "committee:write", {}),
    invites: open && can(actor, "invitation:write", {}),
    at: `/${trust}/committees/${committeeId}`,
  };
  const opens = committee.mine || can(actor, "committee:write", {});
  return (
    <TrustPage
      trust={trust}
      title={committee.name}
      current="committees"
      back={{ href: `/${trust}/committees`, label: "Committees" }}
    >
      <DoneBanner done={did} words={{ ...done, invited: invitedWords(already, committee.partners) }} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {levelWords[committee.level]}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {committee.name}
      </h1>
      {committee.endedAt && (
        <InsetText>
          <p>This committee ended on {showShortDate(committee.endedAt)}.</p>
        </InsetText>
      )}
      {committee.mine && (
        <p>
          <Tag colour="green">You sit on this committee</Tag>
        </p>
      )}
      <About committee={committee} links={links} />
      {committee.seesPartners && (
        <>
          <h2 className="nhsuk-heading-m">Partners on this committee</h2>
          <Partners committee={committee} links={links} />
        </>
      )}
      <h2 className="nhsuk-heading-m">Coming meetings</h2>
      {committee.coming.length === 0 && <p>No date is entered yet.</p>}
      <Meetings meetings={committee.coming} href={opens ? `/${trust}/meetings` : null} />
      {links.writes && (
        <ButtonLink href={`${links.at}/meetings/new`} variant="secondary">
          Enter dates
        </ButtonLink>
      )}
      {committee.past.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Meetings that were held</h2>
          <Meetings meetings={committee.past} href={opens ? `/${trust}/meetings` : null} />
        </>
      )}
      {links.writes && (
        <p className="no-print">
          <a className="nhsuk-link" href={`${links.at}/ending`}>
            End this committee
          </a>
        </p>
      )}
    </TrustPage>
  );
}

function About({ committee, links: { writes, at } }: { committee: CommitteeDetail; links: Links }) {
  const officers = posts.map((post) => {
    const who = committee.officers[post];
    const named = who && (who.jobTitle ? `${who.name}, ${who.jobTitle}` : who.name);
    return {
      key: postWords[post],
      value: who?.left ? `${named}. They have left: name somebody else` : (named ?? "Nobody named yet"),
      actions: writes ? [{ href: `${at}/officers/${post}`, label: "Change" }] : undefined,
    };
  });
  const link = (href: string) => (
    <a className="nhsuk-link" href={href} rel="noreferrer">
      {href}
    </a>
  );
  return (
    <>
      <SummaryList
        rows={[
          { key: "What it is for", value: committee.purpose },
          { key: "What a partner does there", value: committee.partnersDo },
          ...officers,
          ...(committee.place ? [{ key: "Where it meets", value: committee.place }] : []),
          ...(committee.joiningLink ? [{ key: "Joining online", value: link(committee.joiningLink) }] : []),
          ...(committee.preparation ? [{ key: "How to prepare", value: committee.preparation }] : []),
          ...(committee.papersLink ? [{ key: "Papers", value: link(committee.papersLink) }] : []),
          ...(committee.seats === null
            ? []
            : [
                {
                  key: "Room for partners",
                  value: committee.seats === 1 ? "1 partner" : `${committee.seats} partners`,
                },
              ]),
          ...(committee.coverage
            ? [
                {
                  key: "Partners",
                  value: `${coverageWords(committee.coverage)}${committee.safetyRelated ? " (safety-related)" : ""}`,
                },
              ]
            : []),
        ]}
      />
      {writes && (
        <p className="no-print">
          <a className="nhsuk-link" href={`${at}/details`}>
            Change what the register says
          </a>
        </p>
      )}
    </>
  );
}

function Partners({ committee, links: { invites, at } }: { committee: CommitteeDetail; links: Links }) {
  return (
    <>
      {committee.partners.length === 0 ? (
        <p>No partner sits on it yet.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {committee.partners.map((partner) => (
            <li key={partner.invitationId}>
              {partner.name ?? "Another partner"}, {sinceWords(partner.since)}
              {partner.covering && ", standing in for a partner whose role is paused"}
              {partner.paused && ", role paused at the moment"}
              {invites && (
                <>
                  {" "}
                  <a
                    className="nhsuk-link no-print"
                    href={`${at.split("/committees/")[0]}/invitations/${partner.invitationId}/ending`}
                  >
                    End<span className="nhsuk-u-visually-hidden"> the invitation of {partner.name}</span>
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {invites && <ButtonLink href={`${at}/invitations/new`}>Invite partners</ButtonLink>}
    </>
  );
}

function Meetings({ meetings, href }: { meetings: readonly CommitteeMeeting[]; href: string | null }) {
  if (meetings.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {meetings.map((meeting) => {
        const when = whenWords(meeting);
        return (
          <li key={meeting.id}>
            {href ? (
              <a className="nhsuk-link" href={`${href}/${meeting.id}`}>
                {when}
              </a>
            ) : (
              when
            )}{" "}
            {meeting.cancelled && <Tag colour="red">Cancelled</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
