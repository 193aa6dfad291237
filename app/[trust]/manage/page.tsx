import { standingWords } from "@/app/[trust]/manage/standing-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { listPartners, type PartnerSummary } from "@/lib/appointments/list-partners.ts";
import { stateWords } from "@/lib/appointments/words.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function PartnersPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const list = await readOr404(listPartners(actor, pageNumber((await props.searchParams).page)));
  const at = `/${trust}/manage`;
  return (
    <TrustPage trust={trust} title="Partners" current="manage" width="full">
      <h1 className="nhsuk-heading-l">Patient Safety Partners</h1>
      {actor.roles.includes("manager") && (
        <ButtonLink href={`${at}/appointments/new`}>Appoint a partner</ButtonLink>
      )}
      {list.count === 0 ? (
        <InsetText>
          <p>There are no partners in Alongside yet.</p>
          <p>When you appoint the first, they are listed here with where each of them is.</p>
        </InsetText>
      ) : (
        <>
          <Waiting waiting={list.waiting} at={at} />
          <Partners partners={list.partners} at={at} />
          <Pagination {...pageLinks(at, list)} />
        </>
      )}
    </TrustPage>
  );
}

function Waiting({ waiting, at }: { waiting: PartnerSummary[]; at: string }) {
  if (waiting.length === 0) return <p>Everybody has agreed their role description.</p>;
  return (
    <Table
      caption="Who has not agreed their role description yet"
      head={["Partner", "What waits", "Waiting since", { label: "What you can do", labelHidden: true }]}
      rows={waiting.map(({ appointmentId, name, standing }) => ({
        id: appointmentId,
        cells: [
          name,
          `Version ${standing.current?.number}, ${standing.agreed ? `after version ${standing.agreed.number}` : "the first they agree"}`,
          standing.waitingSince && showShortDate(standing.waitingSince),
          <a className="nhsuk-link" href={`${at}/partners/${appointmentId}/agreement`} key="agreement">
            Help <span className="nhsuk-u-visually-hidden">{name} </span>to agree
          </a>,
        ],
      }))}
    />
  );
}

function Partners({ partners, at }: { partners: PartnerSummary[]; at: string }) {
  return (
    <Table
      caption="All partners"
      head={["Partner", "Role", "Where they are", "Line manager", "Role description"]}
      rows={partners.map((partner) => ({
        id: partner.appointmentId,
        cells: [
          <a className="nhsuk-link" href={`${at}/partners/${partner.appointmentId}`} key="name">
            {partner.name}
          </a>,
          partner.roleTitle,
          `${stateWords[partner.state.kind]}, since ${showShortDate(partner.state.since)}`,
          lineManager(partner.lineManager),
          standingWords(partner.standing),
        ],
      }))}
    />
  );
}

function lineManager(manager: PartnerSummary["lineManager"]): string {
  if (!manager) return "Nobody: choose a line manager";
  return manager.isManager ? manager.name : `${manager.name}, who is no longer a manager here`;
}
