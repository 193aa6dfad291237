import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { ContactFields } from "@/app/[trust]/admin/contacts/contact-fields.tsx";
import { addContactAction } from "@/app/[trust]/admin/contacts/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Add a contact";

export default async function NewContactPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "contact:write", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/contacts`, label: "Contacts" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addContactAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>Tell the person that partners will see their name and how to reach them.</p>
        <ContactFields />
      </Form>
    </TrustPage>
  );
}
