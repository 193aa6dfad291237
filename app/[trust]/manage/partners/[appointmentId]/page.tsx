import { AgreementHistory } from "@/app/[trust]/agreement-history.tsx";
import { standingWords } from "@/app/[trust]/manage/standing-words.ts";
import { reachedByWords } from "@/app/[trust]/person-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import type { Action } from "@/components/ui/action-link.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { type AppointmentDetail, readAppointment } from "@/lib/appointments/read-appointment.ts";
import { endedAsWords, stateWords } from "@/lib/appointments/words.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  appointed: "The partner is appointed. They and their line manager have a message.",
  moved: "Saved. You can see below where this partner is now.",
  "line-manager": "The line manager is changed. They and the partner have a message.",
  agreement: "The agreement is recorded. The partner has a message that says so.",
  contact: "The contact details are changed.",
  paused: "The role is paused. The partner and whoever covers a seat have a message.",
  resumed: "The role goes on. The partner and whoever covered a seat have a message.",
};

export default async function PartnerPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readAppointment(await requireActor(trust), appointmentId));
  const at = `/${trust}/manage/partners/${appointmentId}`;
  return (
    <TrustPage
      trust={trust}
      title={partner.person.name}
      current="manage"
      back={{ href: `/${trust}/manage`, label: "Partners" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Patient Safety Partner<span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {partner.person.name}
      </h1>
      <WhereItStands partner={partner} at={at} />
      {!partner.isOver && <WhatWaits partner={partner} at={at} />}
      <Facts partner={partner} at={at} />
      <p>
        <a className="nhsuk-link" href={`${at}/role`}>
          Print their role description
        </a>
        <br />
        <a className="nhsuk-link" href={`${at}/record`}>
          Print their whole record
        </a>
      </p>
      <AgreementHistory agreements={partner.agreements} reader={{ about: partner.person.name }} />
      <Steps partner={partner} />
    </TrustPage>
  );
}

/** What a manager should know before anything else: paused, about to end, or over. */
function WhereItStands({ partner, at }: { partner: AppointmentDetail; at: string }) {
  const { state, endsAfter, isOver, mayManage } = partner;
  if (isOver)
    return (
      <InsetText>
        <p>
          <strong>This role has ended. The last day was {showShortDate(state.since)}.</strong>
        </p>
        <p>
          <a className="nhsuk-link" href={`${at}/ending`}>
            What it leaves to do
          </a>
        </p>
      </InsetText>
    );
  return (
    <>
      {state.kind === "paused" && (
        <InsetText>
          <p>
            <strong>This role is paused since {showShortDate(state.since)}.</strong> They are asked to nothing
            and get no messages.
          </p>
        </InsetText>
      )}
      {state.kind === "paused" && mayManage && (
        <ButtonLink href={`${at}/resumption`} variant="secondary">
          Resume the role
        </ButtonLink>
      )}
      {endsAfter && (
        <InsetText>
          <p>
            <strong>This role ends. The last day is {showShortDate(endsAfter)}.</strong>
          </p>
        </InsetText>
      )}
    </>
  );
}

function Steps({ partner }: { partner: AppointmentDetail }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Steps so far</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {partner.history.map((step) => (
          <li className="break-words" key={step.id}>
            {step.kind === "ended" && !partner.isOver ? "To end" : stateWords[step.kind]}:{" "}
            {showShortDate(step.on)}. Recorded by {step.recordedBy}.
            {step.endedAs && ` ${endedAsWords[step.endedAs]}.`}
            {step.reason && ` Why: ${step.reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatWaits({ partner, at }: { partner: AppointmentDetail; at: string }) {
  const { standing, person, mayManage } = partner;
  if (!standing.waitingSince) return <p>{standingWords(standing)}.</p>;
  return (
    <>
      <InsetText>
        <p>
          <strong>{standingWords(standing)}.</strong>
        </p>
      </InsetText>
      {mayManage && !person.isSelf && (
        <ButtonLink href={`${at}/agreement`}>Help {person.name} to agree</ButtonLink>
      )}
    </>
  );
}

function Facts({ partner, at }: { partner: AppointmentDetail; at: string }) {
  const { person, lineManager, state } = partner;
  const may = (show: boolean, page: string, label: string): Action[] =>
    show && partner.mayManage ? [{ href: `${at}/${page}`, label }] : [];
  return (
    <SummaryList
      rows={[
        { key: "Role", value: partner.roleTitle || "No version is published" },
        {
          key: "Where they are",
          value: `${stateWords[state.kind]}, since ${showShortDate(state.since)}`,
          actions: [
            ...may(partner.nextState !== null, "stage", "Move on"),
            ...may(state.kind !== "paused", "pause", "Pause"),
            ...may(true, "ending", "End"),
          ],
        },
        { key: "Starts", value: showShortDate(partner.startsOn) },
        {
          key: "Ends",
          value: partner.termEndsOn ? showShortDate(partner.termEndsOn) : "No fixed end",
        },
        {
          key: "Line manager",
          value: lineManager ? <LineManager lineManager={lineManager} /> : "Nobody",
          actions: may(true, "line-manager", lineManager ? "Change" : "Choose"),
        },
        {
          key: "How to reach them",
          value: (
            <>
              {reachedByWords[person.reachedBy]}
              <br />
              <ContactLines email={person.email} phone={person.phone} none="No e-mail address, no number" />
            </>
          ),
          actions: may(true, "contact", "Change"),
        },
        {
          key: "Signing in",
          value: person.hasJoined ? "Signs in to Alongside" : "Does not sign in",
          actions: may(!person.hasJoined, "joining-link", "Make a joining link"),
        },
      ]}
    />
  );
}

function LineManager({ lineManager }: { lineManager: NonNullable<AppointmentDetail["lineManager"]> }) {
  return (
    <>
      {lineManager.name}, since {showShortDate(lineManager.since)}
      {!lineManager.isManager && (
        <>
          <br />
          <strong>No longer a manager at this trust. Choose somebody else.</strong>
        </>
      )}
    </>
  );
}
