import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { listWork, type WorkSummary } from "@/lib/work/list-work.ts";
import type { PartKind } from "@/lib/work/part-standing.ts";
import { datesWords, kindWords } from "@/lib/work/work-words.ts";

const title = "Other work";

/** The register of work beside committees: what goes on, then what is closed. */
export default async function WorkPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { page } = await props.searchParams;
  const actor = await requireActor(trust);
  const register = await readOr404(listWork(actor, pageNumber(page)));
  const at = `/${trust}/work`;
  const writes = can(actor, "work:write", {});
  const open = register.rows.filter(({ closedOn }) => !closedOn);
  const closed = register.rows.filter(({ closedOn }) => closedOn);
  return (
    <TrustPage
      trust={trust}
      title={register.page > 1 ? `${title}, page ${register.page}` : title}
      current="committees"
      width="full"
      back={{ href: `/${trust}/committees`, label: "Committees" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>Projects, walk-rounds, staff training and reviews that Patient Safety Partners can take part in.</p>
      {writes && <ButtonLink href={`${at}/new`}>Add a piece of work</ButtonLink>}
      {register.rows.length === 0 && (
        <InsetText>
          <p>
            {writes
              ? "There is none yet. Add the first, then ask partners to take part."
              : "The trust has not entered any yet."}
          </p>
        </InsetText>
      )}
      <WorkTable caption="Going on" rows={open} at={at} />
      <WorkTable caption="Closed" rows={closed} at={at} />
      <Pagination {...pageLinks(at, register)} />
    </TrustPage>
  );
}

function WorkTable({ caption, rows, at }: { caption: string; rows: WorkSummary[]; at: string }) {
  const [first] = rows;
  if (!first) return null;
  const seesParts = first.takingPart !== null;
  return (
    <Table
      caption={caption}
      head={["Work", "What it is", "When", "Contact", ...(seesParts ? ["Partners taking part"] : [])]}
      rows={rows.map((work) => ({
        id: work.id,
        cells: [
          <Name key="name" work={work} at={at} />,
          kindWords[work.kind],
          work.closedOn ? `Closed on ${showShortDate(work.closedOn)}` : datesWords(work),
          work.contact ?? "Nobody named",
          work.takingPart === 0 ? "Nobody" : work.takingPart,
        ].slice(0, seesParts ? 5 : 4),
      }))}
    />
  );
}

const mineWords: Partial<Record<PartKind, { label: string; colour: "green" | "yellow" }>> = {
  asked: { label: "Please answer", colour: "yellow" },
  taking_part: { label: "You take part", colour: "green" },
};

function Name({ work, at }: { work: WorkSummary; at: string }) {
  const mine = work.mine && !work.closedOn ? mineWords[work.mine] : undefined;
  return (
    <>
      <a className="nhsuk-link" href={`${at}/${work.id}`}>
        {work.name}
      </a>{" "}
      {mine && <Tag colour={mine.colour}>{mine.label}</Tag>}
    </>
  );
}
