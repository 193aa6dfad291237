import { MyIntroductions } from "@/app/[trust]/partner/people/my-introductions.tsx";
import { MyMentors } from "@/app/[trust]/partner/people/my-mentors.tsx";
import { PersonLines } from "@/app/[trust]/person-lines.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { readMyBefore } from "@/lib/before/read-before.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type MyPeople, readMyPeople } from "@/lib/support/read-my-people.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Your people";

export default async function MyPeoplePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { membership } = await requireMembership(trust);
  const actor = await requireActor(trust);
  const people = await readOr404(readMyPeople(actor));
  const before = await readOr404(readMyBefore(actor));
  const at = `/${trust}/partner`;
  return (
    <TrustPage trust={trust} title={title} current="partner" back={{ href: at, label: "Your role" }}>
      <DoneBanner
        done={(await props.searchParams).done}
        words={{
          said: "Thank you. Those who need to know have a message.",
          profile: "What you bring is saved.",
        }}
      />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {membership.trustName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {title}
      </h1>
      {people.others && (
        <InsetText>
          <p>
            {people.others === "asked"
              ? "Somebody asks you something: can you be there for another partner?"
              : "You are there for another partner too."}{" "}
            <a className="nhsuk-link" href={`/${trust}/tasks`}>
              See your tasks
            </a>
          </p>
        </InsetText>
      )}
      {before && (
        <p>
          You served before this trust used Alongside.{" "}
          <a className="nhsuk-link" href={`${at}/before`}>
            What was in place then
          </a>
        </p>
      )}
      <h2 className="nhsuk-heading-m">Your line manager</h2>
      <LineManager people={people} />
      <h2 className="nhsuk-heading-m">Your mentor or buddy</h2>
      <MyMentors pairings={people.pairings} />
      <h2 className="nhsuk-heading-m">People to meet</h2>
      <MyIntroductions introductions={people.introductions} at={`${at}/introductions`} />
      <Others people={people} at={at} />
    </TrustPage>
  );
}

const unreachable = "The trust has not given a phone number or e-mail address yet.";

function LineManager({ people: { lineManager, deputies } }: { people: MyPeople }) {
  return (
    <>
      {lineManager?.isManager ? (
        <p>
          <PersonLines person={lineManager} none={unreachable} />
        </p>
      ) : (
        <p>Nobody is named at the moment. The trust has to name somebody.</p>
      )}
      {deputies
        .filter(({ isManager }) => isManager)
        .map((deputy) => (
          <p key={deputy.id}>
            {deputy.isToCome
              ? `From ${showShortDate(deputy.since)}, when your line manager is away:`
              : "When your line manager is away:"}
            <br />
            <PersonLines person={deputy} none={unreachable} />
            {deputy.lastDay && (
              <>
                <br />
                Until {showShortDate(deputy.lastDay)}.
              </>
            )}
          </p>
        ))}
    </>
  );
}

function Others({ people, at }: { people: MyPeople; at: string }) {
  const { wellbeing, sponsors, fellows, isSeen, networks } = people;
  return (
    <>
      {wellbeing.length > 0 && <h2 className="nhsuk-heading-m">Support for yourself</h2>}
      {wellbeing.map((person) => (
        <p key={person.id}>
          <PersonLines person={person} none={unreachable} />
        </p>
      ))}
      {sponsors.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Executive sponsor</h2>
          <p>Speaks for partners where the trust decides:</p>
        </>
      )}
      {sponsors.map((person) => (
        <p key={person.id}>
          <PersonLines person={{ ...person, email: null, phone: null }} />
        </p>
      ))}
      <h2 className="nhsuk-heading-m">Fellow partners</h2>
      {fellows.length === 0 ? (
        <p>Nobody else has said yet that they want to be seen here.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {fellows.map(({ id, name, interests }) => (
            <li key={id}>
              <strong>{name}</strong>
              {interests && <span className="whitespace-pre-line">: {interests}</span>}
            </li>
          ))}
        </ul>
      )}
      <p>
        {isSeen
          ? "They can see your name and your interests. "
          : "They cannot see you. You can say that they may. "}
        <a className="nhsuk-link" href={`${at}/profile`}>
          Change what you bring and who sees you
        </a>
      </p>
      <h2 className="nhsuk-heading-m">Networks of partners elsewhere</h2>
      {networks.length === 0 ? (
        <p>The trust has not named any yet. If you know one, tell your line manager.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {networks.map(({ id, name, about, link }) => (
            <li key={id}>
              <a className="nhsuk-link" href={link} rel="noreferrer">
                {name}
              </a>
              {about && <span className="whitespace-pre-line">: {about}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
