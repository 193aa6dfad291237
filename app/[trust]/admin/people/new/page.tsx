import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { namePersonAction } from "@/app/[trust]/admin/people/new/actions.ts";
import { JobTitle, personReaders } from "@/app/[trust]/change-person-form.tsx";
import { PersonFields } from "@/app/[trust]/person-fields.tsx";
import { roleOptions } from "@/app/[trust]/role-options.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Name a person";

export default async function NamePersonPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "person:name", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/people`, label: "People" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={namePersonAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          Name staff here, and give them what they may do. Partners are named when a manager appoints them.
        </p>
        <PersonFields readers={personReaders} />
        <JobTitle />
        <Checkboxes
          name="roles"
          legend="What may they do here?"
          hint="You can leave this empty, and change it at any time."
          options={roleOptions}
        />
      </Form>
    </TrustPage>
  );
}
