import { randomUUID } from "node:crypto";
import { uploadProblem } from "@/app/operator/loads/upload-problems.ts";
import { ListLicence, OperatorPage } from "@/app/operator/operator-page.tsx";
import { OrganisationSearch } from "@/app/operator/organisation-search.tsx";
import { showBytes } from "@/app/operator/words.ts";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { PageTitle } from "@/components/page-title.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Table } from "@/components/ui/table.tsx";
import { UploadForm } from "@/components/upload-form.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { type Health, readHealth } from "@/lib/platform/read-health.ts";
import { showDateTime, showShortDate } from "@/lib/time.ts";
import { listOpenTrusts, type OpenTrustSummary } from "@/lib/trusts/list-open-trusts.ts";

const title = "Trusts on Alongside";

export default async function OperatorHome(props: {
  searchParams: Promise<{ page?: string | string[]; upload?: string | string[] }>;
}) {
  const { page, upload } = await props.searchParams;
  const operator = await requireOperator();
  const trusts = await listOpenTrusts(operator, pageNumber(page));
  const health = await readHealth(operator);
  const problem = uploadProblem(upload);
  return (
    <OperatorPage title={title} current="operator" width="full" hasForm>
      <PageTitle
        title={trusts.page > 1 ? `${title}, page ${trusts.page}` : title}
        place="Operator"
        error={problem !== null}
      />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>You see which trusts are open and when each was last used, and nothing inside them.</p>
      {trusts.total > 0 ? (
        <TrustTable trusts={trusts.rows} total={trusts.total} />
      ) : (
        <InsetText>
          <p>No trust is open yet.</p>
        </InsetText>
      )}
      <Pagination {...pageLinks("/operator", trusts)} />
      <h2 className="nhsuk-heading-m">Open a trust</h2>
      <p>Find its organisation first. One that is on no list can be added by hand.</p>
      <OrganisationSearch />
      <h2 className="nhsuk-heading-m" id="official-list">
        The official list of NHS trusts
      </h2>
      <ListState list={health.list} />
      <UploadForm
        to="/operator/loads/upload"
        name="list"
        label="The official list as a file"
        hint="The Organisation Data Service’s report of NHS trusts, etr.csv, up to 5 MB. Loading it again is safe. You get a report of what it changed."
        accept=".csv,text/csv"
        hidden={{ id: randomUUID() }}
        error={problem}
        submitLabel="Load this list"
      />
      <ListLicence />
      <h2 className="nhsuk-heading-m">How Alongside is</h2>
      <HealthFacts health={health} />
    </OperatorPage>
  );
}

function TrustTable({ trusts, total }: { trusts: OpenTrustSummary[]; total: number }) {
  return (
    <Table
      caption={total === 1 ? "One open trust" : `${total} open trusts`}
      head={["Trust", "Short name", "Opened", "Last used"]}
      rows={trusts.map((trust) => ({
        id: trust.id,
        cells: [
          <a className="nhsuk-link" key="name" href={`/operator/organisations/${trust.code}`}>
            {trust.name}
          </a>,
          trust.shortName,
          showShortDate(trust.openedAt),
          trust.lastUsedOn ? showShortDate(trust.lastUsedOn) : "Nobody has joined yet",
        ],
      }))}
    />
  );
}

function ListState({ list }: { list: Health["list"] }) {
  const { lastLoad } = list;
  if (!lastLoad) return <p>No list has been loaded yet.</p>;
  return (
    <p>
      {list.organisations} organisations are from the list, {list.byHand} from elsewhere.{" "}
      <a className="nhsuk-link" href={`/operator/loads/${lastLoad.id}`}>
        The last load was on {showDateTime(lastLoad.recordedAt)}
      </a>
      {lastLoad.refusedBecause ? ", and loaded nothing. " : ". "}
      <a className="nhsuk-link" href="/operator/loads">
        All loads
      </a>
    </p>
  );
}

function HealthFacts({ health: { database, disk, versions } }: { health: Health }) {
  return (
    <SummaryList
      rows={[
        {
          key: "Database",
          value: `Answers in ${Math.max(1, Math.round(database.milliseconds))} ms. It takes ${showBytes(database.bytes)}. PostgreSQL ${database.version}.`,
        },
        {
          key: "Last change of the database’s shape",
          value: `${database.migration}${database.migratedAt ? `, on ${showDateTime(database.migratedAt)}` : ""}`,
        },
        {
          key: "Disk of this server",
          value: `${showBytes(disk.freeBytes)} free of ${showBytes(disk.bytes)}`,
        },
        {
          key: "Messages",
          value: "People read them in Alongside. This version sends no e-mail, so none can be waiting.",
        },
        {
          key: "Versions",
          value: `Alongside ${versions.alongside}, Next ${versions.next}, Node ${versions.node}`,
        },
      ]}
    />
  );
}
