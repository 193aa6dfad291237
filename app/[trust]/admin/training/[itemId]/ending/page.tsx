import { redirect } from "next/navigation";
import { endItemAction } from "@/app/[trust]/admin/training/[itemId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readItem } from "@/lib/training/read-list.ts";

export default async function EndTrainingPage(props: { params: Promise<{ trust: string; itemId: string }> }) {
  const { trust, itemId } = await props.params;
  const item = await readOr404(readItem(await requireActor(trust), itemId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/training/${itemId}`;
  if (item.endedAt) redirect(at);
  const title = `Take ${item.name} off the list`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: item.name }} hasForm>
      <Form
        action={endItemAction.bind(null, trust, itemId)}
        title={title}
        place={membership.trustName}
        submitLabel="Take it off the list"
        variant="warning"
        cancel={{ href: `/${trust}/admin/training`, label: "Keep it" }}
      >
        <p>Nobody is asked for it any more. What partners did stays on record.</p>
      </Form>
    </TrustPage>
  );
}
