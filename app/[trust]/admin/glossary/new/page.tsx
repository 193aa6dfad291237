import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { addTermAction } from "@/app/[trust]/admin/glossary/new/actions.ts";
import { TermBoxes } from "@/app/[trust]/admin/glossary/term-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Add a word";

export default async function NewTermPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "glossary:write", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/glossary`, label: "Glossary" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addTermAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TermBoxes />
      </Form>
    </TrustPage>
  );
}
