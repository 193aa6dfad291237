import { redirect } from "next/navigation";
import { endTermAction } from "@/app/[trust]/admin/glossary/[termId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { readTerm } from "@/lib/glossary/list-terms.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function EndTermPage(props: { params: Promise<{ trust: string; termId: string }> }) {
  const { trust, termId } = await props.params;
  const term = await readOr404(readTerm(await requireActor(trust), termId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/glossary`;
  if (term.endedAt) redirect(`${at}/${termId}`);
  const title = `Remove ${term.term}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: "Glossary" }} hasForm>
      <Form
        action={endTermAction.bind(null, trust, termId)}
        title={title}
        place={membership.trustName}
        submitLabel="Remove this word"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>Nobody reads it any more. You can add it again.</p>
      </Form>
    </TrustPage>
  );
}
