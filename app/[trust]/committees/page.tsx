import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { type Done, DoneBanner } from "@/app/done-banner.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { can } from "@/lib/access.ts";
import { coverageWords, levelWords } from "@/lib/committees/committee-words.ts";
import {
  type CommitteeSummary,
  type CoverageSummary,
  listCommittees,
} from "@/lib/committees/list-committees.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Committees";

export default async function CommitteesPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<Done & { page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { done, page } = await props.searchParams;
  const actor = await requireActor(trust);
  const register = await readOr404(listCommittees(actor, pageNumber(page)));
  const at = `/${trust}/committees`;
  const writes = can(actor, "committee:write", {});
  return (
    <TrustPage
      trust={trust}
      title={register.page > 1 ? `${title}, page ${register.page}` : title}
      current="committees"
      width="full"
    >
      <DoneBanner
        done={done}
        words={{ ended: "The committee has ended. The partners who were asked were told." }}
      />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        The groups at this trust where Patient Safety Partners can sit: what each is for, and what a partner
        does there. Projects, walk-rounds, training and reviews are{" "}
        <a className="nhsuk-link" href={`/${trust}/work`}>
          other work
        </a>
        .
      </p>
      {writes && <ButtonLink href={`${at}/new`}>Add a committee</ButtonLink>}
      {register.rows.length === 0 ? (
        <InsetText>
          <p>
            {writes
              ? "There are no committees yet. Add the first, then enter its dates and invite partners to it."
              : "The trust has not entered its committees yet."}
          </p>
        </InsetText>
      ) : (
        <>
          {register.covered && <Covered covered={register.covered} />}
          <Table
            caption={title}
            captionHidden
            head={[
              "Committee",
              "Where it sits",
              "Chair",
              "Next meeting",
              ...(register.covered ? ["Partners"] : []),
            ]}
            rows={register.rows.map((committee) => ({
              id: committee.id,
              cells: [
                <Name key="name" committee={committee} at={at} />,
                levelWords[committee.level],
                chairWords(committee.chair),
                committee.nextOn ? showShortDate(committee.nextOn) : "No date yet",
                committee.coverage && coverageWords(committee.coverage),
              ],
            }))}
          />
          <Pagination {...pageLinks(at, register)} />
        </>
      )}
    </TrustPage>
  );
}

function Name({ committee, at }: { committee: CommitteeSummary; at: string }) {
  return (
    <>
      <a className="nhsuk-link" href={`${at}/${committee.id}`}>
        {committee.name}
      </a>{" "}
      {committee.mine && <Tag colour="green">You sit on it</Tag>}
      {committee.coverage && committee.safetyRelated && <Tag colour="grey">Safety-related</Tag>}
    </>
  );
}

function chairWords(chair: CommitteeSummary["chair"]): string {
  if (!chair) return "Nobody named";
  return chair.left ? `${chair.name}, who has left` : chair.name;
}

/** How the register is covered, in one sentence: what the trust did, never a score. */
function Covered({ covered }: { covered: CoverageSummary }) {
  const number = (count: number) => (count === 1 ? "1 committee has" : `${count} committees have`);
  const parts = [
    covered.none > 0 && `${number(covered.none)} no partner`,
    covered.one > 0 && `${number(covered.one)} one`,
    covered.more > 0 && `${number(covered.more)} two or more`,
  ].filter(Boolean);
  const short =
    covered.short === 0 ? "None has fewer than you want." : `${number(covered.short)} fewer than you want.`;
  return (
    <p>
      {parts.join(", ")}. {short}
    </p>
  );
}
