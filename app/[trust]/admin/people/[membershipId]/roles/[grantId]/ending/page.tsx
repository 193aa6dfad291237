import { forbidden, notFound } from "next/navigation";
import { endRoleAction } from "@/app/[trust]/admin/people/[membershipId]/roles/[grantId]/ending/actions.ts";
import { WhatTheyDo } from "@/app/[trust]/admin/people/[membershipId]/roles/[grantId]/ending/what-they-do.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRoleEnding } from "@/lib/people/read-role-ending.ts";
import { roleWords } from "@/lib/people/role-grants.ts";

export default async function EndRolePage(props: {
  params: Promise<{ trust: string; membershipId: string; grantId: string }>;
}) {
  const { trust, membershipId, grantId } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "role-grant:end", {})) forbidden();
  const { role, person, handover } = await readOr404(readRoleEnding(actor, grantId));
  if (person.membershipId !== membershipId) notFound();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/people/${membershipId}`;
  const back = { href: at, label: person.name };
  const title = `End the role of ${roleWords[role]}`;
  if (role === "admin" && membershipId === actor.membershipId)
    return (
      <TrustPage trust={trust} title={title} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>You cannot end your own admin role. Ask another admin of this trust to do it.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={endRoleAction.bind(null, trust, membershipId, grantId)}
        title={title}
        place={membership.trustName}
        caption={person.name}
        submitLabel="End this role"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>
          {person.name} can no longer do what this role allows, from the next page they open. We tell them.
          What they did stays on record, and you can give the role again.
        </p>
        {role === "sponsor" && (
          <InsetText>
            <p>The executive sponsor of every partner here is whoever holds this role.</p>
          </InsetText>
        )}
        <WhatTheyDo role={role} name={person.name} handover={handover} trust={trust} />
      </Form>
    </TrustPage>
  );
}
