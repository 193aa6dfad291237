import { forbidden } from "next/navigation";
import { acceptTermsAction } from "@/app/[trust]/admin/glossary/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { listTerms } from "@/lib/glossary/list-terms.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Glossary";

const done = {
  accepted: "The words are in the glossary. Change what is different at your trust.",
  added: "The word is added. Everybody here can read it.",
  changed: "The word is changed.",
  removed: "The word is removed.",
};

export default async function AdminGlossaryPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "glossary:write", {})) forbidden();
  const terms = await readOr404(listTerms(actor));
  const at = `/${trust}/admin/glossary`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="admin"
      back={{ href: `/${trust}/admin/handbook`, label: "Handbook" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>Words a partner hears and may not know. Everybody at the trust can read them.</p>
      {terms.length === 0 ? (
        <Form
          action={acceptTermsAction.bind(null, trust)}
          inline="terms"
          submitLabel="Begin with the proposed words"
          variant="secondary"
        >
          <p>There are none yet. You can begin with about twenty that partners hear at most trusts.</p>
        </Form>
      ) : (
        <SummaryList
          rows={terms.map(({ id, term, meaning }) => ({
            id,
            key: term,
            value: meaning,
            actions: [
              { href: `${at}/${id}`, label: "Change", visuallyHidden: term },
              { href: `${at}/${id}/ending`, label: "Remove", visuallyHidden: term },
            ],
          }))}
        />
      )}
      <ButtonLink href={`${at}/new`}>Add a word</ButtonLink>
    </TrustPage>
  );
}
