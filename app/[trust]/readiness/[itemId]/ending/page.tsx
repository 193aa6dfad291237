import { forbidden, redirect } from "next/navigation";
import { endItemAction } from "@/app/[trust]/readiness/[itemId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readReadinessItem } from "@/lib/readiness/read-readiness.ts";

/** An admin takes one thing off the trust's list. */
export default async function EndItemPage(props: { params: Promise<{ trust: string; itemId: string }> }) {
  const { trust, itemId } = await props.params;
  const item = await readOr404(readReadinessItem(await requireActor(trust), itemId));
  if (!item.may.write) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/readiness/${itemId}`;
  if (item.endedOn) redirect(at);
  const title = `Take “${item.title}” off the list`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: "Back to it" }} hasForm>
      <Form
        action={endItemAction.bind(null, trust, itemId)}
        title={title}
        place={membership.trustName}
        submitLabel="Take it off"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>It counts no more from today. What was said of it stays on record.</p>
      </Form>
    </TrustPage>
  );
}
