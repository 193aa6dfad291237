import { forbidden, redirect } from "next/navigation";
import { changeItemAction } from "@/app/[trust]/readiness/[itemId]/change/actions.ts";
import { ItemBoxes } from "@/app/[trust]/readiness/item-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readReadinessItem } from "@/lib/readiness/read-readiness.ts";

/** An admin changes one thing on the trust's list. */
export default async function ChangeItemPage(props: { params: Promise<{ trust: string; itemId: string }> }) {
  const { trust, itemId } = await props.params;
  const item = await readOr404(readReadinessItem(await requireActor(trust), itemId));
  if (!item.may.write) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/readiness/${itemId}`;
  if (item.endedOn && !(await wasSent())) redirect(at);
  const title = `Change “${item.title}”`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: "Back to it" }} hasForm>
      <Form
        action={changeItemAction.bind(null, trust, itemId)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ revision: String(item.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <ItemBoxes item={item} staff={item.staff} dueOn={item.dueOn} />
      </Form>
    </TrustPage>
  );
}
