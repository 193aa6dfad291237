import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { addWorkAction } from "@/app/[trust]/work/new/actions.ts";
import { WorkFields } from "@/app/[trust]/work/work-fields.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Add a piece of work";

export default async function NewWorkPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  if (!can(actor, "work:write", {})) forbidden();
  const contacts = await readOr404(listContactsToChoose(actor));
  const back = { href: `/${trust}/work`, label: "Other work" };
  return (
    <TrustPage trust={trust} title={title} current="committees" back={back} hasForm>
      <Form
        action={addWorkAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Add this work"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <WorkFields trust={trust} contacts={contacts} />
      </Form>
    </TrustPage>
  );
}
