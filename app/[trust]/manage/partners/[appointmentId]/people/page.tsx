import { Introductions } from "@/app/[trust]/manage/partners/[appointmentId]/people/introductions.tsx";
import { peopleRows } from "@/app/[trust]/manage/partners/[appointmentId]/people/people-rows.tsx";
import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PartnerPeople, readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  deputy: "The deputy is named. They, the partner and the line manager have a message.",
  "deputy-ended": "Nobody stands in from today. Those concerned have a message.",
  asked: "They have a message that asks them. You get one when they answer.",
  "pairing-ended": "It has ended. Those concerned have a message.",
  proposed: "The introductions are on the list. The partner and whoever arranges them have a message.",
  profile: "What the partner brings is recorded. The partner has a message that says so.",
};

export default async function PartnerPeoplePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const people = await readOr404(readPartnerPeople(await requireActor(trust), appointmentId));
  const { name } = people.partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = `People around ${name}`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: at, label: name }}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {people.isOver && <InsetText>The role of {name} has ended. This is how it was left.</InsetText>}
      {people.isPaused && (
        <InsetText>
          The role of {name} is paused. Nobody is asked anything new for them until they are back.
        </InsetText>
      )}
      <SummaryList rows={peopleRows(people, { at, trust })} />
      <h2 className="nhsuk-heading-m">People to meet</h2>
      <Introductions people={people} at={`${at}/introductions`} />
      <h2 className="nhsuk-heading-m">What {name} brings</h2>
      <Brings people={people} at={at} />
    </TrustPage>
  );
}

function Brings({ people: { profile, mayManage, isSelf }, at }: { people: PartnerPeople; at: string }) {
  const rows = profile
    ? [
        { key: "Experience", value: profile.experience },
        { key: "Skills", value: profile.skills },
        { key: "Interests", value: profile.interests },
        { key: "When free", value: profile.whenFree },
      ]
    : [];
  return (
    <>
      {profile ? (
        <>
          <SummaryList
            rows={rows.map(({ key, value }) => ({
              key,
              value: <span className="whitespace-pre-line">{value ?? "Nothing written"}</span>,
            }))}
          />
          <p>
            {profile.seenByPartners
              ? "Fellow partners can see their name and interests. "
              : "Fellow partners do not see them. "}
            {profile.how === "themselves" ? "Written by the partner." : recordedWords(profile)} Last changed
            on {showShortDate(profile.changedOn)}.
          </p>
        </>
      ) : (
        <p>Nothing is written yet.</p>
      )}
      {mayManage && !isSelf && (
        <p>
          <a className="nhsuk-link" href={`${at}/profile`}>
            Record what they told you they bring
          </a>
        </p>
      )}
    </>
  );
}
