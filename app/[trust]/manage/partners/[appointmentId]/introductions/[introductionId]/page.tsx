import { IntroductionSteps } from "@/app/[trust]/introduction-steps.tsx";
import { openIntroduction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/open-introduction-page.ts";
import { PersonLines } from "@/app/[trust]/person-lines.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { standingInWords } from "@/lib/introductions/introduction-standing.ts";
import type { ManagedIntroduction } from "@/lib/introductions/read-introduction.ts";

const done = {
  arranged: "Saved. The partner has a message that says when and how.",
  recorded: "What the partner said is recorded. They have a message that says so.",
  arranger: "Somebody else arranges it now. They have a message.",
};

export default async function IntroductionPage(props: {
  params: Promise<{ trust: string; appointmentId: string; introductionId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, introductionId } = await props.params;
  const introduction = await openIntroduction(trust, appointmentId, introductionId);
  const { partner, contact, standing, mayManage, isPaused, isSelf, history } = introduction;
  const people = `/${trust}/manage/partners/${appointmentId}/people`;
  const at = `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}`;
  const isOpen = standing.kind === "to_arrange" || standing.kind === "arranged";
  return (
    <TrustPage
      trust={trust}
      title={`${partner.name} and ${contact.name}`}
      current="manage"
      back={{ href: people, label: "Their people" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Introduction<span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {partner.name} and {contact.name}
      </h1>
      <Facts introduction={introduction} at={at} />
      {mayManage && isOpen && !isPaused && !contact.left && (
        <ButtonLink href={`${at}/arrangement`}>
          {standing.kind === "arranged" ? "Change the plan" : "Say when they will meet"}
        </ButtonLink>
      )}
      {mayManage && !isSelf && (
        <p>
          <a className="nhsuk-link" href={`${at}/saying`}>
            Record what {partner.name} told you
          </a>
        </p>
      )}
      <IntroductionSteps
        history={history}
        proposedBy={introduction.proposedBy}
        proposedOn={introduction.proposedOn}
      />
    </TrustPage>
  );
}

function Facts({ introduction, at }: { introduction: ManagedIntroduction; at: string }) {
  const { contact, standing, why, committee, arranger, mayManage } = introduction;
  const plan = standing.kind === "arranged" ? standing.latest?.plan : null;
  return (
    <SummaryList
      rows={[
        { key: "Where it stands", value: standingInWords(standing) },
        ...(plan ? [{ key: "Plan", value: <span className="whitespace-pre-line">{plan}</span> }] : []),
        { key: "Why", value: <span className="whitespace-pre-line">{why}</span> },
        ...(committee ? [{ key: "Committee", value: committee }] : []),
        {
          key: "Who arranges it",
          value: (
            <>
              {arranger.name}
              {!arranger.holdsRole && (
                <>
                  <br />
                  <strong>No longer has a role here. Choose somebody else.</strong>
                </>
              )}
            </>
          ),
          actions: mayManage ? [{ href: `${at}/arranger`, label: "Change" }] : [],
        },
        {
          key: "Whom to meet",
          value: (
            <>
              <PersonLines person={contact} none="No number or address is known." />
              {contact.left && (
                <>
                  <br />
                  <strong>Removed from the contacts</strong>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
