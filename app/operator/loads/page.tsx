import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { listLoads } from "@/lib/organisations/list-loads.ts";
import { showDateTime, showShortDate } from "@/lib/time.ts";

const title = "Loads of the official list";

export default async function LoadsPage(props: { searchParams: Promise<{ page?: string | string[] }> }) {
  const { page } = await props.searchParams;
  const loads = await listLoads(await requireOperator(), pageNumber(page));
  return (
    <OperatorPage
      title={loads.page > 1 ? `${title}, page ${loads.page}` : title}
      current="operator"
      back={{ href: "/operator", label: "Open trusts" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      {loads.rows.length === 0 ? (
        <p>No list has been loaded yet.</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          head={["When", "The list tells of", "What it did"]}
          rows={loads.rows.map((load) => ({
            id: load.id,
            cells: [
              <a className="nhsuk-link" key="when" href={`/operator/loads/${load.id}`}>
                {showDateTime(load.recordedAt)}
              </a>,
              load.listedOn ? showShortDate(load.listedOn) : "Nothing was loaded",
              load.summary,
            ],
          }))}
        />
      )}
      <Pagination {...pageLinks("/operator/loads", loads)} />
    </OperatorPage>
  );
}
