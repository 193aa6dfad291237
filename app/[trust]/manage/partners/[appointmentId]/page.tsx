import { AgreementHistory } from "@/app/[trust]/agreement-history.tsx";
import {
  Answers,
  Brings,
  Meetings,
  OneToOnes,
  People,
  Waits,
} from "@/app/[trust]/manage/partners/[appointmentId]/around-them.tsx";
import { BeforeAlongside } from "@/app/[trust]/manage/partners/[appointmentId]/before-alongside.tsx";
import { ForThem } from "@/app/[trust]/manage/partners/[appointmentId]/for-them.tsx";
import { OtherWork } from "@/app/[trust]/manage/partners/[appointmentId]/other-work.tsx";
import {
  ContactDetails,
  Notice,
  StepsSoFar,
  WhereTheyAre,
} from "@/app/[trust]/manage/partners/[appointmentId]/where-they-are.tsx";
import { standingWords } from "@/app/[trust]/manage/standing-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { type AppointmentDetail, readAppointment } from "@/lib/appointments/read-appointment.ts";
import { type PartnerOverview, readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { partnerWords } from "@/lib/appointments/words.ts";
import { readBefore } from "@/lib/before/read-before.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const done = {
  moved: "Saved. You can see below where this partner is now.",
  "line-manager": "The line manager is changed. They and the partner have a message.",
  agreement: "The agreement is recorded. The partner has a message that says so.",
  term: "It is saved. The partner has a message.",
  contact: "The contact details are changed.",
  paused: "The role is paused. The partner and whoever covers a seat have a message.",
  "brought-in": "They are brought in. What was in place before is shown below.",
  resumed: "The role goes on. The partner and whoever covered a seat have a message.",
};

export default async function PartnerPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const actor = await requireActor(trust);
  const partner = await readOr404(readAppointment(actor, appointmentId));
  const overview = await readOr404(readPartnerOverview(actor, appointmentId));
  const before = await readOr404(readBefore(actor, appointmentId));
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const { mayManage, isOver } = partner;
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
          {partnerWords(partner.roleTitle || null)}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {partner.person.name}
      </h1>
      <Notice partner={partner} at={at} />
      {!isOver && <Waits trust={trust} overview={overview} at={at} mayManage={mayManage} />}
      <WhereTheyAre partner={partner} at={at} />
      <RoleAndAgreement trust={trust} partner={partner} overview={overview} at={at} />
      <Meetings trust={trust} overview={overview} />
      <OtherWork trust={trust} overview={overview} at={at} />
      <OneToOnes trust={trust} overview={overview} appointmentId={appointmentId} />
      <People partner={partner} overview={overview} at={at} />
      {!isOver && <Answers overview={overview} at={at} />}
      <Brings overview={overview} at={at} mayManage={mayManage} />
      <ForThem trust={trust} partner={partner} overview={overview} appointmentId={appointmentId} at={at} />
      <ContactDetails partner={partner} at={at} />
      {before && <BeforeAlongside before={before} name={partner.person.name} />}
      <StepsSoFar partner={partner} />
      <p>
        <a className="nhsuk-link" href={`${at}/record`}>
          Print their whole record
        </a>
      </p>
    </TrustPage>
  );
}

/** Which version they agreed, whether one waits for them, and the whole of it on paper. */
function RoleAndAgreement(props: {
  trust: string;
  partner: AppointmentDetail;
  overview: PartnerOverview;
  at: string;
}) {
  const { trust, partner, overview, at } = props;
  const { standing, person, mayManage, isOver } = partner;
  const waits = standing.waitingSince !== null && !isOver;
  return (
    <section aria-labelledby="role">
      <h2 className="nhsuk-heading-m" id="role">
        Role and agreement
      </h2>
      <p>{waits ? <strong>{standingWords(standing)}.</strong> : `${standingWords(standing)}.`}</p>
      {waits && mayManage && !person.isSelf && (
        <ButtonLink href={`${at}/agreement`} variant="secondary">
          Help {person.name} to agree
        </ButtonLink>
      )}
      <p>
        <a className="nhsuk-link" href={`${at}/role`}>
          Print their role description
        </a>
      </p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/shaping/${partner.id}`}>
          Shape this role: what was proposed and agreed
        </a>
      </p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/promises/${partner.id}`}>
          What the trust promises, and what is kept
        </a>
      </p>
      <p>
        <a className="nhsuk-link" href={`/${trust}/raised/${partner.id}`}>
          What they raised, and what became of it
        </a>
      </p>
      {overview.supports && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/success/${partner.id}`}>
            What success looks like: agree it, and say how it goes
          </a>
        </p>
      )}
      <p>
        <a className="nhsuk-link" href={`${at}/handbook`}>
          The handbook, and whether they read it
        </a>
      </p>
      {partner.agreements.length > 0 && (
        <AgreementHistory agreements={partner.agreements} reader={{ about: person.name }} />
      )}
    </section>
  );
}
