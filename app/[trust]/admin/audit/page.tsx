import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDateTime } from "@/lib/time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";

const title = "Audit";

export default async function AuditPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { page } = await props.searchParams;
  const audit = await readOr404(listAudit(await requireActor(trust), pageNumber(page)));
  return (
    <TrustPage
      trust={trust}
      title={audit.page > 1 ? `${title}, page ${audit.page}` : title}
      current="admin"
      width="full"
      back={{ href: `/${trust}/admin`, label: "Set up" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>Who did what at this trust, newest first. Nobody can change or remove a line.</p>
      <Table
        caption="What was done"
        captionHidden
        firstCellIsHeader={false}
        head={["When", "What"]}
        rows={audit.rows.map((line) => ({ id: line.id, cells: [showDateTime(line.at), line.sentence] }))}
      />
      <Pagination {...pageLinks(`/${trust}/admin/audit`, audit)} />
    </TrustPage>
  );
}
