import { ListLicence, OperatorPage } from "@/app/operator/operator-page.tsx";
import { OrganisationSearch } from "@/app/operator/organisation-search.tsx";
import { pageNumber } from "@/app/page-number.ts";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { type OrganisationSummary, searchOrganisations } from "@/lib/organisations/search-organisations.ts";
import { showShortDate, today } from "@/lib/time.ts";

const title = "Find an organisation";

export default async function OrganisationsPage(props: {
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
}) {
  const { q, page } = await props.searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const operator = await requireOperator();
  const found = await searchOrganisations(operator, query, pageNumber(page));
  const link = (to: number) => ({
    href: `/operator/organisations?${new URLSearchParams({ ...(query ? { q: query } : {}), page: String(to) })}`,
    label: `${to} of ${found.pages}`,
  });
  return (
    <OperatorPage
      title={[query || title, found.page > 1 ? `page ${found.page}` : ""].filter(Boolean).join(", ")}
      current="organisations"
      width="full"
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <OrganisationSearch query={query} />
      {found.total > 0 ? (
        <Table
          caption={caption(found.total, query)}
          head={["Organisation", "Town", "Code", "On Alongside"]}
          rows={found.rows.map((row) => ({
            id: row.code,
            cells: [<Name key="name" organisation={row} />, row.town, row.code, row.shortName ?? "Not open"],
          }))}
        />
      ) : (
        <p>
          {query
            ? `Nothing was found for “${query}”. Try one word of the name, or the town.`
            : "No organisation is known yet. Load the official list first."}
        </p>
      )}
      <Pagination
        previous={found.page > 1 ? link(found.page - 1) : undefined}
        next={found.page < found.pages ? link(found.page + 1) : undefined}
      />
      <p>
        Not here? Care trusts, community interest companies and integrated care boards are on other lists.{" "}
        <a className="nhsuk-link" href="/operator/organisations/new">
          Add an organisation by hand
        </a>
      </p>
      <ListLicence />
    </OperatorPage>
  );
}

function caption(total: number, query: string): string {
  const what = total === 1 ? "One organisation" : `${total} organisations`;
  return query ? `${what} for “${query}”` : what;
}

function Name({ organisation }: { organisation: OrganisationSummary }) {
  const { code, name, closedOn, onceCalled } = organisation;
  return (
    <>
      <a className="nhsuk-link" href={`/operator/organisations/${code}`}>
        {name}
      </a>
      {closedOn && (
        <>
          {" "}
          <Tag colour="grey">{closedOn <= today() ? "Closed" : `Closes ${showShortDate(closedOn)}`}</Tag>
        </>
      )}
      {onceCalled && <span className="block text-base font-normal">Once called {onceCalled}</span>}
    </>
  );
}
