import { Needs, NoTime, Prepares } from "@/app/[trust]/manage/needs.tsx";
import { PartnersFilter } from "@/app/[trust]/manage/partners-filter.tsx";
import { PartnersTable } from "@/app/[trust]/manage/partners-table.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import type { ListChoice } from "@/lib/needs/partner-list.ts";
import { type ManageHome, readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readOr404 } from "@/lib/page-read.ts";

type Asked = { [Key in "whose" | "state" | "waiting" | "sort" | "needs" | "page"]?: string | string[] };

export default async function ManageHomePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<Asked>;
}) {
  const { trust } = await props.params;
  const asked = await props.searchParams;
  const actor = await requireActor(trust);
  const home = await readOr404(readManageHome(actor, asked, pageNumber(asked.page)));
  const at = `/${trust}/manage`;
  return (
    <TrustPage trust={trust} title="Partners" current="manage" width="full">
      <h1 className="nhsuk-heading-l">Patient Safety Partners</h1>
      {home.isEmpty ? (
        <InsetText>
          <p>There are no partners in Alongside yet.</p>
          <p>When the first is appointed, this page says what they wait for and what needs you.</p>
        </InsetText>
      ) : (
        <Needs
          trust={trust}
          needs={home.needs}
          mayManage={home.mayManage}
          all={asked.needs === "all"}
          allHref={`${at}?${new URLSearchParams({ whose: home.choice.whose, needs: "all" })}`}
        />
      )}
      <NoTime trust={trust} withSponsor={home.withSponsor} />
      <Prepares trust={trust} prepares={home.prepares} />
      {home.mayManage && (
        <div className="flex flex-wrap items-baseline gap-x-4">
          <ButtonLink href={`${at}/appointments/new`} variant={home.isEmpty ? "primary" : "secondary"}>
            Appoint a partner
          </ButtonLink>
          <p>
            <a className="nhsuk-link" href={`${at}/appointments/serving`}>
              Bring in a partner who serves already
            </a>
          </p>
          {!home.isEmpty && (
            <p>
              <a className="nhsuk-link" href={`${at}/away`}>
                When you are away: who covers for you
              </a>
            </p>
          )}
          {!home.isEmpty && (
            <p>
              <a className="nhsuk-link" href={`/${trust}/committees`}>
                Invite several to a committee or meeting
              </a>
            </p>
          )}
        </div>
      )}
      {!home.isEmpty && <Partners trust={trust} at={at} home={home} />}
      <p>
        <a className="nhsuk-link" href={`${at}/partners`}>
          Partners whose role has ended
        </a>
      </p>
    </TrustPage>
  );
}

function Partners({ trust, at, home }: { trust: string; at: string; home: ManageHome }) {
  const { choice, list, hasOthers, mayManage } = home;
  const mine = choice.whose === "mine";
  return (
    <section aria-labelledby="partners">
      <h2 className="nhsuk-heading-m" id="partners">
        {mine && hasOthers ? "Your partners" : "All partners"}
      </h2>
      {hasOthers && (
        <p>
          <a className="nhsuk-link" href={`${at}?whose=${mine ? "all" : "mine"}#partners`}>
            {mine ? "Show everybody’s partners" : "Show your partners only"}
          </a>
        </p>
      )}
      <PartnersFilter at={at} choice={choice} hasOthers={hasOthers} />
      {list.rows.length === 0 ? (
        <p>No partner is like that at the moment.</p>
      ) : (
        <PartnersTable trust={trust} rows={list.rows} waiting={mayManage ? choice.waiting : null} />
      )}
      <Pagination {...pageLinks(at, list, kept(choice))} />
    </section>
  );
}

/** What the address says beside the page. */
function kept({ whose, state, waiting, sort }: ListChoice): Record<string, string> {
  return { whose, sort, ...(state ? { state } : {}), ...(waiting ? { waiting } : {}) };
}
