import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { listPlatformLog, type PlatformLogLine } from "@/lib/platform/list-platform-log.ts";
import { showDateTime } from "@/lib/time.ts";

const title = "What was done";

export default async function PlatformLogPage(props: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { page } = await props.searchParams;
  const log = await listPlatformLog(await requireOperator(), pageNumber(page));
  return (
    <OperatorPage title={log.page > 1 ? `${title}, page ${log.page}` : title} current="log">
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        What you and other operators did to the platform. What happens at a trust stands in its own audit.
      </p>
      {log.rows.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          head={["When", "What"]}
          rows={log.rows.map((line) => ({
            id: line.id,
            cells: [showDateTime(line.at), <Line key="what" line={line} />],
          }))}
        />
      )}
      <Pagination {...pageLinks("/operator/log", log)} />
    </OperatorPage>
  );
}

function Line({ line: { sentence, about } }: { line: PlatformLogLine }) {
  if (!about) return sentence;
  const href =
    about.kind === "load" ? `/operator/loads/${about.id}` : `/operator/organisations/${about.code}`;
  return (
    <a className="nhsuk-link" href={href}>
      {sentence}
    </a>
  );
}
