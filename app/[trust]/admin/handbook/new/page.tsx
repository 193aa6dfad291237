import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { addPageAction } from "@/app/[trust]/admin/handbook/new/actions.ts";
import { PageBoxes } from "@/app/[trust]/admin/handbook/page-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Add a page";

export default async function NewHandbookPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "handbook:write", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/handbook`, label: "Handbook" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addPageAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <PageBoxes />
      </Form>
    </TrustPage>
  );
}
