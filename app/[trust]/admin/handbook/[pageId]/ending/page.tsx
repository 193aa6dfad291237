import { redirect } from "next/navigation";
import { endPageAction } from "@/app/[trust]/admin/handbook/[pageId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { readPage } from "@/lib/handbook/read-handbook.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function EndHandbookPage(props: { params: Promise<{ trust: string; pageId: string }> }) {
  const { trust, pageId } = await props.params;
  const page = await readOr404(readPage(await requireActor(trust), pageId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/handbook`;
  if (page.endedAt) redirect(`${at}/${pageId}`);
  const title = `Remove ${page.title}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: "Handbook" }} hasForm>
      <Form
        action={endPageAction.bind(null, trust, pageId)}
        title={title}
        place={membership.trustName}
        submitLabel="Remove this page"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>
          The next version you publish is without it. Partners read it in the versions before. It cannot be
          brought back; you can write another.
        </p>
      </Form>
    </TrustPage>
  );
}
