import { changeTermWordsAction } from "@/app/[trust]/admin/glossary/[termId]/actions.ts";
import { TermBoxes } from "@/app/[trust]/admin/glossary/term-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { readTerm } from "@/lib/glossary/list-terms.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function TermPage(props: { params: Promise<{ trust: string; termId: string }> }) {
  const { trust, termId } = await props.params;
  const term = await readOr404(readTerm(await requireActor(trust), termId));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/glossary`, label: "Glossary" };
  if (term.endedAt)
    return (
      <TrustPage trust={trust} title={term.term} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{term.term}</h1>
        <p>Removed on {showShortDate(term.endedAt)}.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={term.term} current="admin" back={back} hasForm>
      <Form
        action={changeTermWordsAction.bind(null, trust, termId)}
        title={term.term}
        place={membership.trustName}
        caption="Glossary"
        submitLabel="Save"
        hidden={{ revision: String(term.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TermBoxes term={term} />
      </Form>
    </TrustPage>
  );
}
