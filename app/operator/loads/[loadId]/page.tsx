import { ListLicence, OperatorPage } from "@/app/operator/operator-page.tsx";
import { Details } from "@/components/ui/details.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import type { LoadReport } from "@/lib/organisations/load-report.ts";
import { readLoad } from "@/lib/organisations/read-load.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDateTime, showShortDate, today } from "@/lib/time.ts";

const title = "What the list changed";

export default async function LoadPage(props: { params: Promise<{ loadId: string }> }) {
  const { loadId } = await props.params;
  const { recordedAt, report } = await readOr404(readLoad(await requireOperator(), loadId));
  return (
    <OperatorPage
      title={title}
      current="operator"
      back={{ href: "/operator/loads", label: "Loads of the official list" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>Loaded on {showDateTime(recordedAt)}.</p>
      {report.refusedBecause ? (
        <InsetText>
          <p>{report.refusedBecause}</p>
        </InsetText>
      ) : (
        <Report report={report} />
      )}
      <p>
        <a className="nhsuk-link" href="/operator">
          Open trusts, and load another list
        </a>
      </p>
      <ListLicence />
    </OperatorPage>
  );
}

function Report({ report }: { report: LoadReport }) {
  const { added } = report;
  const closedAlready = added.filter(({ closedOn }) => closedOn && closedOn <= today()).length;
  const closedSome = closedAlready > 0 ? `, of which ${closedAlready} had closed already` : "";
  return (
    <>
      <p>
        The list has {report.lines} lines and tells of {showShortDate(report.listedOn ?? today())}, the latest
        date in it.
      </p>
      {report.olderThan && (
        <InsetText>
          <p>
            A newer list, of {showShortDate(report.olderThan)}, was loaded before. Where the two differ the
            newer one counts, so this one added what it alone knows and changed nothing else.
          </p>
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: "Added", value: `${added.length}${closedSome}` },
          { key: "Renamed", value: report.renamed.length },
          { key: "Closed", value: report.closed.length },
          ...some("Open again", report.reopened.length),
          ...some("Another town or date", report.corrected.length),
          ...some("An earlier name noted", report.earlierNames.length),
          { key: "Unchanged", value: report.unchanged },
          { key: "Absent from this file", value: report.absent.length },
          { key: "Refused", value: report.refusedCount },
        ]}
      />
      <Refused report={report} />
      <Named
        heading="Renamed"
        rows={report.renamed.map(({ code, from, to }) => ({ code, name: to, note: `was ${from}` }))}
      />
      <Named
        heading="Closed"
        rows={report.closed.map(({ on, ...each }) => ({ ...each, note: showShortDate(on) }))}
      />
      <Named heading="Open again" rows={report.reopened} />
      <Named heading="Another town or date" rows={report.corrected} />
      <Named
        heading="An earlier name noted"
        rows={report.earlierNames.map(({ earlier, ...each }) => ({ ...each, note: `was ${earlier}` }))}
      />
      <Named heading="Absent from this file, and kept as they are" rows={withClosing(report.absent)} />
      <Named heading="Added" rows={withClosing(added)} />
    </>
  );
}

const some = (key: string, value: number) => (value > 0 ? [{ key, value }] : []);

function withClosing(rows: LoadReport["added"]): NamedRow[] {
  return rows.map(({ closedOn, ...each }) => ({
    ...each,
    note: closedOn ? `closed ${showShortDate(closedOn)}` : undefined,
  }));
}

function Refused({ report: { refused, refusedCount } }: { report: LoadReport }) {
  if (refusedCount === 0) return null;
  return (
    <>
      <Table
        caption="Lines that were refused"
        head={["Line", "Code", "Why"]}
        rows={refused.map(({ line, code, why }) => ({
          id: String(line),
          cells: [line, code || "none", `${why.charAt(0).toUpperCase()}${why.slice(1)}.`],
        }))}
      />
      {refusedCount > refused.length && <p>And {refusedCount - refused.length} more lines.</p>}
    </>
  );
}

/** More than there are trusts in England. */
const mostShown = 400;

type NamedRow = { code: string; name: string; note?: string };

/** A list of organisations; a long one is folded away. */
function Named({ heading, rows }: { heading: string; rows: NamedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Details summary={`${heading} (${rows.length})`} open={rows.length <= 10}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {rows.slice(0, mostShown).map(({ code, name, note }) => (
          <li key={code}>
            <a className="nhsuk-link" href={`/operator/organisations/${code}`}>
              {name}
            </a>{" "}
            ({code}){note ? `, ${note}` : ""}
          </li>
        ))}
        {rows.length > mostShown && <li>and {rows.length - mostShown} more</li>}
      </ul>
    </Details>
  );
}
