import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { giveRoleAction } from "@/app/[trust]/admin/people/[membershipId]/roles/new/actions.ts";
import { roleOptions } from "@/app/[trust]/role-options.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPerson } from "@/lib/people/read-person.ts";

const title = "Give a role";

export default async function GiveRolePage(props: {
  params: Promise<{ trust: string; membershipId: string }>;
}) {
  const { trust, membershipId } = await props.params;
  const actor = await requireActor(trust);
  const person = await readOr404(readPerson(actor, membershipId));
  if (!can(actor, "role-grant:give", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/people/${membershipId}`;
  const held = person.roles.map(({ role }) => role);
  const open = roleOptions.filter(({ value }) => !held.includes(value));
  const frame = { trust, title, current: "admin" as const, back: { href: at, label: person.name } };
  if (open.length === 0)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{person.name} holds every role already.</p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={giveRoleAction.bind(null, trust, membershipId)}
        title={title}
        place={membership.trustName}
        caption={person.name}
        submitLabel="Give this role"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <Radios name="role" legend="What may they do here, from now on?" options={open} />
      </Form>
    </TrustPage>
  );
}
