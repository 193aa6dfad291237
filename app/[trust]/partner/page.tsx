import { notFound } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Table } from "@/components/ui/table.tsx";
import { UrgentCallout } from "@/components/urgent-contacts.tsx";
import { type PartnerHome, type Reachable, readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { partnerWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { showShortDate, today } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

export default async function PartnerHomePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { membership } = await requireMembership(trust);
  const home = await readPartnerHome(await requireActor(trust));
  if (!home) notFound();
  const { done } = await props.searchParams;
  const at = `/${trust}/partner`;
  return (
    <TrustPage trust={trust} title="Your role" current="partner">
      <DoneBanner
        done={done}
        words={{ agreed: "You agreed your role description. Your line manager can see that you did." }}
      />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {home.name}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        Your role at {membership.trustName}
      </h1>
      <p className="nhsuk-body-l">{whoYouAre(home)}</p>
      <Agreement home={home} at={at} />
      <p className="no-print">
        <a className="nhsuk-link" href={`/${trust}/urgent`}>
          Is something urgent? See who to call
        </a>
      </p>
      <h2 className="nhsuk-heading-m">Your line manager</h2>
      <LineManager home={home} />
      <h2 className="nhsuk-heading-m">Your tasks</h2>
      <Tasks home={home} />
      {home.roleTitle && (
        <p>
          <a className="nhsuk-link" href={`${at}/role#tasks`}>
            What each task is for, and how to prepare
          </a>
        </p>
      )}
      {home.expectations.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">What we expect, and what we do not</h2>
          <ul className="nhsuk-list">
            {home.expectations.map((section) => (
              <li key={section.id}>
                <a className="nhsuk-link" href={`${at}/role#${section.id}`}>
                  {section.heading}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="nhsuk-heading-m">Who else you can contact</h2>
      <Contacts contacts={home.contacts} />
      <UrgentCallout concerns={urgentConcerns(home.urgentContacts)} />
      <h2 className="nhsuk-heading-m">How long your role lasts</h2>
      <p>{term(home)}</p>
      <h2 className="nhsuk-heading-m">Messages</h2>
      <p>
        {newMessages(home.unreadMessages)}{" "}
        <a className="nhsuk-link" href={`/${trust}/messages`}>
          See all your messages
        </a>
      </p>
    </TrustPage>
  );
}

const stages: Partial<Record<PartnerHome["state"], string>> = {
  checks: "The trust is doing the checks that come before you start.",
  inducting: "You are in your induction: the time to meet people and to learn about the role.",
  paused: "Your role is paused.",
};

function whoYouAre({ roleTitle, state }: PartnerHome): string {
  const who = `You are a ${partnerWords(roleTitle)}.`;
  return stages[state] ? `${who} ${stages[state]}` : who;
}

function Agreement({ home, at }: { home: PartnerHome; at: string }) {
  if (!home.roleTitle)
    return (
      <InsetText>
        <p>The trust has not published your role description yet. You get a message when it has.</p>
      </InsetText>
    );
  if (home.needsAgreement)
    return (
      <>
        <InsetText>
          <p>
            <strong>Your role description needs your agreement.</strong>
          </p>
          <p>
            {home.agreed
              ? `There is a new version. You agreed version ${home.agreed.number} on ${showShortDate(home.agreed.on)}.`
              : "Read what the role is, and agree when it is right."}
          </p>
        </InsetText>
        <ButtonLink href={`${at}/role`}>Read your role description</ButtonLink>
      </>
    );
  return (
    <p>
      {home.agreed && (
        <>
          You agreed your role description, version {home.agreed.number}, on {showShortDate(home.agreed.on)}.{" "}
        </>
      )}
      <a className="nhsuk-link" href={`${at}/role`}>
        Read your role description
      </a>
    </p>
  );
}

function LineManager({ home: { lineManager } }: { home: PartnerHome }) {
  if (!lineManager) return <p>Nobody is named at the moment. The trust has to name somebody.</p>;
  return <Person person={lineManager} />;
}

function Person({ person }: { person: Reachable }) {
  return (
    <p>
      <strong>{person.name}</strong>
      {person.jobTitle && `, ${person.jobTitle}`}
      <br />
      <ContactLines
        email={person.email}
        phone={person.phone}
        none="The trust has not given a phone number or e-mail address yet."
      />
    </p>
  );
}

function Tasks({ home: { tasks, roleTitle } }: { home: PartnerHome }) {
  if (tasks.length === 0)
    return (
      <p>
        {roleTitle
          ? "Your role description names no tasks."
          : "Your tasks are listed here once the trust has published your role description."}
      </p>
    );
  return (
    <Table
      caption="Your tasks"
      captionHidden
      head={["Task", "Time", "How often"]}
      rows={tasks.map((task) => ({ id: task.id, cells: [task.name, task.time, task.frequency] }))}
    />
  );
}

const purposes: Record<PartnerHome["contacts"][number]["purpose"], string> = {
  responsible_to: "Your role is responsible to",
  accountable_to: "Your role is accountable to",
  chair: "Chair",
  secretary: "Committee secretary",
  wellbeing: "If you need support for yourself",
  task_owner: "Looks after one of your tasks",
  other: "Also here for you",
};

function Contacts({ contacts }: { contacts: PartnerHome["contacts"] }) {
  if (contacts.length === 0) return <p>The trust has named nobody else yet.</p>;
  const byPurpose = [...Map.groupBy(contacts, ({ purpose }) => purpose)];
  return (
    <SummaryList
      rows={byPurpose.map(([purpose, people]) => ({
        key: purposes[purpose],
        value: people.map((person) => <Person key={person.id} person={person} />),
      }))}
    />
  );
}

function term({ startsOn, termEndsOn }: PartnerHome): string {
  const begun = startsOn <= today() ? "Your role started on" : "Your role starts on";
  const end = termEndsOn ? `It lasts until ${showShortDate(termEndsOn)}.` : "No end date is set.";
  return `${begun} ${showShortDate(startsOn)}. ${end}`;
}

function newMessages(count: number): string {
  if (count === 0) return "You have no new messages.";
  return count === 1 ? "You have 1 new message." : `You have ${count} new messages.`;
}
