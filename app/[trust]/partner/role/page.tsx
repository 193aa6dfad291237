import { AgreementHistory } from "@/app/[trust]/agreement-history.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Variations } from "@/app/[trust]/variations.tsx";
import { WhatChanged } from "@/app/[trust]/what-changed.tsx";
import { RoleView } from "@/components/role-view.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { UrgentCallout } from "@/components/urgent-contacts.tsx";
import type { HeldRole } from "@/lib/appointments/load-held-role.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

export default async function PartnerRolePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const role = await readOr404(readMyRole(await requireActor(trust)));
  const { version, standing } = role;
  const agree = <ButtonLink href={`/${trust}/partner/role/agreement`}>Go on to agree</ButtonLink>;
  return (
    <TrustPage
      trust={trust}
      title="Your role description"
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Your role description<span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {version?.title ?? "Not published yet"}
      </h1>
      <p>{term(role)}</p>
      {!version && (
        <p>The trust has not published your role description yet. You get a message when it has.</p>
      )}
      {version && (
        <>
          <p>
            Version {version.number}
            {version.publication && `, published on ${showShortDate(version.publication.publishedAt)}`}. At{" "}
            {role.trustName}.
          </p>
          {standing.waitingSince && (
            <InsetText>
              <p>
                <strong>This version needs your agreement.</strong> Read it first. There is a button at the
                end.
              </p>
            </InsetText>
          )}
          <WhatChanged changes={role.changes} />
          <RoleView version={version} />
        </>
      )}
      <Variations variations={role.variations} />
      <p className="no-print">
        Is it not quite right for you?{" "}
        <a className="nhsuk-link" href={`/${trust}/shaping/${role.appointmentId}`}>
          Shape your role
        </a>
      </p>
      <UrgentCallout concerns={urgentConcerns(role.urgentContacts)} />
      <AgreementHistory agreements={role.agreements} reader="partner" />
      {standing.waitingSince && agree}
      <p className="no-print">
        To keep this on paper, choose Print in your browser, or ask your line manager.
      </p>
    </TrustPage>
  );
}

function term({ startsOn, termEndsOn }: HeldRole): string {
  const begun = startsOn <= today() ? "Your role started on" : "Your role starts on";
  const end = termEndsOn ? `It lasts until ${showShortDate(termEndsOn)}.` : "No end date is set.";
  return `${begun} ${showShortDate(startsOn)}. ${end}`;
}
