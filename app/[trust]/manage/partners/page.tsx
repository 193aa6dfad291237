import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { listFormerPartners } from "@/lib/appointments/list-former-partners.ts";
import { endedAsWords } from "@/lib/appointments/words.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Partners whose role has ended";

/** Who was a partner here, and where what they left to do is found. */
export default async function FormerPartnersPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const list = await readOr404(listFormerPartners(actor, pageNumber((await props.searchParams).page)));
  const at = `/${trust}/manage/partners`;
  return (
    <TrustPage
      trust={trust}
      title={list.page > 1 ? `${title}, page ${list.page}` : title}
      current="manage"
      width="full"
      back={{ href: `/${trust}/manage`, label: "Partners" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      {list.rows.length === 0 ? (
        <p>No role has ended yet.</p>
      ) : (
        <Table
          caption="Latest first"
          head={["Partner", "Role", "How it ended", "What is left"]}
          rows={list.rows.map(({ appointmentId, name, startsOn, lastDay, endedAs }) => ({
            id: appointmentId,
            cells: [
              <a key="name" className="nhsuk-link" href={`${at}/${appointmentId}`}>
                {name}
              </a>,
              `${showShortDate(startsOn)} to ${showShortDate(lastDay)}`,
              endedAs ? endedAsWords[endedAs] : "Not said",
              <a key="left" className="nhsuk-link" href={`${at}/${appointmentId}/ending`}>
                What it leaves to do<span className="nhsuk-u-visually-hidden">: {name}</span>
              </a>,
            ],
          }))}
        />
      )}
      <Pagination {...pageLinks(at, list)} />
    </TrustPage>
  );
}
