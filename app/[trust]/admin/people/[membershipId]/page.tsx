import { reachedByWords } from "@/app/[trust]/person-fields.tsx";
import { sentence } from "@/app/[trust]/sentence.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PersonDetail, readPerson } from "@/lib/people/read-person.ts";
import { roleWords } from "@/lib/people/role-grants.ts";
import { showDateTime, showShortDate } from "@/lib/time.ts";

const done = {
  named: "Saved. If they are to sign in, make a joining link for them.",
  changed: "The details are changed.",
  "role-given": "The role is given. It holds from now on.",
  "role-ended": "The role has ended. It is gone the next time they open a page, and they have a message.",
};

export default async function PersonPage(props: {
  params: Promise<{ trust: string; membershipId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, membershipId } = await props.params;
  const actor = await requireActor(trust);
  const person = await readOr404(readPerson(actor, membershipId));
  const at = `/${trust}/admin/people/${membershipId}`;
  return (
    <TrustPage
      trust={trust}
      title={person.name}
      current="admin"
      back={{ href: `/${trust}/admin/people`, label: "People" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{person.name}</h1>
      <Details person={person} at={at} />
      <SigningIn person={person} at={at} />
      <h2 className="nhsuk-heading-m">What they may do here</h2>
      <Roles person={person} at={at} trust={trust} mayEnd={can(actor, "role-grant:end", {})} />
      {can(actor, "role-grant:give", {}) && (
        <p>
          <a className="nhsuk-link" href={`${at}/roles/new`}>
            Give another role
          </a>
        </p>
      )}
      <Earlier person={person} trust={trust} />
    </TrustPage>
  );
}

function Details({ person, at }: { person: PersonDetail; at: string }) {
  const change = person.may.change ? [{ href: `${at}/details`, label: "Change" }] : [];
  return (
    <SummaryList
      rows={[
        { key: "Name", value: person.name, actions: change },
        { key: "Job title", value: person.jobTitle ?? "Not given", actions: change },
        {
          key: "How to reach them",
          value: (
            <>
              {reachedByWords[person.reachedBy]}
              <br />
              <ContactLines email={person.email} phone={person.phone} none="No e-mail address, no number" />
            </>
          ),
          actions: change,
        },
      ]}
    />
  );
}

function SigningIn({ person, at }: { person: PersonDetail; at: string }) {
  if (person.hasJoined)
    return (
      <p>
        {person.name} signs in to this trust.
        {person.joined &&
          ` They joined on ${showDateTime(person.joined.at)}, with a link that ${person.joined.linkMadeBy ?? "the operator"} made.`}
      </p>
    );
  return (
    <>
      <InsetText>
        <p>{person.name} does not sign in to this trust yet.</p>
        {person.link && (
          <p>
            {person.link.madeBy ?? "The operator"} made a joining link on {showDateTime(person.link.madeAt)}.
            It works until {showDateTime(person.link.expiresAt)}.
          </p>
        )}
      </InsetText>
      {person.may.makeLink && (
        <ButtonLink href={`${at}/joining-link`} variant="secondary">
          {person.link ? "Make a new joining link" : "Make a joining link"}
        </ButtonLink>
      )}
    </>
  );
}

function Roles(props: { person: PersonDetail; at: string; trust: string; mayEnd: boolean }) {
  const { person, at, trust, mayEnd } = props;
  const partner = person.appointmentId && {
    key: "Patient Safety Partner",
    value: (
      <a className="nhsuk-link" href={`/${trust}/manage/partners/${person.appointmentId}`}>
        Their role as partner
      </a>
    ),
  };
  const granted = person.roles.map(({ grantId, role, since, givenBy }) => ({
    key: sentence(roleWords[role]),
    value: `Since ${showShortDate(since)}, given by ${givenBy ?? "the operator"}`,
    actions:
      mayEnd && !(role === "admin" && person.isSelf)
        ? [{ href: `${at}/roles/${grantId}/ending`, label: "End" }]
        : [],
  }));
  if (!partner && granted.length === 0) return <p>Nothing yet.</p>;
  return <SummaryList rows={[...(partner ? [partner] : []), ...granted]} />;
}

function Earlier({
  person: { pastRoles, pastAppointments },
  trust,
}: {
  person: PersonDetail;
  trust: string;
}) {
  if (pastRoles.length === 0 && pastAppointments.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Earlier</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {pastAppointments.map(({ id, from, until }) => (
          <li key={id}>
            <a className="nhsuk-link" href={`/${trust}/manage/partners/${id}`}>
              Patient Safety Partner
            </a>
            , from {showShortDate(from)} until {showShortDate(until)}
          </li>
        ))}
        {pastRoles.map(({ grantId, role, from, until }) => (
          <li key={grantId}>
            {sentence(roleWords[role])}, from {showShortDate(from)} until {showShortDate(until)}
          </li>
        ))}
      </ul>
    </>
  );
}
