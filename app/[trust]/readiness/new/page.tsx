import { randomUUID } from "node:crypto";
import { backToReadiness } from "@/app/[trust]/readiness/frame.ts";
import { ItemBoxes } from "@/app/[trust]/readiness/item-boxes.tsx";
import { addItemAction } from "@/app/[trust]/readiness/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listReadinessOwners } from "@/lib/readiness/read-readiness.ts";
import { addDays, today } from "@/lib/time.ts";

const title = "Add to the trust’s list";

export default async function NewItemPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const staff = await readOr404(listReadinessOwners(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  const back = backToReadiness(trust);
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
        <ItemBoxes staff={staff} dueOn={addDays(today(), 28)} />
      </Form>
    </TrustPage>
  );
}
