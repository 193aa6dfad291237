import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { listTerms } from "@/lib/glossary/list-terms.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Words you will hear";

/** What the words mean that a partner may not know. */
export default async function GlossaryPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const terms = await readOr404(listTerms(actor));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={actor.appointmentId ? "partner" : "committees"}
      back={{ href: `/${trust}/handbook`, label: "Handbook" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      {terms.length === 0 && <p>The trust has not explained any words here yet. Ask: it helps everybody.</p>}
      {terms.length > 0 && (
        <SummaryList rows={terms.map(({ id, term, meaning }) => ({ id, key: term, value: meaning }))} />
      )}
      {can(actor, "glossary:write", {}) && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/admin/glossary`}>
            Change the glossary
          </a>
        </p>
      )}
    </TrustPage>
  );
}
