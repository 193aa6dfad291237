import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { startRoleDescriptionAction } from "@/app/[trust]/admin/roles/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Write a role description";

export default async function NewRoleDescriptionPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "role-description:write", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin`, label: "Set up" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={startRoleDescriptionAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Start writing"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          You get a draft with the usual headings and suggested words. Then you go through it, one part a
          page, in any order. If you have your own document, copy from it part by part.
        </p>
        <p>Partners see nothing until you publish.</p>
        <TextInput
          name="title"
          label="What is the role called?"
          defaultValue="Patient Safety Partner"
          readers={readers.draft}
        />
      </Form>
    </TrustPage>
  );
}
