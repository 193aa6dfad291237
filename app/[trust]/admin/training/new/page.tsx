import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { ItemFields } from "@/app/[trust]/admin/training/item-fields.tsx";
import { addItemAction } from "@/app/[trust]/admin/training/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Add a training";

export default async function NewTrainingPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "training-list:write", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/training`, label: "Training" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addItemAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <ItemFields />
      </Form>
    </TrustPage>
  );
}
